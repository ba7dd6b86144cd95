import { type ByteReader, DamagedBytes } from '../bytes/byte-reader.ts';
import { COLUMN_MODE, TOKEN, unzigzag } from './column-code.ts';
import { ABSENT, type NumberColumn } from './number-column.ts';

/** Rules R20-R24: reads a column that `writeColumn` wrote with the same `rows`, the same `scale`. */
export function readColumn(reader: ByteReader, rows: number, scale: number): NumberColumn {
  const mode = reader.u8();
  switch (mode) {
    case COLUMN_MODE.constant:
      return { first: rows > 0 ? createTokens(reader, scale, 1)() : ABSENT, values: null };
    case COLUMN_MODE.first:
    case COLUMN_MODE.second:
      return filled(reader, rows, 1, createTokens(reader, scale, mode === COLUMN_MODE.first ? 1 : 2));
    case COLUMN_MODE.raw64:
      return filled(reader, rows, 8, () => reader.f64());
    case COLUMN_MODE.raw32:
      return filled(reader, rows, 4, () => reader.f32());
    default:
      throw new DamagedBytes(`expected a kind of column, got ${mode}`);
  }
}

function filled(reader: ByteReader, rows: number, leastBytes: number, next: () => number): NumberColumn {
  if (rows * leastBytes > reader.left) throw new DamagedBytes(`expected ${rows} numbers, got ${reader.left} bytes`);
  const values = new Float64Array(rows);
  for (let row = 0; row < rows; row++) values[row] = next();
  return { first: values[0] ?? ABSENT, values };
}

function createTokens(reader: ByteReader, scale: number, order: 1 | 2): () => number {
  let [p1, p2] = [0, 0];
  let previous = ABSENT;
  return () => {
    const token = reader.varint();
    switch (token) {
      case TOKEN.repeat:
        p2 = p1;
        return previous;
      case TOKEN.absent:
        previous = ABSENT;
        return previous;
      case TOKEN.exact:
        previous = reader.f64();
        return previous;
      default: {
        const steps = (order === 1 ? p1 : 2 * p1 - p2) + unzigzag(token - TOKEN.delta);
        p2 = p1;
        p1 = steps;
        previous = steps / scale;
        return previous;
      }
    }
  };
}
