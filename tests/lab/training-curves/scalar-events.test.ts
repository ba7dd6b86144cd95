import { expect, test } from 'vitest';
import { crc32c, maskedCrc32c } from '../../../src/lab/training-curves/crc32c.ts';
import { varint } from '../../../src/lab/training-curves/protobuf-fields.ts';
import { encodeScalarEvents, eventFileName, scalarEventsOf } from '../../../src/lab/training-curves/scalar-events.ts';
import { CURVES } from './curves-fixture.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const ascii = (text: string): string => Buffer.from(text, 'ascii').toString('hex');

// RFC 3720, appendix B.4, and the usual check value.
test.each([
  [new Uint8Array(32), 0x8a9136aa],
  [new Uint8Array(32).fill(0xff), 0x62a8ab43],
  [Uint8Array.from({ length: 32 }, (_, i) => i), 0x46dd794e],
  [Uint8Array.from({ length: 32 }, (_, i) => 31 - i), 0x113fdb5c],
  [new TextEncoder().encode('123456789'), 0xe3069283],
  [new Uint8Array(0), 0],
])('CRC-32C of %j', (bytes, sum) => {
  expect(crc32c(bytes)).toBe(sum);
});

test('the mask turns right by 15 bits, then adds its constant', () => {
  // 0xe3069283 turned right by 15: low 15 bits 0x1283 go to the top, 0xe3069283 >>> 15 = 0x1c60d stays below.
  expect(maskedCrc32c(new TextEncoder().encode('123456789'))).toBe((0x2507c60d + 0xa282ead8) % 2 ** 32);
});

test.each([
  [0, '00'],
  [127, '7f'],
  [128, '8001'],
  // 300 = 2 * 128 + 44; 44 with the mark of more to come is 0xac.
  [300, 'ac02'],
  [2 ** 32, '8080808010'],
])('%d as a varint is %s', (value, bytes) => {
  expect(hex(varint(value))).toBe(bytes);
});

test.each([-1, 1.5, 2 ** 53])('%d is no varint', (value) => {
  expect(() => varint(value)).toThrow(`varint: expected a whole number from 0 on, got ${value}`);
});

test('a file is the version, then an event per point, each framed by length and check sums', () => {
  const bytes = encodeScalarEvents(1, [{ tag: 'a/b', step: 300, wallTimeSeconds: 2, value: 0.5 }]);
  // Field 1 double 1.0, field 3 text of 13 bytes.
  const version = `09000000000000f03f1a0d${ascii('brain.Event:2')}`;
  // Value: field 1 text of 3, field 2 float .5 = 10 bytes; Summary: field 1 of 10; Event: 1 double 2.0, 2 varint, 5 of 12.
  const value = `0a03${ascii('a/b')}150000003f`;
  const event = `090000000000000040 10ac02 2a0c 0a0a${value}`.replaceAll(' ', '');
  expect(records(bytes).map(({ data }) => hex(data))).toEqual([version, event]);
  for (const { length, lengthSum, data, dataSum } of records(bytes)) {
    expect([lengthSum, dataSum]).toEqual([maskedCrc32c(length), maskedCrc32c(data)]);
  }
});

test('curves become points that name their read-out; what was not measured has none', () => {
  const events = scalarEventsOf(CURVES, 1000);
  expect(events.filter(({ step }) => step === 1)).toEqual([
    { tag: 'loss/attended/fit', step: 1, wallTimeSeconds: 1001, value: 2 },
    { tag: 'loss/attended/held back', step: 1, wallTimeSeconds: 1001, value: 2.1 },
    { tag: 'loss/next/fit', step: 1, wallTimeSeconds: 1001, value: 3 },
    { tag: 'learning rate', step: 1, wallTimeSeconds: 1001, value: 0.01 },
  ]);
  expect(events.filter(({ tag }) => tag === 'loss/next/held back')).toEqual([
    { tag: 'loss/next/held back', step: 3, wallTimeSeconds: 1003, value: 2.2 },
  ]);
});

test('the name of a file begins as TensorBoard expects', () => {
  expect(eventFileName(1700000000.9, 'fold-1')).toBe('events.out.tfevents.1700000000.fold-1');
});

interface FramedRecord {
  readonly length: Uint8Array;
  readonly lengthSum: number;
  readonly data: Uint8Array;
  readonly dataSum: number;
}

/** Takes the framing apart: 8 bytes of length, 4 of sum, the data, 4 of sum. */
function records(bytes: Uint8Array): readonly FramedRecord[] {
  if (bytes.length === 0) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const end = 12 + Number(view.getBigUint64(0, true));
  const own = {
    length: bytes.subarray(0, 8),
    lengthSum: view.getUint32(8, true),
    data: bytes.subarray(12, end),
    dataSum: view.getUint32(end, true),
  };
  return [own, ...records(bytes.subarray(end + 4))];
}
