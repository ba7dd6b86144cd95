import { type ChunkReader, createChunkReader } from './chunk-reader.ts';
import { type ChunkPlace, chunksOf } from './file/chunk-places.ts';
import { locateBlocks } from './file/locate-blocks.ts';
import type { ByteSource, CompressionPort } from './ports.ts';
import { readHeader } from './read-header.ts';
import { readMoment } from './read-moment.ts';
import { type RecordRange, readRecords } from './read-records.ts';
import { RECORDING_VERSION, type RecordingEnd, type RecordingHeader } from './recording-header.ts';
import type { RecordingIssue } from './recording-issue.ts';
import type { RecordedMoment, RecordingRecord } from './records.ts';

/** A recording that is read as it is asked for. */
export interface Recording {
  readonly header: RecordingHeader;
  /** `null` when the run was never finished: a crash, a dead battery. */
  readonly end: RecordingEnd | null;
  /** The time index: stretches that can be read by themselves. */
  readonly chunks: readonly ChunkPlace[];
  /** Frame clock of the first frame, of the last one; `null` without any. */
  readonly startMs: number | null;
  readonly endMs: number | null;
  /** What is wrong, as far as is known: reading finds more. */
  issues(): readonly RecordingIssue[];
  /** The records of a range in the order in which they happened; damaged parts are left out, with an issue. */
  records(range?: RecordRange): AsyncGenerator<RecordingRecord>;
  /** Rule R13: everything that held at a time: the newest at or before it; `null` before the first frame. */
  moment(timeMs: number): Promise<RecordedMoment | null>;
}

export type OpenedRecording =
  | { readonly type: 'ok'; readonly recording: Recording }
  | { readonly type: 'refused'; readonly issues: readonly RecordingIssue[] };

/** Opens a recording from anything that can be read in any order; never rejects on bad bytes. */
export async function openRecording(source: ByteSource, compression: CompressionPort): Promise<OpenedRecording> {
  try {
    return await open(source, compression);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { type: 'refused', issues: [{ code: 'unreadable', byteOffset: 0, message }] };
  }
}

async function open(source: ByteSource, compression: CompressionPort): Promise<OpenedRecording> {
  const located = await locateBlocks(source, compression);
  const { version, places, footer } = located;
  const refuse = (
    code: RecordingIssue['code'],
    message: string,
    others: readonly RecordingIssue[],
  ): OpenedRecording => ({
    type: 'refused',
    issues: [{ code, byteOffset: 0, message }, ...others],
  });
  if (version === null) return refuse('not-a-recording', 'expected a recording of Heed, got other bytes', []);
  if (version > RECORDING_VERSION) {
    return refuse('too-new', `expected at most version ${RECORDING_VERSION}, got ${version}: update Heed`, []);
  }
  const { header, issues: headerIssues } = await readHeader(source, compression, located);
  const { chunks, issues: chunkIssues } = chunksOf(places);
  const known = [...located.issues, ...headerIssues, ...chunkIssues];
  if (header === null) return refuse('damaged-header', 'expected a sound header, got none', known);
  const reader = createChunkReader(source, compression, version);
  return { type: 'ok', recording: recordingOf(header, footer?.end ?? null, chunks, reader, known) };
}

function recordingOf(
  header: RecordingHeader,
  end: RecordingEnd | null,
  chunks: readonly ChunkPlace[],
  reader: ChunkReader,
  known: readonly RecordingIssue[],
): Recording {
  const withFrames = chunks.filter(({ rows }) => rows > 0);
  return {
    header,
    end,
    chunks,
    startMs: withFrames[0]?.startMs ?? null,
    endMs: withFrames.at(-1)?.endMs ?? null,
    issues: () => [...known, ...reader.issues],
    records: (range = {}) => readRecords(chunks, reader, range),
    moment: (timeMs) => readMoment(withFrames, reader, timeMs),
  };
}
