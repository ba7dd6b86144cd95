/** How the numbers of a column are predicted: from nothing, from the last one, from the last two; or written as they are. */
export const COLUMN_MODE = { constant: 0, first: 1, second: 2, raw64: 3, raw32: 4 } as const;

/** First varint of a number; from `delta` on, the zigzag difference from what was predicted is added. */
export const TOKEN = { repeat: 0, exact: 1, absent: 2, delta: 3 } as const;

/** Whole numbers beyond this are written exactly: sums of three must stay whole. */
export const LARGEST_STEP = 2 ** 49;

/** A signed whole number as an unsigned one, small for both signs. */
export const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);

export const unzigzag = (value: number): number => (value % 2 === 1 ? -(value + 1) / 2 : value / 2);
