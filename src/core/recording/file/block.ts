import { crc32 } from '../bytes/crc32.ts';
import { RECORDING_VERSION } from '../recording-header.ts';

/** Kinds of block, in the order in which a chunk writes its own (rule R7). */
export const BLOCK_KINDS = ['header', 'answers', 'events', 'frames', 'footer'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** First bytes of every block: not ASCII, a name, both line ends, so that a text transfer shows (rule R7). */
export const SYNC = Uint8Array.of(0x93, 0x48, 0x45, 0x45, 0x44, 0x0d, 0x0a, 0x1a);

export const HEAD_BYTES = 52;

/** Largest payload, stored or expanded: a damaged length must not make us allocate without bound. */
export const MOST_PAYLOAD_BYTES = 2 ** 27;

/** Where the payload is what the head says, how it is stored (rule R8). */
export interface BlockHead {
  readonly version: number;
  readonly kind: BlockKind;
  readonly deflated: boolean;
  /** Of a `frames` block: whether its chunk has answers, events too. */
  readonly siblings: { readonly answers: boolean; readonly events: boolean };
  /** Chunks count from 0. */
  readonly chunk: number;
  readonly startMs: number;
  readonly endMs: number;
  /** Frames, answers or events in the block. */
  readonly rows: number;
  readonly storedBytes: number;
  readonly plainBytes: number;
  readonly checksum: number;
}

/** What a writer says of a block; the rest follows from its payload. */
export type BlockFacts = Omit<BlockHead, 'version' | 'storedBytes' | 'checksum'>;

/** Rule R8: a block as it stands in the file. */
export function writeBlock(facts: BlockFacts, stored: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEAD_BYTES + stored.length);
  const view = new DataView(bytes.buffer);
  bytes.set(SYNC);
  view.setUint8(8, RECORDING_VERSION);
  view.setUint8(9, BLOCK_KINDS.indexOf(facts.kind));
  view.setUint8(10, facts.deflated ? 1 : 0);
  view.setUint8(11, (facts.siblings.answers ? 1 : 0) + (facts.siblings.events ? 2 : 0));
  view.setUint32(12, facts.chunk, true);
  view.setFloat64(16, facts.startMs, true);
  view.setFloat64(24, facts.endMs, true);
  view.setUint32(32, facts.rows, true);
  view.setUint32(36, stored.length, true);
  view.setUint32(40, facts.plainBytes, true);
  view.setUint32(44, crc32(stored), true);
  view.setUint32(48, crc32(bytes.subarray(0, 48)), true);
  bytes.set(stored, HEAD_BYTES);
  return bytes;
}

/** The head at the start of `bytes`; `null` when there is none, or a damaged one. */
export function readHead(bytes: Uint8Array): BlockHead | null {
  if (bytes.length < HEAD_BYTES || !startsWithSync(bytes, 0)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEAD_BYTES);
  const kind = BLOCK_KINDS[view.getUint8(9)];
  if (view.getUint32(48, true) !== crc32(bytes.subarray(0, 48)) || kind === undefined) return null;
  const siblings = view.getUint8(11);
  return {
    version: view.getUint8(8),
    kind,
    deflated: view.getUint8(10) === 1,
    siblings: { answers: siblings % 2 === 1, events: siblings >= 2 },
    chunk: view.getUint32(12, true),
    startMs: view.getFloat64(16, true),
    endMs: view.getFloat64(24, true),
    rows: view.getUint32(32, true),
    storedBytes: view.getUint32(36, true),
    plainBytes: view.getUint32(40, true),
    checksum: view.getUint32(44, true),
  };
}

/** True when a block may begin at a place. */
export function startsWithSync(bytes: Uint8Array, at: number): boolean {
  for (let i = 0; i < SYNC.length; i++) if (bytes[at + i] !== SYNC[i]) return false;
  return true;
}
