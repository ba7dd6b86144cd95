import type { ByteSource } from '../ports.ts';
import { type BlockHead, HEAD_BYTES, MOST_PAYLOAD_BYTES, readHead, SYNC, startsWithSync } from './block.ts';

/** A head found in the bytes; whether its payload is sound is not known yet. */
export interface FoundBlock {
  readonly head: BlockHead;
  readonly offset: number;
}

/** What a walk over a file without an index found. */
export interface ScannedBlocks {
  readonly blocks: readonly FoundBlock[];
  /** Where no block began although one was due. */
  readonly damagedAt: readonly number[];
  /** Where a block begins that the file ends within; `null` when it ends with a whole one. */
  readonly cutAt: number | null;
}

const WINDOW_BYTES = 65_536;

/** Bytes searched for a first block before a file counts as somebody else's. */
const FOREIGN_BYTES = 2 ** 20;

/** Rule R8: finds every block by walking from head to head, past damage to the next sync marker. */
export async function scanBlocks(source: ByteSource): Promise<ScannedBlocks> {
  const blocks: FoundBlock[] = [];
  const damagedAt: number[] = [];
  const window = createWindow(source);
  let offset = 0;
  while (offset + HEAD_BYTES <= source.size) {
    const head = readHead(await window.bytes(offset, HEAD_BYTES));
    const endsAt = head === null ? 0 : offset + HEAD_BYTES + head.storedBytes;
    if (head !== null && head.storedBytes <= MOST_PAYLOAD_BYTES) {
      if (endsAt > source.size) return { blocks, damagedAt, cutAt: offset };
      blocks.push({ head, offset });
      offset = endsAt;
      if (head.kind === 'footer') return { blocks, damagedAt, cutAt: null };
      continue;
    }
    damagedAt.push(offset);
    const searched = blocks.length === 0 ? Math.min(source.size, FOREIGN_BYTES) : source.size;
    const next = await nextSync(window, offset + 1, searched);
    if (next === null) return { blocks, damagedAt, cutAt: null };
    offset = next;
  }
  return { blocks, damagedAt, cutAt: offset < source.size ? offset : null };
}

interface Window {
  /** As many of `length` bytes from `offset` as the source has. */
  bytes(offset: number, length: number): Promise<Uint8Array>;
}

/** Reads ahead, so that heads near each other cost one read. */
function createWindow(source: ByteSource): Window {
  let start = 0;
  let held = new Uint8Array();
  return {
    async bytes(offset, length) {
      const wanted = Math.min(length, source.size - offset);
      if (offset < start || offset + wanted > start + held.length) {
        held = new Uint8Array(await source.read(offset, Math.min(WINDOW_BYTES, source.size - offset)));
        start = offset;
      }
      return held.subarray(offset - start, offset - start + wanted);
    },
  };
}

async function nextSync(window: Window, from: number, size: number): Promise<number | null> {
  for (let offset = from; offset + SYNC.length <= size; offset += WINDOW_BYTES - SYNC.length) {
    const bytes = await window.bytes(offset, WINDOW_BYTES);
    for (let at = 0; at + SYNC.length <= bytes.length; at++) {
      if (bytes[at] === SYNC[0] && startsWithSync(bytes, at)) return offset + at;
    }
  }
  return null;
}
