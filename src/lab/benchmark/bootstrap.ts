import { mulberry32 } from '../jov/eye-noise.ts';
import type { Estimate } from './results.ts';

/** Resamples behind every interval: section 4 of the data's README. */
const DRAWS = 2000;

/** Every interval sees the same resamples, so that intervals of two methods can be compared. */
const SEED = 20240710;

const drawsOfCount = new Map<number, Int32Array>();

/** Indices of people drawn with replacement, [2000 x people]; the same for the same number of people. */
export function bootstrapDraws(people: number): Int32Array {
  const known = drawsOfCount.get(people);
  if (known !== undefined) return known;
  const uniform = mulberry32(SEED);
  const draws = Int32Array.from({ length: DRAWS * people }, () => Math.floor(uniform() * people));
  drawsOfCount.set(people, draws);
  return draws;
}

/** 95 % interval of a statistic of people over the resamples; `statistic` takes the indices of one resample. */
export function bootstrapInterval(
  people: number,
  statistic: (drawn: Int32Array) => number,
): readonly [low: number, high: number] {
  const draws = bootstrapDraws(people);
  const values = Float64Array.from({ length: DRAWS }, (_, draw) =>
    statistic(draws.subarray(draw * people, (draw + 1) * people)),
  ).sort();
  return [quantile(values, 0.025), quantile(values, 0.975)];
}

/** A value between two neighbours of sorted values, by linear interpolation. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  return low + (place - below) * ((sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN) - low);
}

/** The mean over people with its interval; people keyed `kitchen 9`. */
export function meanEstimate(perPerson: ReadonlyMap<string, number>): Estimate {
  const values = Float64Array.from(perPerson.values());
  const mean = (drawn: Int32Array): number => {
    let sum = 0;
    for (const person of drawn) sum += values[person] ?? Number.NaN;
    return sum / drawn.length;
  };
  const [low, high] = bootstrapInterval(values.length, mean);
  return {
    value: values.reduce((a, b) => a + b, 0) / values.length,
    low,
    high,
    perPerson: Object.fromEntries(perPerson),
  };
}
