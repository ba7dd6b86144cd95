import { bootstrapInterval, quantile } from '../../benchmark/bootstrap.ts';
import type { TraineeResult } from './run-experiment.ts';
import type { HazardFate, TraineeRun } from './run-trainee.ts';

/** What a policy came to, per trainee. */
export const OUTCOMES = {
  noticed: 'noticed in practice (share)',
  firstLookMs: 'time to first look (ms)',
  cuesPerMinute: 'cues per minute',
  uncuedMissed: 'uncued misses in practice (share)',
  testMissed: 'uncued misses after practice (share)',
} as const;
export type OutcomeName = keyof typeof OUTCOMES;

/** A mean over trainees with its 95 % interval. */
export interface Estimated {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** One number per trainee; NaN where a trainee has none. */
function outcomeOf({ practice, test }: TraineeResult, outcome: OutcomeName): number {
  const fates = practice.flatMap((run) => run.fates);
  switch (outcome) {
    case 'noticed':
      return 1 - missShare(fates);
    case 'firstLookMs':
      return median(fates.flatMap(({ firstLookMs }) => firstLookMs ?? []));
    case 'cuesPerMinute':
      return sum(practice, ({ cues }) => cues) / sum(practice, ({ minutes }) => minutes);
    case 'uncuedMissed':
      return missShare(fates.filter(({ cue }) => cue === null));
    case 'testMissed':
      return missShare(test.flatMap((run) => run.fates));
    default:
      return outcome satisfies never;
  }
}

/** Mean over trainees. */
export const estimate = (results: readonly TraineeResult[], outcome: OutcomeName): Estimated =>
  estimated(results.map((result) => outcomeOf(result, outcome)));

/** Mean of the differences between the same trainees under two policies. */
export function difference(
  results: readonly TraineeResult[],
  others: readonly TraineeResult[],
  outcome: OutcomeName,
): Estimated {
  return estimated(
    results.map((result, trainee) => {
      const other = others[trainee];
      return other === undefined ? Number.NaN : outcomeOf(result, outcome) - outcomeOf(other, outcome);
    }),
  );
}

/** Ratio of the means of the same trainees under two policies. */
export function ratio(
  results: readonly TraineeResult[],
  others: readonly TraineeResult[],
  outcome: OutcomeName,
): Estimated {
  const own = results.map((result) => outcomeOf(result, outcome));
  const other = others.map((result) => outcomeOf(result, outcome));
  const at = (drawn: ArrayLike<number>): number => {
    let [above, below] = [0, 0];
    for (let i = 0; i < drawn.length; i++) {
      above += own[drawn[i] ?? 0] ?? 0;
      below += other[drawn[i] ?? 0] ?? 0;
    }
    return above / below;
  };
  const [low, high] = bootstrapInterval(own.length, at);
  return { mean: at(own.map((_, trainee) => trainee)), low, high };
}

function estimated(given: readonly number[]): Estimated {
  const values = given.filter((value) => !Number.isNaN(value));
  const mean = (drawn: ArrayLike<number>): number => {
    let total = 0;
    for (let i = 0; i < drawn.length; i++) total += values[drawn[i] ?? 0] ?? 0;
    return total / drawn.length;
  };
  const [low, high] = bootstrapInterval(values.length, mean);
  return { mean: mean(values.map((_, index) => index)), low, high };
}

const missShare = (fates: readonly HazardFate[]): number =>
  fates.length === 0 ? Number.NaN : fates.filter(({ firstLookMs }) => firstLookMs === null).length / fates.length;

const sum = (runs: readonly TraineeRun[], of: (run: TraineeRun) => number): number =>
  runs.reduce((total, run) => total + of(run), 0);

const median = (values: readonly number[]): number => quantile(Float64Array.from(values).sort(), 0.5);
