import type { ChunkReader } from './chunk-reader.ts';
import type { ChunkPlace } from './file/chunk-places.ts';
import type { RecordingRecord } from './records.ts';

/** Which records to read; what is left out is not even read from the file. */
export interface RecordRange {
  /** Frame clock, milliseconds, both ends included. @default from the first record */
  readonly fromMs?: number;
  /** @default to the last record */
  readonly toMs?: number;
  /** @default all */
  readonly parts?: readonly ('frames' | 'answers' | 'events')[];
}

/** Reads records chunk by chunk, in the order in which they happened: an answer, the frame that saw it, its events. */
export async function* readRecords(
  chunks: readonly ChunkPlace[],
  reader: ChunkReader,
  { fromMs = Number.NEGATIVE_INFINITY, toMs = Number.POSITIVE_INFINITY, parts }: RecordRange,
): AsyncGenerator<RecordingRecord> {
  const wants = (part: 'frames' | 'answers' | 'events'): boolean => parts === undefined || parts.includes(part);
  for (const chunk of chunks) {
    if (chunk.endMs < fromMs || chunk.startMs > toMs) continue;
    const table = wants('frames') ? await reader.frames(chunk) : null;
    const answers = wants('answers') ? await reader.answers(chunk) : [];
    const events = wants('events') ? await reader.events(chunk) : [];
    const rows = Math.max(chunk.rows, (answers.at(-1)?.frame ?? -1) + 1, (events.at(-1)?.frame ?? -1) + 1);
    let [answer, event] = [0, 0];
    for (let row = -1; row < rows; row++) {
      for (let read = answers[answer]; read !== undefined && read.frame <= row; read = answers[++answer]) {
        const { timeMs, result, frame } = read;
        if (frame >= 0 && isIn(timeMs)) yield { type: 'attention', timeMs, result };
      }
      if (table !== null && row >= 0 && row < table.rows && isIn(table.timeAt(row))) yield table.at(row);
      for (let read = events[event]; read !== undefined && read.frame <= row; read = events[++event]) {
        if (!read.carried && isIn(read.record.timeMs)) yield read.record;
      }
    }
  }
  function isIn(timeMs: number): boolean {
    return timeMs >= fromMs && timeMs <= toMs;
  }
}
