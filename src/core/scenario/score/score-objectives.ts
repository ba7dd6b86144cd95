import type { Scenario } from '../format/scenario.ts';
import type { FailureReason } from '../run/run-event.ts';
import type { RunLog } from './run-log.ts';

/** What each mistake takes off a completed objective. */
const MISTAKE_COST = 0.1;
/** What a completed objective is worth at least, and an unfinished one at most. */
const HALF = 0.5;

/** How a trainee did on one objective that opened. */
export interface ObjectiveScore {
  readonly objective: string;
  readonly skill: string | null;
  readonly weight: number;
  readonly result: 'completed' | 'failed' | 'open';
  /** Why it failed; `null` otherwise. */
  readonly reason: FailureReason | null;
  readonly stepsDone: number;
  readonly steps: number;
  readonly mistakes: number;
  /** How probable it is that every step was done, in [0, 1]; below 1 for looks. */
  readonly probability: number;
  /** Milliseconds from opening; `null` unless completed. */
  readonly lengthMs: number | null;
  /** Completed: 1 less 0.1 per mistake, at least 0.5. Otherwise: half the share of steps done. */
  readonly credit: number;
}

/** The objectives that opened, in the order of the scenario. */
export function scoreObjectives(scenario: Scenario, log: RunLog): readonly ObjectiveScore[] {
  const scores: ObjectiveScore[] = [];
  for (const objective of scenario.objectives ?? []) {
    const own = log.filter((entry) => 'objective' in entry && entry.objective === objective.id);
    const started = own.find(({ type }) => type === 'objective-started');
    if (started === undefined) continue;
    const completed = own.find(({ type }) => type === 'objective-completed') ?? null;
    const failed = own.find((entry) => entry.type === 'objective-failed') ?? null;
    const done = own.flatMap((entry) => (entry.type === 'objective-step' ? entry.probability : []));
    const mistakes = own.filter(({ type }) => type === 'objective-mistake').length;
    const steps = objective.steps.filter(({ type }) => type !== 'avoid').length;
    scores.push({
      objective: objective.id,
      skill: objective.skill ?? null,
      weight: objective.weight ?? 1,
      result: completed !== null ? 'completed' : failed !== null ? 'failed' : 'open',
      reason: failed?.reason ?? null,
      stepsDone: done.length,
      steps,
      mistakes,
      probability: Math.min(1, ...done),
      lengthMs: completed === null ? null : completed.atMs - started.atMs,
      credit:
        completed !== null
          ? Math.max(HALF, 1 - MISTAKE_COST * mistakes)
          : steps === 0
            ? 0
            : (HALF * done.length) / steps,
    });
  }
  return scores;
}
