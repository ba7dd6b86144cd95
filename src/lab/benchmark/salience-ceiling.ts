import { meanEstimate } from './bootstrap.ts';
import { spearman } from './ranks.ts';
import type { MethodScore } from './results.ts';
import { meanVector } from './salience-shares.ts';

/** How well people say what other people look at: each against the mean of the rest, halves against each other. */
export function humanCeiling(shares: ReadonlyMap<string, Float64Array>): readonly MethodScore[] {
  const people = [...shares];
  if (people.length < 2) return [];
  const others = people.map(([person, own]): [string, number] => {
    const rest = people.filter(([name]) => name !== person).map(([, shares]) => shares);
    return [person, spearman(meanVector(rest), own)];
  });
  const halves = halvesOf(people.map(([, own]) => own)).map(([a, b]) => spearman(meanVector(a), meanVector(b)));
  const value = halves.reduce((sum, rho) => sum + rho, 0) / halves.length;
  return [
    {
      method: 'human ceiling: the other people',
      role: 'baseline',
      metrics: { rhoPeople: meanEstimate(new Map(others)) },
    },
    {
      method: 'human ceiling: split half',
      role: 'baseline',
      metrics: { rho: { value, low: Math.min(...halves), high: Math.max(...halves), perPerson: {} } },
    },
  ];
}

/** Every way to part people in two halves; the first person is always in the first. */
function halvesOf<T>(people: readonly T[]): readonly (readonly [readonly T[], readonly T[]])[] {
  const size = Math.floor(people.length / 2);
  const out: (readonly [readonly T[], readonly T[]])[] = [];
  for (let mask = 1; mask < 2 ** people.length; mask += 2) {
    const first = people.filter((_, i) => (mask >> i) & 1);
    if (first.length === size) out.push([first, people.filter((_, i) => !((mask >> i) & 1))]);
  }
  return out;
}
