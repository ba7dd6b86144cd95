import type { RecordingIssue } from '../recording-issue.ts';
import type { BlockPlace } from './time-index.ts';

/** One stretch of a recording that can be read by itself. */
export interface ChunkPlace {
  readonly chunk: number;
  readonly startMs: number;
  readonly endMs: number;
  /** Number of frames. */
  readonly rows: number;
  readonly frames: BlockPlace | null;
  readonly answers: BlockPlace | null;
  readonly events: BlockPlace | null;
}

/** Rule R7: the chunks that blocks make up, in order, with what is missing of them. */
export function chunksOf(places: readonly BlockPlace[]): {
  readonly chunks: readonly ChunkPlace[];
  readonly issues: readonly RecordingIssue[];
} {
  const issues: RecordingIssue[] = [];
  const byNumber = new Map<number, BlockPlace[]>();
  for (const place of places) {
    if (place.kind === 'header' || place.kind === 'footer') continue;
    const known = byNumber.get(place.chunk);
    if (known === undefined) byNumber.set(place.chunk, [place]);
    else known.push(place);
  }
  const complain = (byteOffset: number, message: string): void => {
    issues.push({ code: 'missing-block', byteOffset, message });
  };
  const chunks: ChunkPlace[] = [];
  let expected = 0;
  const lastNumber = places.findLast(({ kind }) => kind !== 'header' && kind !== 'footer')?.chunk;
  for (const [chunk, blocks] of byNumber) {
    const at = blocks[0]?.offset ?? 0;
    const find = (kind: BlockPlace['kind']): BlockPlace | null => blocks.find((place) => place.kind === kind) ?? null;
    const [frames, answers, events] = [find('frames'), find('answers'), find('events')];
    // Frames come last: without them the chunk at the end of a file was still being written.
    if (frames === null && chunk === lastNumber) continue;
    if (chunk > expected) complain(at, `expected chunk ${expected}, got ${chunk}`);
    if (frames === null) complain(at, `expected frames of chunk ${chunk}, got none`);
    expected = chunk + 1;
    const { startMs, endMs } = frames ?? blocks[0] ?? { startMs: 0, endMs: 0 };
    chunks.push({ chunk, startMs, endMs, rows: frames?.rows ?? 0, frames, answers, events });
  }
  return { chunks, issues };
}
