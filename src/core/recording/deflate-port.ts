import type { CompressionPort } from './ports.ts';

/** DEFLATE (RFC 1951) by the platform's `CompressionStream`, which browsers, workers and Node have. */
export function createDeflatePort(): CompressionPort {
  return {
    compress: (bytes) => pump(new CompressionStream('deflate-raw'), bytes, Number.POSITIVE_INFINITY),
    expand: (bytes, mostBytes) => pump(new DecompressionStream('deflate-raw'), bytes, mostBytes),
  };
}

async function pump(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array,
  mostBytes: number,
): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  // A failure shows at the reading end too, which is where it is waited for.
  writer.write(bytes as Uint8Array<ArrayBuffer>).catch(() => {});
  writer.close().catch(() => {});
  const reader: ReadableStreamDefaultReader<Uint8Array> = stream.readable.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > mostBytes) {
      reader.cancel().catch(() => {});
      throw new Error(`deflate: expected at most ${mostBytes} bytes, got more`);
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
