import type { RunChoices } from '../flow/flow-types.ts';
import type { PanelMessages } from '../i18n/panel-messages.ts';
import type { PanelRow, PanelView } from '../panels/panel-view.ts';
import type { PanelAction } from './panel-action.ts';

/** A scenario as the lobby offers it, in the reader's language. */
export interface ScenarioChoice {
  readonly id: string;
  readonly title: string;
  readonly durationMs: number;
  /** In order of difficulty; empty where there is one alone. */
  readonly levels: readonly { readonly id: string; readonly label: string }[];
  /** Whether it is meant to be run seated or standing. */
  readonly posture: RunChoices['posture'];
  /** The trainee's best points, `null` before the first run. */
  readonly best: number | null;
}

export interface LobbyData {
  readonly scenarios: readonly ScenarioChoice[];
  /** Who is training, `null` while nobody is chosen. */
  readonly trainee: { readonly name: string; readonly runs: number } | null;
}

/** The lobby: what to train, and who trains. */
export function lobbyView({ scenarios, trainee }: LobbyData, texts: PanelMessages): PanelView<PanelAction> {
  const { lobby } = texts;
  const who: PanelRow<PanelAction> = {
    id: 'trainee',
    mark: 'person',
    title: trainee?.name ?? lobby.nobody,
    details: [trainee === null ? lobby.nobodyText : lobby.runs(trainee.runs)],
    action: { type: 'open-sheet', sheet: 'profiles' },
  };
  return {
    id: 'lobby',
    overline: 'Heed',
    title: lobby.title,
    blocks: [
      scenarios.length === 0
        ? { type: 'paragraph', text: lobby.none }
        : { type: 'rows', label: lobby.title, rows: scenarios.map((scenario) => scenarioRow(scenario, texts)) },
      { type: 'heading', text: lobby.trainee },
      { type: 'rows', label: lobby.trainee, rows: [who] },
    ],
    foot: [
      { label: texts.settings, action: { type: 'open-sheet', sheet: 'settings' } },
      { label: lobby.leave, action: { type: 'leave' } },
    ],
  };
}

function scenarioRow(scenario: ScenarioChoice, texts: PanelMessages): PanelRow<PanelAction> {
  const { id, title, durationMs, levels, posture, best } = scenario;
  const facts = [texts.about(Math.max(1, Math.round(durationMs / 60_000)))];
  if (levels.length > 1) facts.push(texts.lobby.levels(levels.length));
  if (best !== null) facts.push(texts.lobby.best(Math.round(best)));
  return {
    id,
    mark: 'play',
    title,
    details: [facts.join(texts.between)],
    action: { type: 'choose-scenario', scenario: id, level: levels[0]?.id ?? null, posture },
  };
}
