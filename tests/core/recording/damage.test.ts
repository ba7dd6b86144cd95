import { bytesSource, createDeflatePort, openRecording, type RecordingIssue } from 'heed/core/recording';
import { beforeAll, describe, expect, it } from 'vitest';
import { crc32 } from '../../../src/core/recording/bytes/crc32.ts';
import { HEAD_BYTES } from '../../../src/core/recording/file/block.ts';
import { type FoundBlock, scanBlocks } from '../../../src/core/recording/file/scan-blocks.ts';
import { seededRandom } from '../../seeded-random.ts';
import { recordRun } from './recorded-run.ts';

interface Reading {
  readonly refused: boolean;
  /** One text per frame. */
  readonly frames: readonly string[];
  readonly issues: readonly RecordingIssue[];
}

async function read(bytes: Uint8Array): Promise<Reading> {
  const result = await openRecording(bytesSource(bytes), createDeflatePort());
  if (result.type === 'refused') return { refused: true, frames: [], issues: result.issues };
  const frames: string[] = [];
  for await (const record of result.recording.records()) {
    if (record.type === 'frame') frames.push(JSON.stringify(record));
  }
  return { refused: false, frames, issues: result.recording.issues() };
}

const codes = ({ issues }: Reading): readonly string[] => issues.map(({ code }) => code);

describe('damaged recordings', { timeout: 120_000 }, () => {
  let bytes: Uint8Array;
  let sound: Reading;
  let blocks: readonly FoundBlock[];
  /** Frames before the chunk that a block belongs to, of that chunk. */
  let perChunk: readonly number[];

  beforeAll(async () => {
    bytes = (await recordRun({ seconds: 1, aois: 3, hertz: 12, chunkMs: 400 })).bytes;
    sound = await read(bytes);
    blocks = (await scanBlocks(bytesSource(bytes))).blocks;
    perChunk = blocks.filter(({ head }) => head.kind === 'frames').map(({ head }) => head.rows);
  });

  const blockAt = (kind: string, place = 0): FoundBlock => {
    const block = blocks.filter(({ head }) => head.kind === kind)[place];
    if (block === undefined) throw new Error(`expected a ${kind} block, got none`);
    return block;
  };
  const flipped = (offset: number, bit = 0): Uint8Array => {
    const copy = bytes.slice();
    copy[offset] = (copy[offset] ?? 0) ^ (1 << bit);
    return copy;
  };

  it('R8: whatever bit flips, it is named, at most its chunk is lost, the rest is what it was', async () => {
    expect(sound.issues).toEqual([]);
    expect(sound.frames).toHaveLength(12);
    const random = seededRandom(11);
    const secondHeader = blockAt('header', 1);
    const untouched = new Set(sound.frames);
    for (let i = 0; i < 2000; i++) {
      const offset = Math.floor(random() * bytes.length);
      const reading = await read(flipped(offset, Math.floor(random() * 8)));
      const place = `bit flipped at ${offset}`;
      expect(reading.refused, place).toBe(false);
      expect(
        reading.frames.every((frame) => untouched.has(frame)),
        place,
      ).toBe(true);
      expect(reading.frames.length, place).toBeGreaterThanOrEqual(sound.frames.length - Math.max(...perChunk));
      // The second header is a spare part: nobody reads it while the first is sound.
      const isSpare =
        offset >= secondHeader.offset && offset < secondHeader.offset + HEAD_BYTES + secondHeader.head.storedBytes;
      if (!isSpare) expect(reading.issues.length, place).toBeGreaterThan(0);
      for (const { byteOffset } of reading.issues) expect(byteOffset, place).toBeLessThanOrEqual(bytes.length);
    }
  });

  it('R10: without a footer everything up to the last whole chunk is there', async () => {
    const lastFrames = blockAt('frames', perChunk.length - 1);
    const whole = lastFrames.offset + HEAD_BYTES + lastFrames.head.storedBytes;
    const reading = await read(bytes.subarray(0, whole));
    expect(reading.frames).toEqual(sound.frames);
    expect(reading.issues).toEqual([{ code: 'truncated', byteOffset: whole, message: expect.any(String) }]);
    const cut = await read(bytes.subarray(0, whole - 1));
    expect(cut.frames).toEqual(sound.frames.slice(0, -(perChunk.at(-1) ?? 0)));
    expect(cut.issues).toEqual([{ code: 'truncated', byteOffset: lastFrames.offset, message: expect.any(String) }]);
  });

  it('R10: cut at any byte it opens, or says why not', async () => {
    for (let length = 0; length < bytes.length; length += 97) {
      const reading = await read(bytes.subarray(0, length));
      expect(reading.frames).toEqual(sound.frames.slice(0, reading.frames.length));
      expect(reading.issues.length).toBeGreaterThan(0);
      if (length < HEAD_BYTES) expect(codes(reading)).toEqual(['not-a-recording']);
    }
  });

  it('R9: one damaged header is not missed', async () => {
    const { offset } = blockAt('header');
    for (const copy of [flipped(offset), flipped(offset + HEAD_BYTES + 5)]) {
      const truncated = await read(copy.subarray(0, blockAt('footer').offset));
      expect(truncated.frames).toEqual(sound.frames);
      expect(truncated.issues).toContainEqual(expect.objectContaining({ byteOffset: 0 }));
    }
  });

  it('R9: both headers damaged, the footer has it still; without that the file is refused by name', async () => {
    const copy = flipped(HEAD_BYTES + 5);
    copy[blockAt('header', 1).offset + HEAD_BYTES + 5] = 0;
    expect((await read(copy)).frames).toEqual(sound.frames);
    const reading = await read(copy.subarray(0, blockAt('footer').offset));
    expect(reading.refused).toBe(true);
    expect(codes(reading)).toEqual(['damaged-header', 'truncated', 'damaged-header', 'damaged-header']);
  });

  it('R7: a part that is gone is named, the others stay', async () => {
    const { offset, head } = blockAt('answers', 1);
    const end = offset + HEAD_BYTES + head.storedBytes;
    const without = new Uint8Array([...bytes.subarray(0, offset), ...bytes.subarray(end, blockAt('footer').offset)]);
    expect((await read(without)).frames).toEqual(sound.frames);
    const frames = blockAt('frames', 1);
    const framesEnd = frames.offset + HEAD_BYTES + frames.head.storedBytes;
    const reading = await read(
      new Uint8Array([...bytes.subarray(0, frames.offset), ...bytes.subarray(framesEnd, blockAt('footer').offset)]),
    );
    expect(codes(reading)).toContain('missing-block');
    expect(reading.frames).toHaveLength(sound.frames.length - (perChunk[1] ?? 0));
  });

  it('R1: a newer version is refused by its number', async () => {
    const copy = bytes.slice();
    for (const { offset } of blocks) {
      copy[offset + 8] = 99;
      new DataView(copy.buffer).setUint32(offset + 48, crc32(copy.subarray(offset, offset + 48)), true);
    }
    const expected = [{ code: 'too-new', byteOffset: 0, message: 'expected at most version 1, got 99: update Heed' }];
    expect((await read(copy)).issues).toEqual(expected);
    expect((await read(copy.subarray(0, blockAt('footer').offset))).issues).toEqual(expected);
  });

  it('R8: a length beyond belief is damage, whatever its checksum', async () => {
    const copy = bytes.slice();
    const { offset } = blockAt('frames', 1);
    const view = new DataView(copy.buffer);
    view.setUint32(offset + 40, 0xffffffff, true);
    view.setUint32(offset + 48, crc32(copy.subarray(offset, offset + 48)), true);
    const reading = await read(copy);
    expect(reading.issues).toEqual([
      { code: 'damaged-block', byteOffset: offset, message: expect.stringContaining('at most') },
    ]);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('{"format":"something else"}'.repeat(100))],
    ['zeros', new Uint8Array(3_000_000)],
  ])('R7: %s is not a recording', async (_name, foreign) => {
    expect(codes(await read(foreign))).toEqual(['not-a-recording']);
  });

  it('a source that cannot be read is an issue, too', async () => {
    const source = { size: 1000, read: () => Promise.reject(new Error('disk gone')) };
    expect(await openRecording(source, createDeflatePort())).toEqual({
      type: 'refused',
      issues: [{ code: 'unreadable', byteOffset: 0, message: 'disk gone' }],
    });
  });
});
