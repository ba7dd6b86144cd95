import { createByteReader, DamagedBytes } from '../bytes/byte-reader.ts';
import { createByteWriter } from '../bytes/byte-writer.ts';
import { crc32 } from '../bytes/crc32.ts';
import { isPlain, parseJson } from '../bytes/parse-json.ts';
import type { RecordingEnd, RecordingHeader } from '../recording-header.ts';
import { type BlockPlace, readIndex, writeIndex } from './time-index.ts';

/** What the last block holds: the end of the run, the header again, the time index (rule R10). */
export interface Footer {
  readonly end: RecordingEnd;
  /** As plain as it was read. */
  readonly header: unknown;
  readonly places: readonly BlockPlace[];
}

/** Last bytes of a finished file, which say where its footer begins. */
export const TRAILER_BYTES = 20;
const TRAILER_NAME = Uint8Array.from('HEED.END', (letter) => letter.charCodeAt(0));

export function writeFooter(
  end: RecordingEnd,
  header: RecordingHeader,
  places: readonly BlockPlace[],
): Uint8Array<ArrayBuffer> {
  const writer = createByteWriter();
  writer.text(JSON.stringify({ end, header }));
  writeIndex(writer, places);
  return writer.view();
}

/** Reads the plain payload of a footer; throws `DamagedBytes`. */
export function readFooter(payload: Uint8Array): Footer {
  const reader = createByteReader(payload);
  const value = parseJson(reader.text());
  if (!isPlain(value) || !isEnd(value.end)) throw new DamagedBytes('expected the end of a run, got something else');
  return { end: value.end, header: value.header, places: readIndex(reader) };
}

const isEnd = (value: unknown): value is RecordingEnd =>
  isPlain(value) &&
  [value.frames, value.durationMs, value.lostChunks].every(Number.isFinite) &&
  (value.result === null || isPlain(value.result));

export function writeTrailer(footerOffset: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(TRAILER_BYTES);
  const view = new DataView(bytes.buffer);
  view.setFloat64(0, footerOffset, true);
  view.setUint32(8, crc32(bytes.subarray(0, 8)), true);
  bytes.set(TRAILER_NAME, 12);
  return bytes;
}

/** Where the footer begins, from the last bytes of a file; `null` when they are no trailer. */
export function readTrailer(bytes: Uint8Array): number | null {
  if (bytes.length !== TRAILER_BYTES || TRAILER_NAME.some((byte, i) => bytes[12 + i] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, TRAILER_BYTES);
  if (view.getUint32(8, true) !== crc32(bytes.subarray(0, 8))) return null;
  return view.getFloat64(0, true);
}
