import type { AttentionResult } from '../attention/kernel.ts';
import type { Problem } from '../session/problem.ts';
import type { FrameSample } from '../signals/frame-sample.ts';
import type { SceneSample } from '../signals/scene-sample.ts';
import { createAnswerWriter } from './answers/answer-writer.ts';
import { type PlacedEvent, writeEvents } from './events/event-lines.ts';
import type { BlockFacts } from './file/block.ts';
import { createFrameWriter } from './frames/frame-writer.ts';
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
  /** The blocks of the chunk in the order of rule R7; the next chunk begins. */
  finish(): readonly PlainBlock[];
}

const WHOSE = ['session', 'page'] as const;

export function createChunkWriter(): ChunkWriter {
  const frames = createFrameWriter();
  const answers = createAnswerWriter();
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
      const [from, rows] = [startMs ?? 0, frames.rows];
      const siblings = { answers: answers.rows > 0, events: events.length > 0 };
      const shared = { siblings, chunk, startMs: from, endMs };
      const blocks: PlainBlock[] = [];
      if (siblings.answers) {
        blocks.push({ facts: { ...shared, kind: 'answers', rows: answers.rows }, payload: answers.finish() });
      }
      if (siblings.events) {
        blocks.push({ facts: { ...shared, kind: 'events', rows: events.length }, payload: writeEvents(events) });
      }
      blocks.push({ facts: { ...shared, kind: 'frames', rows }, payload: frames.finish() });
      events = [];
      startMs = null;
      chunk += 1;
      return blocks;
    },
  };
}

const areSame = (a: readonly Problem[], b: readonly Problem[]): boolean =>
  a.length === b.length && a.every(({ code, detail }, i) => code === b[i]?.code && detail === b[i]?.detail);
