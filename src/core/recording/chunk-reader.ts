import { type ReadAnswer, readAnswers } from './answers/read-answers.ts';
import { DamagedBytes } from './bytes/byte-reader.ts';
import { type PlacedEvent, readEvents } from './events/event-lines.ts';
import type { ChunkPlace } from './file/chunk-places.ts';
import { readBlock } from './file/read-block.ts';
import type { BlockPlace } from './file/time-index.ts';
import { type FrameTable, readFrames } from './frames/read-frames.ts';
import { migrate } from './migrations.ts';
import type { ByteSource, CompressionPort } from './ports.ts';
import type { RecordingIssue } from './recording-issue.ts';

/** Reads the parts of chunks; a part that cannot be read is `null`, with an issue. */
export interface ChunkReader {
  /** What reading has found so far, each place once. */
  readonly issues: readonly RecordingIssue[];
  frames(chunk: ChunkPlace): Promise<FrameTable | null>;
  answers(chunk: ChunkPlace): Promise<readonly ReadAnswer[]>;
  events(chunk: ChunkPlace): Promise<readonly PlacedEvent[]>;
}

/** Frame tables kept for the next question: what plays, what a scrubbing hand goes back to. */
const KEPT_TABLES = 4;

export function createChunkReader(source: ByteSource, compression: CompressionPort, version: number): ChunkReader {
  const issues: RecordingIssue[] = [];
  const tables = new Map<number, FrameTable>();

  async function decode<T>(place: BlockPlace | null, read: (payload: Uint8Array) => T): Promise<T | null> {
    if (place === null) return null;
    const { kind, chunk, offset } = place;
    try {
      const block = await readBlock(source, compression, offset);
      if (block.head.kind !== kind || block.head.chunk !== chunk) {
        throw new DamagedBytes(`expected ${kind} of chunk ${chunk}, got ${block.head.kind} of ${block.head.chunk}`);
      }
      return read(block.payload);
    } catch (error) {
      const code = error instanceof DamagedBytes ? 'damaged-block' : 'unreadable';
      const message = error instanceof Error ? error.message : String(error);
      if (issues.every(({ byteOffset }) => byteOffset !== offset)) issues.push({ code, byteOffset: offset, message });
      return null;
    }
  }

  return {
    issues,
    async frames(chunk) {
      const kept = tables.get(chunk.chunk);
      if (kept !== undefined) return kept;
      const table = await decode(chunk.frames, readFrames);
      if (table === null) return null;
      const [oldest] = tables.keys();
      if (tables.size >= KEPT_TABLES && oldest !== undefined) tables.delete(oldest);
      tables.set(chunk.chunk, table);
      return table;
    },
    answers: async ({ answers }) => (await decode(answers, readAnswers)) ?? [],
    events: async ({ events }) =>
      (await decode(events, (payload) => readEvents(payload, (record) => migrate('event', record, version)))) ?? [],
  };
}
