import { meanEstimate } from './bootstrap.ts';
import { calibrationError, reliabilityOf } from './calibration.ts';
import type { PersonTally } from './person-tally.ts';
import { areaUnderCurve } from './ranks.ts';
import type { Estimate, MethodRole, MethodScore, MetricName } from './results.ts';

/** The metrics of one method on one table; people keyed `kitchen 9`. */
export function methodScoreOf(method: string, role: MethodRole, people: ReadonlyMap<string, PersonTally>): MethodScore {
  const tallies = [...people.values()];
  const mean = (of: (tally: PersonTally) => number): Estimate =>
    meanEstimate(new Map([...people].map(([person, tally]) => [person, of(tally)])));
  const all = (of: (tally: PersonTally) => number): boolean => tallies.every((tally) => of(tally) === tally.count);
  const metrics: Partial<Record<MetricName, Estimate>> = {};
  if (all(({ ranked }) => ranked)) {
    metrics.top1 = mean(({ top1, count }) => top1 / count);
    metrics.top3 = mean(({ top3, count }) => top3 / count);
    metrics.mrr = mean(({ reciprocalRank, count }) => reciprocalRank / count);
  }
  const bins = tallies.map((tally) => tally.bins);
  const isProbable = all(({ probable }) => probable);
  if (isProbable) {
    metrics.nll = mean(({ nll, count }) => nll / count);
    metrics.ece = calibrationError(bins);
  }
  if (all(({ elsewhereScores }) => elsewhereScores.length)) {
    metrics.auc = mean(({ elsewhereScores, isElsewhere }) => areaUnderCurve(elsewhereScores, isElsewhere));
  }
  if (all(({ directions }) => directions)) metrics.errorDeg = mean(({ errorDeg, count }) => errorDeg / count);
  return { method, role, metrics, ...(isProbable ? { reliability: reliabilityOf(bins) } : {}) };
}
