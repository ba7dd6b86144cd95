import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AttentionModel,
  createSession,
  type FrameSample,
  inferModel,
  readFlowModel,
  type SceneSample,
  type SessionFrame,
  type SignalBatch,
  type TokenBatch,
} from 'heed';
import {
  blobSource,
  bytesSource,
  createDeflatePort,
  createRecorder,
  createSceneGrid,
  gridAnswer,
  gridFrame,
  gridTime,
  openRecording,
  type RecordingHeader,
} from 'heed/core/recording';
import { REPOSITORY } from './data-root.ts';
import { mulberry32 } from './jov/eye-noise.ts';
import { createDelayedPort } from './recording/delayed-port.ts';
import { createMemorySink } from './recording/memory-sink.ts';
import { rehearsedFrames } from './recording/rehearsed-frames.ts';

/** Bytes that a minute takes at 72 Hz with 40 AOIs, part by part, printed beside what recording costs the frames. */
const SECONDS = 60;
const AOIS = 40;
const INFERENCE_MS = 12;

const HEADER: RecordingHeader = {
  startedIso: '2026-01-01T00:00:00Z',
  startMs: 5000,
  scenario: null,
  model: { name: 'attention-flow', hash: '' },
  options: {},
  referenceSpace: 'local-floor',
  consent: { level: 'poses', agreedIso: '2026-01-01T00:00:00Z' },
  device: 'emulated',
  software: 'measure-recording',
};

async function shippedModel(): Promise<AttentionModel> {
  const folder = join(REPOSITORY, 'assets', 'models', 'attention-flow');
  const weights = new Uint8Array(readFileSync(join(folder, 'weights.bin')));
  const read = await readFlowModel(readFileSync(join(folder, 'manifest.json'), 'utf8'), weights.buffer);
  if (read.type !== 'ok') throw new Error(`measure-recording: expected the shipped model, got ${read.issues[0]?.code}`);
  return { type: 'flow', model: read.model };
}

async function measure(model: AttentionModel, moving: number, grid: boolean) {
  let nowMs = 0;
  const infer = (tokens: TokenBatch, signals: SignalBatch) => {
    const answer = inferModel(model, tokens, signals);
    return grid ? gridAnswer(answer) : answer;
  };
  const session = createSession({ attention: createDelayedPort(infer, () => nowMs, INFERENCE_MS) });
  const sink = createMemorySink();
  const recorder = createRecorder({ header: HEADER, sink, compression: createDeflatePort() });
  const sceneOf = createSceneGrid();
  const frameMs: number[] = [];
  const steps: Step[] = [];
  for (const raw of rehearsedFrames({ seconds: SECONDS, aois: AOIS, moving, random: mulberry32(7) })) {
    const startMs = performance.now();
    const sample = grid ? gridFrame(raw.sample) : raw.sample;
    const scene = grid ? sceneOf(raw.scene) : raw.scene;
    const roundedMs = performance.now();
    nowMs = sample.timeMs;
    const outcome = session.frame(sample, scene);
    const guidedMs = performance.now();
    recorder.frame(sample, scene, outcome);
    steps.push({ sample, scene, outcome });
    frameMs.push(roundedMs - startMs + performance.now() - guidedMs);
  }
  await recorder.finish();
  const bytes = sink.bytes();
  const opened = await openRecording(bytesSource(bytes), createDeflatePort());
  if (opened.type !== 'ok') throw new Error('measure-recording: expected the recording to open');
  const { chunks } = opened.recording;
  const kilobytes = (name: 'frames' | 'answers' | 'events'): number =>
    Math.round(chunks.reduce((sum, chunk) => sum + (chunk[name]?.bytes ?? 0), 0) / 1000);
  const sorted = frameMs.toSorted((a, b) => a - b);
  const microseconds = (place: number): number => Math.round((sorted[place] ?? 0) * 1000);
  const row = {
    'moving AOIs': moving,
    'on the grid': grid,
    'kB a minute': Math.round(bytes.length / 1000),
    frames: kilobytes('frames'),
    answers: kilobytes('answers'),
    events: kilobytes('events'),
    'median us a frame': microseconds(sorted.length >> 1),
    '1 in 10': microseconds(Math.floor(0.9 * sorted.length)),
    '1 in 100': microseconds(Math.floor(0.99 * sorted.length)),
  };
  return { row, steps };
}

interface Step {
  readonly sample: FrameSample;
  readonly scene: SceneSample;
  readonly outcome: SessionFrame;
}

/** One minute again and again: how soon a long recording opens, from a file that is read as it is asked for. */
async function measureLong(steps: readonly Step[], minutes: number) {
  const sink = createMemorySink();
  const compression = createDeflatePort();
  const recorder = createRecorder({ header: HEADER, sink, compression });
  for (let minute = 0; minute < minutes; minute++) {
    for (const { sample, scene, outcome } of steps) {
      recorder.frame({ ...sample, timeMs: gridTime(sample.timeMs + minute * 60_000) }, scene, outcome);
    }
    // Lets what was packed go on to the sink.
    await new Promise((resolve) => setTimeout(resolve));
  }
  await recorder.finish();
  const source = blobSource(new Blob([sink.bytes().slice()]));
  const openMs = performance.now();
  const opened = await openRecording(source, compression);
  const openedMs = performance.now();
  if (opened.type !== 'ok') throw new Error('measure-recording: expected the recording to open');
  const random = mulberry32(1);
  const seekMs: number[] = [];
  for (let i = 0; i < 100; i++) {
    const startMs = performance.now();
    await opened.recording.moment(5000 + random() * minutes * 60_000);
    seekMs.push(performance.now() - startMs);
  }
  const cut = blobSource(new Blob([sink.bytes().slice(0, -1000)]));
  const scanMs = performance.now();
  await openRecording(cut, compression);
  const scannedMs = performance.now();
  seekMs.sort((a, b) => a - b);
  return {
    minutes,
    MB: Math.round(source.size / 1e6),
    'open ms': Math.round(openedMs - openMs),
    'open ms, no footer': Math.round(scannedMs - scanMs),
    'median seek ms': Math.round(seekMs[50] ?? 0),
    'slowest of 100': Math.round(seekMs[99] ?? 0),
  };
}

const model = await shippedModel();
const measured = [await measure(model, 8, true), await measure(model, AOIS, true), await measure(model, 8, false)];
console.log(`${SECONDS} s at 72 Hz, ${AOIS} AOIs, head, eyes, two controllers, the shipped model at 30 Hz`);
console.table(measured.map(({ row }) => row));
console.table([await measureLong(measured[0]?.steps ?? [], 120)]);
