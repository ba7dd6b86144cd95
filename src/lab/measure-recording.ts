import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AttentionModel,
  bytesSource,
  createDeflatePort,
  createRecorder,
  createSceneGrid,
  createSession,
  gridAnswer,
  gridFrame,
  inferModel,
  openRecording,
  type RecordingHeader,
  readFlowModel,
  type SignalBatch,
  type TokenBatch,
} from 'heed';
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
  for (const raw of rehearsedFrames({ seconds: SECONDS, aois: AOIS, moving, random: mulberry32(7) })) {
    const startMs = performance.now();
    const sample = grid ? gridFrame(raw.sample) : raw.sample;
    const scene = grid ? sceneOf(raw.scene) : raw.scene;
    const roundedMs = performance.now();
    nowMs = sample.timeMs;
    const outcome = session.frame(sample, scene);
    const guidedMs = performance.now();
    recorder.frame(sample, scene, outcome);
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
  return {
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
}

const model = await shippedModel();
const rows = [await measure(model, 8, true), await measure(model, AOIS, true), await measure(model, 8, false)];
console.log(`${SECONDS} s at 72 Hz, ${AOIS} AOIs, head, eyes, two controllers, the shipped model at 30 Hz`);
console.table(rows);
