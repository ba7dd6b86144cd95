import {
  type AttentionPort,
  type AttentionResult,
  createSession,
  inferReference,
  REFERENCE_PARAMETERS,
  type SessionFrame,
  type SessionOptions,
} from 'heed';
import {
  bytesSource,
  createDeflatePort,
  createRecorder,
  createSceneGrid,
  gridAnswer,
  gridFrame,
  openRecording,
  type Recorder,
  type Recording,
  type RecordingHeader,
  type RecordingRecord,
} from 'heed/core/recording';
import { createDelayedPort } from '../../../src/lab/recording/delayed-port.ts';
import { createMemorySink } from '../../../src/lab/recording/memory-sink.ts';
import { type RehearsedFrame, rehearsedFrames } from '../../../src/lab/recording/rehearsed-frames.ts';
import { seededRandom } from '../../seeded-random.ts';

export const HEADER: RecordingHeader = {
  startedIso: '2026-01-02T03:04:05Z',
  startMs: 5000,
  scenario: { id: 'workshop', version: '1', hash: 'abc' },
  model: { name: 'reference', hash: '' },
  options: { inferenceIntervalMs: 33 },
  referenceSpace: 'local-floor',
  consent: { level: 'poses', agreedIso: '2026-01-02T03:04:00Z' },
  device: 'emulated',
  software: 'test',
};

/** What the session saw, what it made of it. */
export interface LiveStep extends RehearsedFrame {
  readonly outcome: SessionFrame;
}

export interface RecordedRun {
  readonly bytes: Uint8Array;
  readonly steps: readonly LiveStep[];
}

export interface RunOptions {
  readonly seconds: number;
  readonly aois?: number;
  readonly seed?: number;
  readonly hertz?: number;
  readonly chunkMs?: number;
  /** Does things to the recorder after a frame. */
  readonly between?: (recorder: Recorder, frame: number) => void;
  /** Damages the port's view now and then. */
  readonly port?: (port: AttentionPort) => AttentionPort;
  readonly session?: Partial<SessionOptions>;
  /** Leaves samples as unround as they come. @default true */
  readonly grid?: boolean;
}

/** The reference formula, answers 20 ms late. */
function delayedReference(clock: () => number): AttentionPort {
  return createDelayedPort(
    (tokens, signals) => gridAnswer(inferReference(REFERENCE_PARAMETERS, tokens, signals)),
    clock,
    20,
  );
}

/** A live run that is recorded while it goes on. */
export async function recordRun(options: RunOptions): Promise<RecordedRun> {
  const {
    seconds,
    aois = 12,
    seed = 1,
    hertz = 72,
    chunkMs = 1000,
    between,
    port = (inner) => inner,
    grid = true,
  } = options;
  let nowMs = 0;
  const session = createSession({ attention: port(delayedReference(() => nowMs)), ...options.session });
  const sink = createMemorySink();
  const recorder = createRecorder({ header: HEADER, sink, compression: createDeflatePort(), chunkMs });
  const sceneOf = createSceneGrid();
  const steps: LiveStep[] = [];
  for (const raw of rehearsedFrames({ seconds, aois, moving: 3, hertz, random: seededRandom(seed) })) {
    const sample = grid ? gridFrame(raw.sample) : raw.sample;
    const scene = grid ? sceneOf(raw.scene) : raw.scene;
    nowMs = sample.timeMs;
    const outcome = session.frame(sample, scene);
    recorder.frame(sample, scene, outcome, nowMs - 5000);
    steps.push({ sample, scene, outcome: { ...outcome } });
    between?.(recorder, steps.length - 1);
  }
  await recorder.finish({ passed: true });
  return { bytes: sink.bytes(), steps };
}

/** Answers that a run saw, each once. */
export function answersOf(steps: readonly LiveStep[]): readonly AttentionResult[] {
  return [...new Set(steps.flatMap(({ outcome }) => outcome.attention ?? []))];
}

/** Opens bytes that must be a recording. */
export async function opened(bytes: Uint8Array): Promise<Recording> {
  const result = await openRecording(bytesSource(bytes), createDeflatePort());
  if (result.type !== 'ok') throw new Error(`expected a recording, got ${result.issues[0]?.code}`);
  return result.recording;
}

/** All records, in order. */
export async function recordsOf(recording: Recording): Promise<readonly RecordingRecord[]> {
  const records: RecordingRecord[] = [];
  for await (const record of recording.records()) records.push(record);
  return records;
}
