import { DamagedBytes } from '../bytes/byte-reader.ts';
import type { ByteSource, CompressionPort } from '../ports.ts';
import { RECORDING_VERSION } from '../recording-header.ts';
import type { RecordingIssue, RecordingIssueCode } from '../recording-issue.ts';
import { HEAD_BYTES } from './block.ts';
import { type Footer, readFooter, readTrailer, TRAILER_BYTES } from './footer.ts';
import { readBlock } from './read-block.ts';
import { type FoundBlock, type ScannedBlocks, scanBlocks } from './scan-blocks.ts';
import type { BlockPlace } from './time-index.ts';

/** Where everything lies in a file, as far as that can be found. */
export interface LocatedBlocks {
  /** In the order of the file. */
  readonly places: readonly BlockPlace[];
  /** `null` when the recording was never finished, or its end is damaged. */
  readonly footer: Footer | null;
  /** Version of the format; `null` when no block was found. */
  readonly version: number | null;
  readonly issues: readonly RecordingIssue[];
}

/** Rule R10: by the footer's index when there is one, else by walking over all blocks. */
export async function locateBlocks(source: ByteSource, compression: CompressionPort): Promise<LocatedBlocks> {
  const offset = await footerOffset(source);
  if (offset !== null) {
    const read = await tryFooter(source, compression, offset);
    if (read !== null) {
      const { footer, version } = read;
      return { places: footer?.places ?? [], footer, version, issues: [] };
    }
  }
  const scanned = await scanBlocks(source);
  const last = scanned.blocks.at(-1);
  const atEnd = last?.head.kind === 'footer' ? last : null;
  const read = atEnd === null ? null : await tryFooter(source, compression, atEnd.offset);
  return {
    places: scanned.blocks.map(placeOf),
    footer: read?.footer ?? null,
    version: last?.head.version ?? null,
    issues: [...damageIn(scanned), ...issuesOfEnd(source, scanned, offset ?? atEnd?.offset ?? null)],
  };
}

/** The footer at a place, `null` inside when a newer version wrote it; `null` when there is no sound one. */
async function tryFooter(
  source: ByteSource,
  compression: CompressionPort,
  offset: number,
): Promise<{ readonly footer: Footer | null; readonly version: number } | null> {
  try {
    const { head, payload } = await readBlock(source, compression, offset);
    if (head.kind !== 'footer') return null;
    return { footer: head.version > RECORDING_VERSION ? null : readFooter(payload), version: head.version };
  } catch (error) {
    if (error instanceof DamagedBytes) return null;
    throw error;
  }
}

async function footerOffset(source: ByteSource): Promise<number | null> {
  if (source.size < TRAILER_BYTES) return null;
  return readTrailer(await source.read(source.size - TRAILER_BYTES, TRAILER_BYTES));
}

const placeOf = ({ head, offset }: FoundBlock): BlockPlace => ({
  kind: head.kind,
  chunk: head.chunk,
  startMs: head.startMs,
  endMs: head.endMs,
  rows: head.rows,
  offset,
  bytes: HEAD_BYTES + head.storedBytes,
});

const issue = (code: RecordingIssueCode, byteOffset: number, message: string): RecordingIssue => ({
  code,
  byteOffset,
  message,
});

const damageIn = ({ damagedAt }: ScannedBlocks): readonly RecordingIssue[] =>
  damagedAt.map((offset) =>
    issue('damaged-block', offset, 'expected the head of a block, got other bytes: went on at the next one'),
  );

/** A file that was read without its index has lost its end, or the way to it. */
function issuesOfEnd(
  { size }: ByteSource,
  { blocks, cutAt }: ScannedBlocks,
  footerAt: number | null,
): readonly RecordingIssue[] {
  if (blocks.length === 0) return [];
  if (footerAt !== null) return [issue('damaged-footer', footerAt, 'expected a footer with its trailer, got damage')];
  return [issue('truncated', cutAt ?? size, 'expected a footer, got the end: read up to the last whole chunk')];
}
