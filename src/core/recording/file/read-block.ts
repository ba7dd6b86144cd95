import { DamagedBytes } from '../bytes/byte-reader.ts';
import { crc32 } from '../bytes/crc32.ts';
import type { ByteSource, CompressionPort } from '../ports.ts';
import { type BlockHead, HEAD_BYTES, MOST_PAYLOAD_BYTES, readHead } from './block.ts';

/** A block whose payload is what was written. */
export interface ReadBlock {
  readonly head: BlockHead;
  readonly payload: Uint8Array;
}

/** Rule R8: reads the whole block at a place, checks it, expands it; rejects with `DamagedBytes`. */
export async function readBlock(source: ByteSource, compression: CompressionPort, offset: number): Promise<ReadBlock> {
  if (!(offset >= 0 && offset + HEAD_BYTES <= source.size)) throw new DamagedBytes('expected a block, got the end');
  const head = readHead(await source.read(offset, HEAD_BYTES));
  if (head === null) throw new DamagedBytes('expected the head of a block, got other bytes');
  const { storedBytes, plainBytes, checksum, deflated } = head;
  if (Math.max(storedBytes, plainBytes) > MOST_PAYLOAD_BYTES) {
    throw new DamagedBytes(`expected a payload of at most ${MOST_PAYLOAD_BYTES} bytes, got ${plainBytes}`);
  }
  if (offset + HEAD_BYTES + storedBytes > source.size) throw new DamagedBytes('expected a payload, got the end');
  const stored = await source.read(offset + HEAD_BYTES, storedBytes);
  if (crc32(stored) !== checksum) throw new DamagedBytes('expected the checksum of the head, got another payload');
  const payload = deflated ? await expand(stored, plainBytes, compression) : stored;
  if (payload.length !== plainBytes) {
    throw new DamagedBytes(`expected ${plainBytes} bytes, got ${payload.length}`);
  }
  return { head, payload };
}

async function expand(stored: Uint8Array, plainBytes: number, compression: CompressionPort): Promise<Uint8Array> {
  try {
    return await compression.expand(stored, plainBytes);
  } catch (error) {
    throw new DamagedBytes(error instanceof Error ? error.message : String(error));
  }
}
