/** A share of counted occasions with its 95 % interval. */
export interface CountedShare {
  readonly count: number;
  readonly of: number;
  /** `null` when there was no occasion. */
  readonly share: number | null;
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95 % point of the standard normal distribution. */
const Z = 1.959964;

/** `count` of `of` with the score interval of Wilson (1927), which holds for few occasions too. */
export function countedShare(count: number, of: number): CountedShare {
  if (of === 0) return { count, of, share: null, low: 0, high: 1 };
  const share = count / of;
  const spread = 1 + Z ** 2 / of;
  const middle = (share + Z ** 2 / (2 * of)) / spread;
  const half = (Z / spread) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  return { count, of, share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
