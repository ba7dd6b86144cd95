import { levelsOf } from 'heed';
import type { Language } from '../i18n/language.tsx';
import type { DeviceStore } from '../profiles/device-store.ts';
import { localText, type ScenarioEntry } from '../scenarios/scenario-entry.ts';
import type { FlowContent } from '../views/flow-view.ts';
import type { ScenarioChoice } from '../views/lobby-view.ts';
import { debriefOf, type FinishedRun } from './debrief-of.ts';

export interface ContentSource {
  readonly language: Language;
  readonly store: DeviceStore;
  readonly entries: readonly ScenarioEntry[];
  /** The scenario that was chosen last. */
  readonly chosen: ScenarioEntry | null;
  readonly finished: FinishedRun | null;
  runMs(): number;
}

/** What the panels are filled with, from scenarios, from what the device keeps, from the latest run. */
export function flowContent({ language, store, entries, chosen, finished, runMs }: ContentSource): FlowContent {
  const { data, issues, lasting } = store;
  const current = data.profiles.find(({ id }) => id === data.current);
  const choice = ({ scenario }: ScenarioEntry): ScenarioChoice => {
    const points = (current?.runs ?? []).filter((run) => run.scenario === scenario.id).map((run) => run.points);
    return {
      id: scenario.id,
      title: localText(scenario.title, language),
      durationMs: scenario.durationMs * (scenario.levels?.[0]?.timeScale ?? 1),
      levels:
        scenario.levels === undefined
          ? []
          : levelsOf(scenario).map(({ id, label }) => ({ id, label: localText(label, language) })),
      posture: scenario.reference,
      best: points.length === 0 ? null : Math.max(...points),
    };
  };
  return {
    language,
    settings: data.settings,
    lobby: {
      scenarios: entries.map(choice),
      trainee: current === undefined ? null : { name: current.name, runs: current.runs.length },
    },
    profiles: { profiles: data.profiles, current: data.current, damaged: issues.length > 0, lasting },
    briefingOf({ id }) {
      const entry = entries.find(({ scenario }) => scenario.id === id);
      return entry === undefined ? '' : localText(entry.scenario.briefing, language);
    },
    runMs,
    question(id) {
      const own = chosen?.scenario.questions?.find((question) => question.id === id);
      if (own === undefined) return null;
      const options = own.options.map((option) => ({ id: option.id, text: localText(option.text, language) }));
      return { id, text: localText(own.text, language), options };
    },
    debrief: () => (finished === null ? null : debriefOf(finished, language)),
  };
}
