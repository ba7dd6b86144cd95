/** What a missing number is in memory; no recorded number can have this value. */
export const ABSENT = -Number.MAX_VALUE;

/** Steps that make a column's numbers whole: what lies on them takes a byte or two, everything else nine. */
export const GRID = {
  /** Metres, parts of unit quaternions, shares: 1e-6. */
  fine: 1e6,
  /** Milliseconds: a microsecond. */
  time: 1e3,
  /** Probabilities: a 65536th, which a 32-bit float holds exactly. */
  probability: 65536,
  /** Rounded distances of focus: 0.1 mm. */
  distance: 1e4,
  whole: 1,
} as const;

/** One number per row, without memory for rows while they are all the same. */
export interface NumberColumn {
  /** Value of every row as long as `values` is `null`. */
  first: number;
  values: Float64Array | null;
}

export const createColumn = (): NumberColumn => ({ first: ABSENT, values: null });

/** Writes `row`, which must be the number of rows so far; a column that changes takes memory from `pool`. */
export function push(column: NumberColumn, row: number, value: number, pool: ColumnPool): void {
  if (row === 0) {
    column.first = value;
    return;
  }
  if (column.values === null) {
    if (Object.is(value, column.first)) return;
    column.values = pool.take(row + 1);
    column.values.fill(column.first, 0, row);
  } else if (row >= column.values.length) {
    const larger = pool.take(row + 1);
    larger.set(column.values);
    pool.give(column.values);
    column.values = larger;
  }
  column.values[row] = value;
}

/** Empties a column for the next rows. */
export function clear(column: NumberColumn, pool: ColumnPool): void {
  if (column.values !== null) pool.give(column.values);
  column.values = null;
  column.first = ABSENT;
}

/** The number in a row. */
export const valueAt = ({ first, values }: NumberColumn, row: number): number =>
  values === null ? first : (values[row] ?? ABSENT);

/** The number in a row, `null` where none was written. */
export function nullableAt(column: NumberColumn, row: number): number | null {
  const value = valueAt(column, row);
  return value === ABSENT ? null : value;
}

/** Memory for columns that is used again chunk after chunk. */
export interface ColumnPool {
  take(rows: number): Float64Array;
  give(values: Float64Array): void;
}

const SMALLEST = 128;

export function createColumnPool(): ColumnPool {
  const free: Float64Array[] = [];
  return {
    take(rows) {
      if (rows <= SMALLEST) return free.pop() ?? new Float64Array(SMALLEST);
      return new Float64Array(2 ** Math.ceil(Math.log2(rows)));
    },
    give(values) {
      if (values.length === SMALLEST) free.push(values);
    },
  };
}
