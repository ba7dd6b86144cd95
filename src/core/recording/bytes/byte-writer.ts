const TEXT = new TextEncoder();

/** Bytes that grow at their end; little-endian. */
export interface ByteWriter {
  readonly length: number;
  u8(value: number): void;
  /** A whole number from 0 to 2^53, seven bits a byte, lowest first. */
  varint(value: number): void;
  f32(value: number): void;
  f64(value: number): void;
  /** UTF-8 after its length in bytes. */
  text(value: string): void;
  bytes(values: Uint8Array): void;
  /** The bytes so far, in memory of the writer's own: valid until the next call. */
  view(): Uint8Array<ArrayBuffer>;
  /** Forgets the bytes, keeps the memory. */
  clear(): void;
}

export function createByteWriter(capacity = 4096): ByteWriter {
  let bytes = new Uint8Array(capacity);
  let floats = new DataView(bytes.buffer);
  let length = 0;
  const reserve = (count: number): void => {
    if (length + count <= bytes.length) return;
    const larger = new Uint8Array(Math.max(bytes.length * 2, length + count));
    larger.set(bytes);
    bytes = larger;
    floats = new DataView(bytes.buffer);
  };
  const varint = (value: number): void => {
    reserve(8);
    let rest = value;
    while (rest >= 0x80000000) {
      bytes[length++] = (rest % 128) | 0x80;
      rest = Math.floor(rest / 128);
    }
    while (rest >= 0x80) {
      bytes[length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    bytes[length++] = rest;
  };
  return {
    get length() {
      return length;
    },
    u8(value) {
      reserve(1);
      bytes[length++] = value;
    },
    varint,
    f32(value) {
      reserve(4);
      floats.setFloat32(length, value, true);
      length += 4;
    },
    f64(value) {
      reserve(8);
      floats.setFloat64(length, value, true);
      length += 8;
    },
    text(value) {
      const encoded = TEXT.encode(value);
      varint(encoded.length);
      reserve(encoded.length);
      bytes.set(encoded, length);
      length += encoded.length;
    },
    bytes(values) {
      reserve(values.length);
      bytes.set(values, length);
      length += values.length;
    },
    view: () => bytes.subarray(0, length),
    clear() {
      length = 0;
    },
  };
}
