import { logarithm, NUMBER, ROW, TILE } from './lanes';

/** One input column: where it lies in a raw row, how it becomes a number of usual size. */
@unmanaged
export class Column {
  place: i32;
  /** 1 for sign(x) ln(1 + |x| / scale), 0 for x itself. */
  isLog: i32;
  /** 1 / scale. */
  inverseScale: f32;
  mean: f32;
  inverseDeviation: f32;
  /** Row that says whether the column is known; -1 for none. */
  mask: i32;
}

/** Where a standardised column is cut, deviations. */
const LIMIT: f32 = 6;

function gather(from: usize, stride: usize): v128 {
  let lanes = v128.load32_zero(from);
  lanes = v128.load_lane<f32>(from + stride, lanes, 1);
  lanes = v128.load_lane<f32>(from + 2 * stride, lanes, 2);
  return v128.load_lane<f32>(from + 3 * stride, lanes, 3);
}

function standardised(column: Column, raw: v128): v128 {
  let value = raw;
  if (column.isLog) {
    const size = f32x4.mul(f32x4.abs(raw), f32x4.splat(column.inverseScale));
    const log = logarithm(f32x4.add(size, f32x4.splat(1)));
    value = v128.bitselect(raw, log, i32x4.splat(0x80000000));
  }
  const centred = f32x4.sub(value, f32x4.splat(column.mean));
  const deviations = f32x4.mul(centred, f32x4.splat(column.inverseDeviation));
  return f32x4.max(f32x4.min(deviations, f32x4.splat(LIMIT)), f32x4.splat(-LIMIT));
}

function columnAt(columns: usize, c: i32): Column {
  return changetype<Column>(columns + c * offsetof<Column>());
}

/** out [count, TILE] of raw rows of `width` numbers, the tile's first row at `from`. */
export function standardTile(columns: usize, count: i32, from: usize, width: i32, out: usize): void {
  const stride: usize = width * NUMBER;
  for (let c = 0; c < count; c++) {
    const column = columnAt(columns, c);
    const at = from + column.place * NUMBER;
    v128.store(out + c * ROW, standardised(column, gather(at, stride)));
    v128.store(out + c * ROW, standardised(column, gather(at + 4 * stride, stride)), 16);
  }
}

/** The same, 0 where a value is missing; rows of masks follow the columns. */
export function maskedTile(columns: usize, count: i32, from: usize, known: usize, width: i32, out: usize): void {
  const stride: usize = width * NUMBER;
  for (let half = 0; half < TILE; half += 4) {
    for (let c = 0; c < count; c++) {
      const column = columnAt(columns, c);
      const place = column.place * NUMBER + half * (stride as i32);
      const isKnown = gather(known + place, stride);
      const value = f32x4.mul(standardised(column, gather(from + place, stride)), isKnown);
      v128.store(out + c * ROW + half * NUMBER, value);
      if (column.mask >= 0) v128.store(out + column.mask * ROW + half * NUMBER, isKnown);
    }
  }
}

/** out [count] of one raw row. */
export function standardRow(columns: usize, count: i32, from: usize, out: usize): void {
  for (let c = 0; c < count; c++) {
    const column = columnAt(columns, c);
    const value = standardised(column, v128.load32_zero(from + column.place * NUMBER));
    store<f32>(out + c * NUMBER, f32x4.extract_lane(value, 0));
  }
}
