import type { ByteReader } from '../bytes/byte-reader.ts';
import type { ByteWriter } from '../bytes/byte-writer.ts';
import {
  ABSENT,
  type ColumnPool,
  clear,
  createColumn,
  GRID,
  type NumberColumn,
  nullableAt,
  push,
  valueAt,
} from './number-column.ts';
import { readColumn } from './read-column.ts';
import { writeColumn } from './write-column.ts';

/** Most numbers in one row, most rows in one table: a damaged count must not make us allocate without bound. */
const MOST_COLUMNS = 2 ** 21;
const MOST_ROWS = 2 ** 20;

/** Columns that are written at a stretch; the parts that a table is written in at most, so that they fit into a second. */
const LEAST_PART = 64;
const MOST_PARTS = 24;

export type GridName = keyof typeof GRID;

const GRID_NAMES = ['fine', 'time', 'probability', 'distance', 'whole'] as const satisfies readonly GridName[];

/** A table that is written row by row, number by number, kept column by column. */
export interface RowWriter {
  readonly rows: number;
  /** The next number of the row that is being written; `null` is absence. */
  put(value: number | null, grid: GridName): void;
  /** Ends the row; every row has as many numbers as the first one. */
  endRow(): void;
  /** Rule R19: the table with its size, in parts that each take little time; no row may come before the last of them. */
  write(writer: ByteWriter): Generator<void>;
  clear(): void;
}

export function createRowWriter(pool: ColumnPool): RowWriter {
  const columns: NumberColumn[] = [];
  const grids: GridName[] = [];
  let width = 0;
  let at = 0;
  let rows = 0;
  return {
    get rows() {
      return rows;
    },
    put(value, grid) {
      let column = columns[at];
      if (column === undefined) {
        column = createColumn();
        columns.push(column);
      }
      if (rows === 0) grids[at] = grid;
      push(column, rows, value ?? ABSENT, pool);
      at += 1;
    },
    endRow() {
      if (rows === 0) width = at;
      if (at !== width) throw new Error(`row writer: expected ${width} numbers in a row, got ${at}`);
      at = 0;
      rows += 1;
    },
    *write(writer) {
      writer.varint(rows);
      writer.varint(width);
      const part = Math.max(LEAST_PART, Math.ceil(width / MOST_PARTS));
      for (let i = 0; i < width; i++) {
        if (i % part === part - 1) yield;
        const [column, grid] = [columns[i], grids[i]];
        if (column === undefined || grid === undefined) continue;
        writer.u8(GRID_NAMES.indexOf(grid));
        writeColumn(writer, column, rows, GRID[grid]);
      }
    },
    clear() {
      for (let i = 0; i < width; i++) {
        const column = columns[i];
        if (column !== undefined) clear(column, pool);
      }
      // A scene that has become small must not hold the memory of a large one.
      columns.length = Math.min(columns.length, width);
      [width, at, rows] = [0, 0, 0];
    },
  };
}

/** A table that was read; numbers are taken in the order in which they were put. */
export interface RowReader {
  readonly rows: number;
  readonly width: number;
  /** Goes to a number of a row. */
  goTo(row: number, column?: number): void;
  take(): number;
  takeNullable(): number | null;
  /** True when the next `count` columns are the same in every row. */
  isConstant(column: number, count: number): boolean;
}

export function readRows(reader: ByteReader): RowReader {
  const rows = reader.count(MOST_ROWS);
  const width = reader.count(Math.min(MOST_COLUMNS, reader.left));
  const columns: NumberColumn[] = [];
  for (let i = 0; i < width; i++) {
    const grid = GRID_NAMES[reader.u8()] ?? 'whole';
    columns.push(readColumn(reader, rows, GRID[grid]));
  }
  const none = createColumn();
  let row = 0;
  let at = 0;
  return {
    rows,
    width,
    goTo(nextRow, column = 0) {
      row = nextRow;
      at = column;
    },
    take: () => valueAt(columns[at++] ?? none, row),
    takeNullable: () => nullableAt(columns[at++] ?? none, row),
    isConstant: (column, count) => columns.slice(column, column + count).every(({ values }) => values === null),
  };
}
