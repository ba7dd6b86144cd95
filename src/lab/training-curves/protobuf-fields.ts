/** Wire types of Protocol Buffers. */
const [VARINT, FIXED_64, LENGTH, FIXED_32] = [0, 1, 2, 5] as const;

/** A whole number from 0 on, in groups of 7 bits, the lowest first. */
export function varint(value: number): Uint8Array {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new Error(`varint: expected a whole number from 0 on, got ${value}`);
  }
  const bytes: number[] = [];
  let rest = value;
  // Not shifted: a shift would cut at 32 bits.
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  bytes.push(rest);
  return Uint8Array.from(bytes);
}

export const varintField = (field: number, value: number): Uint8Array => join([key(field, VARINT), varint(value)]);

export function doubleField(field: number, value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value, true);
  return join([key(field, FIXED_64), bytes]);
}

export function floatField(field: number, value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, value, true);
  return join([key(field, FIXED_32), bytes]);
}

/** A text in UTF-8, or a message inside another. */
export function lengthField(field: number, content: string | Uint8Array): Uint8Array {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return join([key(field, LENGTH), varint(bytes.length), bytes]);
}

/** Pieces one after the other. */
export function join(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

const key = (field: number, wireType: number): Uint8Array => varint(field * 8 + wireType);
