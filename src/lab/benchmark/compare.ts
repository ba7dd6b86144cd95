import { meanEstimate } from './bootstrap.ts';
import type { Comparison, MetricName, TaskTable } from './results.ts';

/** Metrics of which less is better. */
const LESS_IS_BETTER: ReadonlySet<MetricName> = new Set(['nll', 'ece', 'errorDeg']);

/**
 * How much better one method is than another on the same people, by bootstrapping the per-person differences; positive
 * is better whatever the metric. `null` where one of them lacks the metric per person.
 */
export function compareMethods(table: TaskTable, better: string, than: string, metric: MetricName): Comparison | null {
  const perPerson = (name: string): Readonly<Record<string, number>> =>
    table.methods.find(({ method }) => method === name)?.metrics[metric]?.perPerson ?? {};
  const [own, other] = [perPerson(better), perPerson(than)];
  const sign = LESS_IS_BETTER.has(metric) ? -1 : 1;
  const differences = Object.entries(own).flatMap(([person, value]): [string, number][] => {
    const against = other[person];
    return against === undefined ? [] : [[person, sign * (value - against)]];
  });
  if (differences.length === 0) return null;
  const { instances: _, people: __, methods: ___, ...key } = table;
  return { ...key, better, than, metric, difference: meanEstimate(new Map(differences)) };
}
