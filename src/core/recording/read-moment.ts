import type { Problem } from '../session/problem.ts';
import type { ChunkReader } from './chunk-reader.ts';
import type { ChunkPlace } from './file/chunk-places.ts';
import type { RecordedMoment } from './records.ts';

/** Rule R13: the newest full state at or before a time, from the one chunk that has it. */
export async function readMoment(
  chunks: readonly ChunkPlace[],
  reader: ChunkReader,
  timeMs: number,
): Promise<RecordedMoment | null> {
  for (let at = lastStarting(chunks, timeMs); at >= 0; at--) {
    const chunk = chunks[at];
    const table = chunk === undefined ? null : await reader.frames(chunk);
    // Damage: the chunk before has the newest state that is left.
    if (chunk === undefined || table === null || table.timeAt(0) > timeMs) continue;
    let row = table.rows - 1;
    while (row > 0 && table.timeAt(row) > timeMs) row -= 1;
    const answer = (await reader.answers(chunk)).findLast(({ frame }) => frame <= row);
    const problems: Record<'session' | 'page', readonly Problem[]> = { session: [], page: [] };
    for (const { frame, record } of await reader.events(chunk)) {
      if (frame <= row && record.type === 'problems') problems[record.of] = record.problems;
    }
    return { frame: table.at(row), attention: answer?.result ?? null, problems };
  }
  return null;
}

/** Index of the last chunk that starts at or before a time; -1 when none does. */
function lastStarting(chunks: readonly ChunkPlace[], timeMs: number): number {
  let [low, high] = [0, chunks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chunks[middle]?.startMs ?? Number.POSITIVE_INFINITY) <= timeMs) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
