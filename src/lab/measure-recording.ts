import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
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
} from 'heed';
import { REPOSITORY } from './data-root.ts';
import { mulberry32 } from './jov/eye-noise.ts';
import { createDelayedPort } from './recording/delayed-port.ts';
import { createMemorySink } from './recording/memory-sink.ts';
import { rehearsedFrames } from './recording/rehearsed-frames.ts';

/** Bytes that a minute takes at 72 Hz with 40 AOIs, part by part; what recording costs a frame; how soon it opens. */
const SECONDS = 60;
const AOIS = 40;

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

async function model() {
  const folder = join(REPOSITORY, 'assets', 'models', 'attention-flow');
  const weights = new Uint8Array(readFileSync(join(folder, 'weights.bin')));
  const read = await readFlowModel(readFileSync(join(folder, 'manifest.json'), 'utf8'), weights.buffer);
  if (read.type !== 'ok') throw new Error(`measure-recording: expected the shipped model, got ${read.issues[0]?.code}`);
  return { type: 'flow', model: read.model } as const;
}

async function measure(moving: number, grid: boolean) {
  const shipped = await model();
  let nowMs = 0;
  const infer: typeof inferShipped = (tokens, signals) =>
    grid ? gridAnswer(inferShipped(tokens, signals)) : inferShipped(tokens, signals);
  function inferShipped(...batches: Parameters<typeof inferModel> extends [unknown, ...infer Rest] ? Rest : never) {
    return inferModel(shipped, ...batches);
  }
  const session = createSession({ attention: createDelayedPort(infer, () => nowMs, 12) });
  const sink = createMemorySink();
  const recorder = createRecorder({ header: HEADER, sink, compression: createDeflatePort() });
  const sceneOf = createSceneGrid();
  let spentMs = 0;
  const each: number[] = [];
  let frames = 0;
  for (const raw of rehearsedFrames({ seconds: SECONDS, aois: AOIS, moving, random: mulberry32(7) })) {
    const startMs = performance.now();
    const sample = grid ? gridFrame(raw.sample) : raw.sample;
    const scene = grid ? sceneOf(raw.scene) : raw.scene;
    const gridMs = performance.now() - startMs;
    nowMs = sample.timeMs;
    const outcome = session.frame(sample, scene);
    const beforeMs = performance.now();
    recorder.frame(sample, scene, outcome);
    each.push(gridMs + performance.now() - beforeMs);
    spentMs += each.at(-1) ?? 0;
    frames += 1;
  }
  await recorder.finish();
  const bytes = sink.bytes();
  const opened = await openRecording(bytesSource(bytes), createDeflatePort());
  if (opened.type !== 'ok') throw new Error('measure-recording: expected the recording to open');
  const part = (name: 'frames' | 'answers' | 'events'): number =>
    opened.recording.chunks.reduce((sum, chunk) => sum + (chunk[name]?.bytes ?? 0), 0);
  return {
    'moving AOIs': moving,
    'on the grid': grid,
    'kB a minute': Math.round(bytes.length / 1000),
    frames: Math.round(part('frames') / 1000),
    answers: Math.round(part('answers') / 1000),
    events: Math.round(part('events') / 1000),
    'us a frame': Math.round((spentMs / frames) * 1000),
    'median us': Math.round((each.sort((a, b) => a - b)[Math.floor(frames / 2)] ?? 0) * 1000),
    'chunk us': Math.round((each[Math.floor(frames * 0.993)] ?? 0) * 1000),
  };
}

const rows = [];
for (const [moving, grid] of [
  [8, true],
  [40, true],
  [8, false],
] as const)
  rows.push(await measure(moving, grid));
console.log(`${SECONDS} s at 72 Hz, ${AOIS} AOIs, head, eyes, two controllers, the shipped model at 30 Hz`);
console.table(rows);
