import type { AttentionResult } from '../attention/kernel.ts';
import type { Problem } from '../session/problem.ts';
import type { FrameSample } from '../signals/frame-sample.ts';
import type { SceneSample } from '../signals/scene-sample.ts';
import { type AnswerWriter, createAnswerWriter } from './answers/answer-writer.ts';
import { type PlacedEvent, writeEvents } from './events/event-lines.ts';
import type { BlockFacts } from './file/block.ts';
import { createFrameWriter, type FrameWriter } from './frames/frame-writer.ts';
import type { EventRecord, FrameOutcome } from './records.ts';

/** A block before it is compressed. */
export interface PlainBlock {
  readonly facts: Omit<BlockFacts, 'deflated' | 'plainBytes'>;
  readonly payload: Uint8Array<ArrayBuffer>;
}

/** Collects frames, answers, events until they make a chunk. */
export interface ChunkWriter {
  /** Frame clock of the first frame, or of the first event before it; `null` while the chunk is empty. */
  readonly startMs: number | null;
  frame(sample: FrameSample, scene: SceneSample, outcome: FrameOutcome, runMs: number | null): void;
  event(record: EventRecord): void;
  /**
   * Begins the next chunk at once; makes the blocks of this one, in the order of rule R7, in parts that each take little time.
   *
   * The last part must have been made before the next chunk is finished.
   */
  finish(): Generator<void, readonly PlainBlock[]>;
}

const WHOSE = ['session', 'page'] as const;

export function createChunkWriter(): ChunkWriter {
  const writers = [writerPair(), writerPair()] as const;
  let { frames, answers } = writers[0];
  const standing: Record<(typeof WHOSE)[number], readonly Problem[]> = { session: [], page: [] };
  let events: PlacedEvent[] = [];
  let newest: AttentionResult | null = null;
  let chunk = 0;
  let startMs: number | null = null;
  let endMs = 0;

  /** Rule R13: what held before the first frame stands in the chunk again, so that a seek needs no other. */
  function carry(timeMs: number, attention: AttentionResult | null): void {
    if (newest !== null && attention === newest) answers.append(newest, -1, timeMs);
    for (const of of WHOSE) {
      const problems = standing[of];
      if (problems.length === 0) continue;
      events.push({ frame: -1, carried: true, record: { type: 'problems', timeMs, of, problems } });
    }
  }

  function place(record: EventRecord): void {
    if (record.type === 'problems') standing[record.of] = record.problems;
    events.push({ frame: frames.rows - 1, carried: false, record });
  }

  function begin(timeMs: number): void {
    if (startMs !== null) return;
    startMs = timeMs;
    endMs = timeMs;
  }

  return {
    get startMs() {
      return startMs;
    },
    frame(sample, scene, outcome, runMs) {
      const { timeMs } = sample;
      const { focus, attention, plan, cueEvents, cueOutcomes = [], problems } = outcome;
      if (frames.rows === 0) carry(timeMs, attention);
      begin(timeMs);
      endMs = timeMs;
      if (attention !== null && attention !== newest) answers.append(attention, frames.rows, timeMs);
      newest = attention;
      frames.append({ sample, aois: scene.aois, runMs, focus, plan });
      for (const fact of cueEvents) place({ type: 'cue-event', timeMs, fact });
      for (const fact of cueOutcomes) place({ type: 'cue-outcome', timeMs, fact });
      if (!areSame(standing.session, problems)) place({ type: 'problems', timeMs, of: 'session', problems });
    },
    event(record) {
      begin(record.timeMs);
      place(record);
    },
    finish() {
      const blocks = blocksOf(frames, answers, events, { chunk, startMs: startMs ?? 0, endMs });
      events = [];
      startMs = null;
      chunk += 1;
      ({ frames, answers } = writers[chunk % 2 === 0 ? 0 : 1]);
      return blocks;
    },
  };
}

const writerPair = () => ({ frames: createFrameWriter(), answers: createAnswerWriter() });

function* blocksOf(
  frames: FrameWriter,
  answers: AnswerWriter,
  events: readonly PlacedEvent[],
  place: Pick<BlockFacts, 'chunk' | 'startMs' | 'endMs'>,
): Generator<void, readonly PlainBlock[]> {
  const siblings = { answers: answers.rows > 0, events: events.length > 0 };
  const block = (kind: BlockFacts['kind'], rows: number, payload: PlainBlock['payload']): PlainBlock => ({
    facts: { ...place, kind, siblings, rows },
    payload,
  });
  const blocks: PlainBlock[] = [];
  const [answerRows, frameRows] = [answers.rows, frames.rows];
  if (siblings.answers) blocks.push(block('answers', answerRows, yield* answers.finish()));
  if (siblings.events) blocks.push(block('events', events.length, writeEvents(events)));
  yield;
  blocks.push(block('frames', frameRows, yield* frames.finish()));
  return blocks;
}

const areSame = (a: readonly Problem[], b: readonly Problem[]): boolean =>
  a.length === b.length && a.every(({ code, detail }, i) => code === b[i]?.code && detail === b[i]?.detail);
