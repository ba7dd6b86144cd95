import type { Problem } from '../session/problem.ts';
import type { FrameSample } from '../signals/frame-sample.ts';
import type { SceneSample } from '../signals/scene-sample.ts';
import { createBlockQueue } from './block-queue.ts';
import { createChunkWriter, type PlainBlock } from './chunk-writer.ts';
import { type BlockFacts, writeBlock } from './file/block.ts';
import { writeFooter, writeTrailer } from './file/footer.ts';
import type { CompressionPort, RecordingSink } from './ports.ts';
import type { RecordingEnd, RecordingHeader } from './recording-header.ts';
import type { EventRecord, FrameOutcome, TypedFact } from './records.ts';

export interface RecorderOptions {
  readonly header: RecordingHeader;
  readonly sink: RecordingSink;
  readonly compression: CompressionPort;
  /** Frame time that a chunk spans, milliseconds: a crash loses less than two of them. @default 1000 */
  readonly chunkMs?: number;
  /** Memory that chunks may take while the sink fails, bytes. @default 67108864, about 40 minutes */
  readonly mostPendingBytes?: number;
  /** Called when the problem comes, changes or goes. */
  readonly onState?: (state: RecorderState) => void;
}

/** How writing goes: late while the sink fails, incomplete for good once chunks had to be let go. */
export interface RecorderState {
  readonly problem: 'none' | 'recording-late' | 'recording-incomplete';
  /** Why the last write failed; `null` while none does. */
  readonly failure: string | null;
  readonly writtenBytes: number;
  readonly pendingBytes: number;
  readonly lostChunks: number;
}

/** Writes a run down while it goes on. */
export interface Recorder {
  /** One frame, with what the session made of it; `timeMs` must not run backwards. */
  frame(sample: FrameSample, scene: SceneSample, outcome: FrameOutcome, runMs?: number): void;
  /** Anything that happens between frames. */
  cueOutcome(fact: TypedFact): void;
  scenarioEvent(fact: TypedFact): void;
  marker(label: string, author?: string): void;
  /** The degradations that the page shows, from now on. */
  pageProblems(problems: readonly Problem[]): void;
  state(): RecorderState;
  /** Ends the recording: the last chunk, then the footer. A call after a failed one tries again. */
  finish(result?: RecordingEnd['result']): Promise<RecorderState>;
}

/** Rules R7, R13: records a run into a sink, chunk by chunk. A sink that fails never throws: see `state`. */
export function createRecorder(options: RecorderOptions): Recorder {
  const { header, sink, compression, chunkMs = 1000, mostPendingBytes = 2 ** 26, onState } = options;
  const chunk = createChunkWriter();
  const queue = createBlockQueue(sink, mostPendingBytes, () => onState?.(state()));
  let packing = Promise.resolve();
  let closing: Generator<void, readonly PlainBlock[]> | null = null;
  let lostChunks = 0;
  let frames = 0;
  let firstMs: number | null = null;
  let lastMs = header.startMs;
  let finished: RecordingEnd['result'] | undefined;
  let sealed = false;

  function state(): RecorderState {
    const { failure, writtenBytes, pendingBytes } = queue;
    const late = failure === null ? 'none' : 'recording-late';
    return {
      problem: lostChunks > 0 ? 'recording-incomplete' : late,
      failure,
      writtenBytes,
      pendingBytes,
      lostChunks,
    };
  }

  async function pack({ facts, payload }: PlainBlock): Promise<Uint8Array> {
    const stored = await compression.compress(payload);
    return writeBlock({ ...facts, deflated: true, plainBytes: payload.length }, stored);
  }

  function send(blocks: readonly PlainBlock[]): void {
    packing = packing.then(async () => {
      const packed = await Promise.all(blocks.map(pack));
      if (!queue.offer(packed)) {
        lostChunks += 1;
        onState?.(state());
      }
      void queue.drain();
    });
  }

  /** Makes a part of the chunk that was closed last: all of it at once would cost a frame. */
  function closeFurther(): void {
    const made = closing?.next();
    if (made?.done !== true) return;
    closing = null;
    send(made.value);
  }

  function endChunk(): void {
    while (closing !== null) closeFurther();
    if (chunk.startMs !== null) closing = chunk.finish();
  }

  function event(record: EventRecord): void {
    assertOpen('event');
    chunk.event(record);
  }

  function assertOpen(call: string): void {
    if (finished !== undefined) throw new Error(`recorder.${call}: expected an open recording, got a finished one`);
  }

  async function seal(result: RecordingEnd['result']): Promise<void> {
    await packing;
    await queue.drain();
    if (queue.pendingBytes > 0 || sealed) return;
    sealed = true;
    const end: RecordingEnd = { frames, durationMs: lastMs - (firstMs ?? lastMs), lostChunks, result };
    const offset = queue.writtenBytes;
    const footer = await pack({ facts: edge('footer', frames), payload: writeFooter(end, header, queue.places) });
    queue.offer([footer, writeTrailer(offset)]);
    await queue.drain();
  }

  const edge = (kind: 'header' | 'footer', rows: number): Omit<BlockFacts, 'deflated' | 'plainBytes'> => ({
    kind,
    siblings: { answers: false, events: false },
    chunk: 0,
    startMs: firstMs ?? header.startMs,
    endMs: lastMs,
    rows,
  });

  const text = new TextEncoder().encode(JSON.stringify(header));
  const first = writeBlock({ ...edge('header', 0), deflated: false, plainBytes: text.length }, text);
  // R9: twice, so that damage to one spoils nothing.
  queue.offer([first, first]);
  void queue.drain();

  return {
    frame(sample, scene, outcome, runMs) {
      assertOpen('frame');
      const { timeMs } = sample;
      if (!(timeMs >= (firstMs === null ? Number.NEGATIVE_INFINITY : lastMs))) {
        throw new Error(`recorder.frame: expected a timeMs of at least ${lastMs}, got ${timeMs}`);
      }
      closeFurther();
      if (chunk.startMs !== null && timeMs - chunk.startMs >= chunkMs) endChunk();
      firstMs ??= timeMs;
      lastMs = timeMs;
      frames += 1;
      chunk.frame(sample, scene, outcome, runMs ?? null);
    },
    cueOutcome: (fact) => event({ type: 'cue-outcome', timeMs: lastMs, fact }),
    scenarioEvent: (fact) => event({ type: 'scenario-event', timeMs: lastMs, fact }),
    marker: (label, author) => event({ type: 'marker', timeMs: lastMs, label, author: author ?? null }),
    pageProblems: (problems) => event({ type: 'problems', timeMs: lastMs, of: 'page', problems }),
    state,
    async finish(result = null) {
      if (finished === undefined) {
        finished = result;
        endChunk();
        while (closing !== null) closeFurther();
      }
      await seal(finished);
      return state();
    },
  };
}
