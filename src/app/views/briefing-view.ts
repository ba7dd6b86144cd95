import type { GuidanceChoice, RunChoices } from '../flow/flow-types.ts';
import type { PanelMessages } from '../i18n/panel-messages.ts';
import type { PanelBlock, PanelView } from '../panels/panel-view.ts';
import type { ScenarioChoice } from './lobby-view.ts';
import type { PanelAction } from './panel-action.ts';

export interface BriefingData {
  readonly scenario: ScenarioChoice;
  /** What the trainee is told, in the reader's language. */
  readonly briefing: string;
  readonly choices: RunChoices;
}

const MODES: readonly GuidanceChoice[] = ['guided', 'fading', 'test'];
const POSTURES: readonly RunChoices['posture'][] = ['standing', 'seated'];

/** What awaits the trainee, and what may be chosen before it starts. */
export function briefingView(
  { scenario, briefing, choices }: BriefingData,
  texts: PanelMessages,
): PanelView<PanelAction> {
  const words = texts.briefing;
  const level: readonly PanelBlock<PanelAction>[] =
    scenario.levels.length < 2
      ? []
      : [
          {
            type: 'choice',
            label: words.level,
            options: scenario.levels.map(({ id, label }) => ({
              id,
              label,
              chosen: id === choices.level,
              action: { type: 'choose', choices: { level: id } },
            })),
          },
        ];
  return {
    id: `briefing ${scenario.id}`,
    overline: [words.overline, texts.about(Math.max(1, Math.round(scenario.durationMs / 60_000)))].join(texts.between),
    title: scenario.title,
    blocks: [
      { type: 'paragraph', text: briefing },
      {
        type: 'choice',
        label: words.mode,
        options: MODES.map((mode) => ({
          id: mode,
          label: words.modes[mode].name,
          detail: words.modes[mode].text,
          chosen: mode === choices.mode,
          action: { type: 'choose', choices: { mode } },
        })),
      },
      ...level,
      {
        type: 'choice',
        label: words.posture,
        options: POSTURES.map((posture) => ({
          id: posture,
          label: words.postures[posture],
          chosen: posture === choices.posture,
          action: { type: 'choose', choices: { posture } },
        })),
      },
    ],
    foot: [
      { label: words.start, action: { type: 'start' }, primary: true },
      { label: words.tutorial, action: { type: 'start-tutorial' } },
      { label: texts.back, action: { type: 'to-lobby' } },
    ],
  };
}
