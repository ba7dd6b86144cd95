const TEXT = new TextDecoder('utf-8', { fatal: true });

/** Bytes that cannot be what a recorder wrote; caught where a block is decoded, never thrown at a caller. */
export class DamagedBytes extends Error {
  override readonly name = 'DamagedBytes';
}

/** Reads what a `ByteWriter` wrote; everything past the end, or out of range, throws `DamagedBytes`. */
export interface ByteReader {
  readonly left: number;
  u8(): number;
  varint(): number;
  /** A `varint` of at most `most`: a damaged number must not make us allocate without bound. */
  count(most: number): number;
  f32(): number;
  f64(): number;
  text(): string;
}

export function createByteReader(bytes: Uint8Array): ByteReader {
  const floats = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const need = (count: number): void => {
    if (at + count > bytes.length) throw new DamagedBytes(`expected ${count} more bytes, got ${bytes.length - at}`);
  };
  const varint = (): number => {
    let value = 0;
    let factor = 1;
    for (let i = 0; i < 8; i++) {
      need(1);
      const byte = bytes[at++] ?? 0;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 128;
    }
    throw new DamagedBytes('expected a number of at most eight bytes, got a longer one');
  };
  const count = (most: number): number => {
    const value = varint();
    if (value > most) throw new DamagedBytes(`expected at most ${most}, got ${value}`);
    return value;
  };
  return {
    get left() {
      return bytes.length - at;
    },
    u8() {
      need(1);
      return bytes[at++] ?? 0;
    },
    varint,
    count,
    f32() {
      need(4);
      at += 4;
      return floats.getFloat32(at - 4, true);
    },
    f64() {
      need(8);
      at += 8;
      return floats.getFloat64(at - 8, true);
    },
    text() {
      const length = count(bytes.length - at);
      at += length;
      try {
        return TEXT.decode(bytes.subarray(at - length, at));
      } catch {
        throw new DamagedBytes('expected UTF-8 text, got other bytes');
      }
    },
  };
}
