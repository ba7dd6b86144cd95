import type { SpreadBand } from 'heed';
import type { Method } from '../benchmark/method.ts';
import { personKey } from '../benchmark/split.ts';
import { watchedMethod } from '../benchmark/watched-method.ts';

/** Lower ends of the bands of probability. */
const BANDS = [0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;

/** Fewest probabilities of a person in a band that say something about the person. */
const LEAST_COUNT = 30;

/** Counts, per person, how often objects of each band of probability were the attended one. */
export interface SpreadTally {
  /** The same method, watched. */
  watch(method: Method): Method;
  counts(): SpreadCounts;
}

/** Per person, in each band: how many probabilities, how many of them of the attended object. */
export type SpreadCounts = Readonly<
  Record<string, { readonly count: readonly number[]; readonly hits: readonly number[] }>
>;

export function createSpreadTally(): SpreadTally {
  const people = new Map<string, { readonly count: Float64Array; readonly hits: Float64Array }>();
  const add = (person: string, p: number, hit: boolean): void => {
    const own = people.get(person) ?? { count: new Float64Array(BANDS.length), hits: new Float64Array(BANDS.length) };
    people.set(person, own);
    const band = BANDS.findLastIndex((from) => p >= from);
    own.count[band] = (own.count[band] ?? 0) + 1;
    if (hit) own.hits[band] = (own.hits[band] ?? 0) + 1;
  };
  return {
    watch: (method) =>
      watchedMethod(method, (trial, instance, answer) => {
        if (instance.task !== 'T0' || answer.type !== 'probabilities') return;
        const sum = Array.from(answer.p).reduce((total, p) => total + p, 0);
        for (let i = 0; i < answer.p.length; i++) {
          add(personKey(trial), (answer.p[i] ?? 0) / sum, i === instance.truth);
        }
      }),
    counts: () =>
      Object.fromEntries(
        [...people].map(([person, { count, hits }]) => [person, { count: [...count], hits: [...hits] }]),
      ),
  };
}

/** The spread over people; nothing without any. */
export function spreadBands(counts: SpreadCounts): readonly SpreadBand[] {
  const people = Object.values(counts);
  if (people.length === 0) return [];
  return BANDS.map((from, band) => {
    const shares = people
      .filter(({ count }) => (count[band] ?? 0) >= LEAST_COUNT)
      .map(({ count, hits }) => (hits[band] ?? 0) / (count[band] ?? 1))
      .sort((a, b) => a - b);
    const share = shares.reduce((sum, value) => sum + value, 0) / Math.max(1, shares.length);
    return { from, share, low: quantile(shares, 0.05), high: quantile(shares, 0.95) };
  });
}

/** Linear between the order statistics; 0 without any. */
function quantile(sorted: readonly number[], q: number): number {
  const at = q * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? 0;
  return below + ((sorted[Math.ceil(at)] ?? below) - below) * (at - Math.floor(at));
}
