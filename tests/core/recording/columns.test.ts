import { describe, expect, it } from 'vitest';
import { createByteReader, DamagedBytes } from '../../../src/core/recording/bytes/byte-reader.ts';
import { createByteWriter } from '../../../src/core/recording/bytes/byte-writer.ts';
import { crc32 } from '../../../src/core/recording/bytes/crc32.ts';
import { createColumnPool } from '../../../src/core/recording/columns/number-column.ts';
import { createRowWriter, readRows } from '../../../src/core/recording/columns/row-columns.ts';
import { seededRandom } from '../../seeded-random.ts';

function roundTrip(rows: readonly (readonly (number | null)[])[]) {
  const table = createRowWriter(createColumnPool());
  for (const row of rows) {
    for (const value of row) table.put(value, 'fine');
    table.endRow();
  }
  const writer = createByteWriter(4);
  for (const _ of table.write(writer));
  const bytes = writer.view().slice();
  const reader = readRows(createByteReader(bytes));
  const read = rows.map((row, i) => {
    reader.goTo(i);
    return row.map(() => reader.takeNullable());
  });
  return { read, bytes };
}

const column = (values: readonly (number | null)[]) => values.map((value) => [value]);
const grid = (value: number): number => Math.round(value * 1e6) / 1e6;

describe('columns of numbers', () => {
  it.each([
    ['nothing', []],
    ['one number', [0.1 + 0.2]],
    ['numbers on the grid', [1, 1.000001, 0.999999, -3]],
    ['what is absent now and then', [null, 1, null, null, 2.5, null]],
    ['no numbers', [Number.NaN, 1, 1, Number.POSITIVE_INFINITY, 1, 1, Number.NEGATIVE_INFINITY, 1, 1, Number.NaN]],
    ['a negative zero', [0, -0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['the very large', [1e300, 0, 0, 0, 2 ** 60, 0, 0, 0, 2 ** 49, -(2 ** 49), 0, 0]],
    ['single precision', [Math.fround(0.1), Math.fround(0.2), Math.fround(0.3)]],
    ['doubles', [Math.PI, Math.E, Math.SQRT2]],
    ['what comes to rest', [0, 0.1, 0.2, 0.3, 0.3, 0.3, 0.3, 0.2]],
  ])('R20: come back bit for bit: %s', (_name, values) => {
    expect(roundTrip(column(values)).read).toStrictEqual(column(values));
  });

  it('R20: come back bit for bit from 500 seeded tables', () => {
    const random = seededRandom(3);
    for (let i = 0; i < 500; i++) {
      const width = 1 + Math.floor(random() * 4);
      let last = 0;
      const rows = Array.from({ length: Math.floor(random() * 300) }, () =>
        Array.from({ length: width }, () => {
          const kind = random();
          if (kind < 0.05) return null;
          if (kind < 0.1) return random() * 10 ** (random() * 40 - 20);
          if (kind < 0.3) return last;
          last = grid(last + (random() - 0.5) * 0.01);
          return last;
        }),
      );
      expect(roundTrip(rows).read).toStrictEqual(rows);
    }
  });

  it('R21: take a byte or two each for smooth motion, next to nothing at rest', () => {
    const smooth = Array.from({ length: 72 }, (_, i) => grid(Math.sin(i / 20) * 0.5));
    // Second differences are at most 0.5 / 400 = 1250 steps, so no number needs more than two bytes.
    expect(roundTrip(column(smooth)).bytes.length).toBeLessThan(72 * 2 + 12);
    expect(roundTrip(column(Array<number>(72).fill(0.3))).bytes.length).toBeLessThan(12);
  });

  it('refuses a row of another length', () => {
    const table = createRowWriter(createColumnPool());
    table.put(1, 'fine');
    table.endRow();
    expect(() => table.endRow()).toThrow('expected 1 numbers in a row, got 0');
  });

  it('R8: names bytes that end too soon, counts beyond belief', () => {
    const { bytes } = roundTrip(column([1, 2.5, 3]));
    for (let length = 0; length < bytes.length; length++) {
      expect(() => readRows(createByteReader(bytes.subarray(0, length)))).toThrow(DamagedBytes);
    }
    expect(() => readRows(createByteReader(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0x0f)))).toThrow('at most');
  });
});

it('R8: the checksum is that of zlib', () => {
  // The check value of CRC-32/ISO-HDLC.
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});
