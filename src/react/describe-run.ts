import type { TrainingRun } from 'heed';
import type { HeedRun } from './heed-state.ts';

/** Plain data about a go through a scenario; safe to keep. */
export function describeRun({ scenario, now }: TrainingRun, result: HeedRun['result']): HeedRun {
  return {
    scenario: scenario.id,
    runMs: now?.runMs ?? 0,
    hazards: (now?.activeHazards ?? []).map(({ hazard, aoiId, status, ageMs }) => ({ hazard, aoiId, status, ageMs })),
    objectives: (now?.objectives ?? []).map(({ id, status, done }) => ({ id, status, done: [...done] })),
    subtitle: now?.subtitle?.text ?? null,
    question: now?.question ?? null,
    result,
  };
}
