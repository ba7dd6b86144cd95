import type { Estimate, MethodScore, Report, TaskTable } from '../benchmark/results.ts';
import { tableName } from '../benchmark/table-key.ts';
import { methodKind } from './method-kind.ts';
import { bestIndex, isAsGood } from './metric-words.ts';
import { ownScore } from './task-series.ts';

type Target = Report['targets'][number];

/** A target beside what was measured. */
export interface TargetOutcome {
  readonly target: Target;
  /** The method that is judged, with its figure; `null` where nothing was measured. */
  readonly measured: NamedEstimate | null;
  readonly bestRule: NamedEstimate | null;
  readonly result: TargetResult;
}

export interface NamedEstimate {
  readonly method: string;
  readonly estimate: Estimate;
}

/** `narrowly` marks an interval that lies on both sides of the target. */
export type TargetResult =
  | { readonly type: 'reached' | 'missed'; readonly narrowly: boolean }
  | { readonly type: 'not-measured' };

/** Holds every target against the tables. */
export function targetOutcomes({ targets, tables }: Pick<Report, 'targets' | 'tables'>): readonly TargetOutcome[] {
  return targets.map((target) => {
    const table = tables.find((candidate) => tableName(candidate) === tableName(target));
    const measured = named(table === undefined ? undefined : ownScore(table), target);
    return { target, measured, bestRule: bestRule(table, target), result: judge(target, measured) };
  });
}

function bestRule(table: TaskTable | undefined, target: Target): NamedEstimate | null {
  const rules = (table?.methods ?? []).filter((score) => methodKind(score) === 'baseline');
  // Guessing at random is calibrated, so calibration is compared with the rule that one would really use.
  const ranking = target.metric === 'ece' ? 'nll' : target.metric;
  return named(
    rules[
      bestIndex(
        ranking,
        rules.map(({ metrics }) => metrics[ranking]?.value),
      )
    ],
    target,
  );
}

function named(score: MethodScore | undefined, { metric }: Target): NamedEstimate | null {
  const estimate = score?.metrics[metric];
  return score === undefined || estimate === undefined ? null : { method: score.method, estimate };
}

function judge({ metric, reach }: Target, measured: NamedEstimate | null): TargetResult {
  if (measured === null || !Number.isFinite(measured.estimate.value)) return { type: 'not-measured' };
  const { value, low, high } = measured.estimate;
  const narrowly = isAsGood(metric, low, reach) !== isAsGood(metric, high, reach);
  return { type: isAsGood(metric, value, reach) ? 'reached' : 'missed', narrowly };
}
