/** A share of counted occasions with its interval. */
export interface Rate {
  readonly count: number;
  readonly of: number;
  /** In [0, 1]; `null` without an occasion. */
  readonly rate: number | null;
  readonly low: number;
  readonly high: number;
}

/** A difference of two rates with its interval. */
export interface RateDifference {
  /** In [-1, 1]; `null` when one side has no occasion. */
  readonly difference: number | null;
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95 % point of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * A rate with its 95 % score interval, dimensionless; [0, 1] without an occasion.
 *
 * Source: Wilson 1927, Journal of the American Statistical Association 22, 209-212; holds for few occasions, too.
 */
export function rateOf(count: number, of: number): Rate {
  if (!(Number.isInteger(count) && Number.isInteger(of) && count >= 0 && count <= of)) {
    throw new Error(`rateOf: expected whole numbers with 0 <= count <= of, got ${count} of ${of}`);
  }
  if (of === 0) return { count, of, rate: null, low: 0, high: 1 };
  const rate = count / of;
  const middle = (rate + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of);
  const half = (Z / (1 + Z ** 2 / of)) * Math.sqrt((rate * (1 - rate)) / of + Z ** 2 / (4 * of ** 2));
  return { count, of, rate, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/**
 * `a - b` with its 95 % interval, dimensionless; [-1, 1] when one side has no occasion.
 *
 * Source: Newcombe 1998, Statistics in Medicine 17, 873-890, method 10: the square-and-add of two Wilson intervals.
 */
export function rateDifference(a: Rate, b: Rate): RateDifference {
  if (a.rate === null || b.rate === null) return { difference: null, low: -1, high: 1 };
  const difference = a.rate - b.rate;
  return {
    difference,
    low: difference - Math.hypot(a.rate - a.low, b.high - b.rate),
    high: difference + Math.hypot(a.high - a.rate, b.rate - b.low),
  };
}
