import type { ByteWriter } from '../bytes/byte-writer.ts';
import { COLUMN_MODE, LARGEST_STEP, TOKEN, zigzag } from './column-code.ts';
import { ABSENT, type NumberColumn } from './number-column.ts';

/** Among steps: a number that does not lie on the grid or is absent, one like the number before. */
const OFF_GRID = Number.POSITIVE_INFINITY;
const REPEATED = Number.NEGATIVE_INFINITY;

/** Steps of the column that is being written: scratch memory. */
let scratch = new Float64Array(256);

/** Rules R20-R24: writes `rows` numbers without loss, small where they lie on the grid of `scale` steps per unit. */
export function writeColumn(writer: ByteWriter, { values, first }: NumberColumn, rows: number, scale: number): void {
  if (values === null) {
    writer.u8(COLUMN_MODE.constant);
    if (rows > 0) writeFirst(writer, first, stepsOf(first, scale));
    return;
  }
  const exact = toSteps(values, rows, scale);
  if (exact * 4 > rows) {
    writeRaw(writer, values, rows);
    return;
  }
  const order = cheaperOrder(rows);
  writer.u8(order === 1 ? COLUMN_MODE.first : COLUMN_MODE.second);
  writeTokens(writer, values, rows, order);
}

/** The steps of a number on the grid. */
function stepsOf(value: number, scale: number): number {
  // A negative zero becomes a positive one, which it is not: it lies off the grid.
  const steps = Math.round(value * scale) + 0;
  return Math.abs(steps) <= LARGEST_STEP && Object.is(steps / scale, value) ? steps : OFF_GRID;
}

/** Fills `scratch`; returns how many numbers must be written exactly. */
function toSteps(values: Float64Array, rows: number, scale: number): number {
  if (scratch.length < rows) scratch = new Float64Array(2 * rows);
  let exact = 0;
  let previous = Number.NaN;
  for (let row = 0; row < rows; row++) {
    const value = values[row] ?? ABSENT;
    if (row > 0 && Object.is(value, previous)) scratch[row] = REPEATED;
    else {
      const steps = stepsOf(value, scale);
      scratch[row] = steps;
      if (steps === OFF_GRID && value !== ABSENT) exact += 1;
    }
    previous = value;
  }
  return exact;
}

/** Which prediction leaves less to write. */
function cheaperOrder(rows: number): 1 | 2 {
  let [p1, p2, bits] = [0, 0, 0];
  for (let row = 0; row < rows; row++) {
    const steps = scratch[row] ?? OFF_GRID;
    if (steps === REPEATED) p2 = p1;
    if (!Number.isFinite(steps)) continue;
    bits += bitsOf(steps - 2 * p1 + p2) - bitsOf(steps - p1);
    p2 = p1;
    p1 = steps;
  }
  return bits < 0 ? 2 : 1;
}

const bitsOf = (difference: number): number => 32 - Math.clz32(Math.min(0x7fffffff, Math.abs(difference)));

function writeTokens(writer: ByteWriter, values: Float64Array, rows: number, order: 1 | 2): void {
  let [p1, p2] = [0, 0];
  for (let row = 0; row < rows; row++) {
    const steps = scratch[row] ?? OFF_GRID;
    if (steps === REPEATED) {
      // What rests is predicted to rest: a prediction from two numbers must not run on.
      p2 = p1;
      writer.varint(TOKEN.repeat);
    } else if (steps === OFF_GRID) writeFirst(writer, values[row] ?? ABSENT, steps);
    else {
      writer.varint(TOKEN.delta + zigzag(steps - (order === 1 ? p1 : 2 * p1 - p2)));
      p2 = p1;
      p1 = steps;
    }
  }
}

/** A number by itself: absent, exact, or its steps from 0. */
function writeFirst(writer: ByteWriter, value: number, steps: number): void {
  if (value === ABSENT) writer.varint(TOKEN.absent);
  else if (steps === OFF_GRID) {
    writer.varint(TOKEN.exact);
    writer.f64(value);
  } else writer.varint(TOKEN.delta + zigzag(steps));
}

function writeRaw(writer: ByteWriter, values: Float64Array, rows: number): void {
  let isSingle = true;
  for (let row = 0; row < rows && isSingle; row++) isSingle = Object.is(Math.fround(values[row] ?? 0), values[row]);
  writer.u8(isSingle ? COLUMN_MODE.raw32 : COLUMN_MODE.raw64);
  for (let row = 0; row < rows; row++) {
    if (isSingle) writer.f32(values[row] ?? ABSENT);
    else writer.f64(values[row] ?? ABSENT);
  }
}
