/** A length (of time, milliseconds; of a shift, degrees) that was seen to its end, or only up to a cut. */
export interface ObservedLength {
  readonly length: number;
  readonly cut: boolean;
}

/** Shares of stays at which a length table holds its quantiles. */
export const TABLE_SHARES = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99] as const;

/** Quantiles at `TABLE_SHARES`, ascending. */
export type LengthTable = readonly number[];

/**
 * Quantiles of a length of which some were cut short: the product-limit estimate (Kaplan & Meier 1958, J. American
 * Statistical Association 53, 457-481). Beyond the longest length seen to its end the tail is exponential.
 */
export function lengthTable(observed: readonly ObservedLength[]): LengthTable {
  const sorted = observed.toSorted((a, b) => a.length - b.length || Number(a.cut) - Number(b.cut));
  const steps: { readonly length: number; readonly ended: number }[] = [];
  let surviving = 1;
  for (const [at, { length, cut }] of sorted.entries()) {
    if (cut) continue;
    surviving *= 1 - 1 / (sorted.length - at);
    steps.push({ length, ended: 1 - surviving });
  }
  const ends = sorted.filter(({ cut }) => !cut).length;
  const hazard = ends / sorted.reduce((sum, { length }) => sum + length, 0);
  const last = steps.at(-1) ?? { length: 0, ended: 0 };
  return TABLE_SHARES.map((share) => {
    const reached = steps.find(({ ended }) => ended >= share);
    if (reached !== undefined) return rounded(reached.length);
    return rounded(last.length + Math.log((1 - last.ended) / (1 - share)) / hazard);
  });
}

/** Three significant digits: more would say nothing. */
const rounded = (value: number): number => Number(value.toPrecision(3));

/** The length at a share in [0, 1): linear between the quantiles, exponential beyond the last. */
export function lengthAt(table: LengthTable, share: number): number {
  const above = TABLE_SHARES.findIndex((known) => known > share);
  const end = TABLE_SHARES.length - 1;
  const [lowAt, highAt] = above < 0 ? [end - 1, end] : [above - 1, above];
  const [low, high] = [table[lowAt] ?? 0, table[highAt] ?? 0];
  const [from, to] = [TABLE_SHARES[lowAt] ?? 0, TABLE_SHARES[highAt] ?? 1];
  if (above >= 0) return low + ((high - low) * (share - from)) / (to - from);
  const perNat = (high - low) / Math.log((1 - from) / (1 - to));
  return high + perNat * Math.log((1 - to) / Math.max(1 - share, 1e-9));
}
