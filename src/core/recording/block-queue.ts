import { HEAD_BYTES, readHead } from './file/block.ts';
import type { BlockPlace } from './file/time-index.ts';
import type { RecordingSink } from './ports.ts';

/** Blocks on their way to a sink that may fail: they wait in memory, in order, up to a limit. */
export interface BlockQueue {
  /** Blocks that lie in the sink, in order. */
  readonly places: readonly BlockPlace[];
  readonly writtenBytes: number;
  readonly pendingBytes: number;
  /** The last write that failed, until one succeeds. */
  readonly failure: string | null;
  /** Takes the blocks of one chunk, or none of them (false) when too much waits already. */
  offer(blocks: readonly Uint8Array[]): boolean;
  /** Writes what waits; resolves when it is written, or when a write has failed. */
  drain(): Promise<void>;
}

export function createBlockQueue(sink: RecordingSink, mostPendingBytes: number, onChange: () => void): BlockQueue {
  const places: BlockPlace[] = [];
  const pending: Uint8Array[] = [];
  let writtenBytes = 0;
  let pendingBytes = 0;
  let failure: string | null = null;
  let draining: Promise<void> | null = null;

  async function writeAll(): Promise<void> {
    for (let block = pending[0]; block !== undefined; block = pending[0]) {
      try {
        await sink.write(block, writtenBytes);
      } catch (error) {
        failure = error instanceof Error ? error.message : String(error);
        onChange();
        return;
      }
      pending.shift();
      pendingBytes -= block.length;
      const head = readHead(block.subarray(0, HEAD_BYTES));
      if (head !== null) places.push({ ...head, offset: writtenBytes, bytes: block.length });
      writtenBytes += block.length;
      const wasFailing = failure !== null;
      failure = null;
      if (wasFailing) onChange();
    }
  }

  return {
    places,
    get writtenBytes() {
      return writtenBytes;
    },
    get pendingBytes() {
      return pendingBytes;
    },
    get failure() {
      return failure;
    },
    offer(blocks) {
      const bytes = blocks.reduce((sum, block) => sum + block.length, 0);
      if (pendingBytes > 0 && pendingBytes + bytes > mostPendingBytes) return false;
      pending.push(...blocks);
      pendingBytes += bytes;
      return true;
    },
    drain() {
      draining ??= writeAll().finally(() => {
        draining = null;
      });
      return draining;
    },
  };
}
