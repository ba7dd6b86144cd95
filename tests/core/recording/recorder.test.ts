import { createReplayPort, createSession } from 'heed';
import {
  blobSource,
  createDeflatePort,
  createRecorder,
  type FrameOutcome,
  openRecording,
  type Recorder,
  type RecorderOptions,
  type RecorderState,
  type RecordingSink,
} from 'heed/core/recording';
import { describe, expect, it } from 'vitest';
import { createMemorySink } from '../../../src/lab/recording/memory-sink.ts';
import { box, EYES, frame, pose } from '../synthetic.ts';
import { HEADER, opened, recordsOf } from './recorded-run.ts';

const scene = { aois: [box('a', [0, 1.6, -2])] };

/** A sink that fails whenever it is told to, after having written half. */
function moodySink() {
  const file = createMemorySink();
  let broken = false;
  const sink: RecordingSink = {
    async write(bytes, offset) {
      if (!broken) return file.write(bytes, offset);
      await file.write(bytes.subarray(0, bytes.length / 2), offset);
      throw new Error('disk full');
    },
  };
  return { sink, bytes: () => file.bytes(), breakDown: (value: boolean) => (broken = value) };
}

function start(sink: RecordingSink, options: Partial<RecorderOptions> = {}) {
  const states: RecorderState[] = [];
  const recorder = createRecorder({
    header: HEADER,
    sink,
    compression: createDeflatePort(),
    onState: (state) => states.push(state),
    ...options,
  });
  const session = createSession({ attention: createReplayPort() });
  const record = (timeMs: number): void => {
    const sample = frame(timeMs, pose(EYES));
    recorder.frame(sample, scene, session.frame(sample, scene));
  };
  return { recorder, states, record };
}

/** Compression takes the time it takes. */
const PATIENT = { timeout: 20_000 };

async function framesIn(bytes: Uint8Array): Promise<readonly number[]> {
  return (await recordsOf(await opened(bytes))).flatMap((record) => (record.type === 'frame' ? [record.timeMs] : []));
}

describe('a recorder', { timeout: 60_000 }, () => {
  it('R13: has written everything but the last second while the run goes on', async () => {
    const file = createMemorySink();
    const { record } = start(file);
    for (let i = 0; i < 35; i++) record(5000 + i * 100);
    await expect.poll(async () => (await framesIn(file.bytes())).at(-1), PATIENT).toBe(7900);
  });

  it('keeps what a failing sink refuses, says so, writes it once the sink works again', async () => {
    const { sink, bytes, breakDown } = moodySink();
    const { recorder, states, record } = start(sink);
    for (let i = 0; i < 40; i++) {
      if (i === 15) {
        await expect.poll(() => recorder.state().pendingBytes, PATIENT).toBe(0);
        breakDown(true);
      }
      record(5000 + i * 100);
    }
    await expect.poll(() => recorder.state().problem, PATIENT).toBe('recording-late');
    expect(recorder.state()).toMatchObject({ failure: 'disk full', lostChunks: 0 });
    expect(recorder.state().pendingBytes).toBeGreaterThan(0);
    expect((await recorder.finish()).problem).toBe('recording-late');
    breakDown(false);
    expect(await recorder.finish()).toMatchObject({ problem: 'none', failure: null, pendingBytes: 0 });
    expect(states.map(({ problem }) => problem)).toEqual(expect.arrayContaining(['recording-late', 'none']));
    const recording = await opened(bytes());
    expect(recording.issues()).toEqual([]);
    expect(await framesIn(bytes())).toEqual(Array.from({ length: 40 }, (_, i) => 5000 + i * 100));
  });

  it('lets chunks go once too much waits, and tells for good what is missing', async () => {
    const { sink, bytes, breakDown } = moodySink();
    const { recorder, record } = start(sink, { mostPendingBytes: 700 });
    await expect.poll(() => recorder.state().pendingBytes, PATIENT).toBe(0);
    breakDown(true);
    for (let i = 0; i < 60; i++) record(5000 + i * 100);
    await expect.poll(() => recorder.state().lostChunks, PATIENT).toBeGreaterThan(0);
    breakDown(false);
    const state = await recorder.finish();
    const { lostChunks } = state;
    expect(state).toMatchObject({ problem: 'recording-incomplete', failure: null });
    const recording = await opened(bytes());
    expect(recording.end?.lostChunks).toBe(lostChunks);
    expect(recording.issues().every(({ code }) => code === 'missing-block')).toBe(true);
    expect((await framesIn(bytes())).length).toBe(60 - 10 * lostChunks);
  });

  it('records a run without frames', async () => {
    const file = createMemorySink();
    const { recorder } = start(file);
    recorder.marker('nothing happened');
    await recorder.finish();
    const recording = await opened(file.bytes());
    expect(recording).toMatchObject({ startMs: null, endMs: null });
    expect(await recordsOf(recording)).toEqual([
      { type: 'marker', timeMs: 5000, label: 'nothing happened', author: null },
    ]);
    expect(await recording.moment(6000)).toBeNull();
  });

  it('records frames in which everything comes and goes: eyes, inputs, AOIs, tracking', async () => {
    const file = createMemorySink();
    const { recorder } = start(file);
    const gaze = pose(EYES, 3);
    const outcome: FrameOutcome = {
      focus: [],
      attention: null,
      plan: { timeMs: 0, cues: [], sound: null, haptic: null } as FrameOutcome['plan'],
      cueEvents: [],
      problems: [],
    };
    const part = { center: [0, 1, 0], size: [1, 1, 1] } as const;
    const steps = [
      [frame(5000, null), { aois: [] }],
      [{ ...frame(5010, pose(EYES)), eye: { gaze } }, scene],
      [{ ...frame(5020, pose(EYES)), eye: { gaze, spreadDeg: 0.123456789 } }, scene],
      [
        frame(5030, { position: [Number.NaN, 1, -0], orientation: [0, 0, 0, 0] }),
        { aois: [box('b', [1, 2, 3], { parts: [part, part] })] },
      ],
      [
        frame(5040, pose(EYES), [
          { source: 'hand', handedness: 'left', targetRay: null, grip: pose(EYES), selecting: true, squeezing: true },
        ]),
        scene,
      ],
      [
        frame(5040, pose(EYES)),
        {
          aois: [
            box('c', [0, 0, 0], { relevance: 0.3, visibleFraction: 0, deadlineMs: 1e9, changedMs: 0.1 }),
            ...scene.aois,
          ],
        },
      ],
    ] as const;
    for (const [sample, aois] of steps) {
      recorder.frame(sample, aois, { ...outcome, plan: { ...outcome.plan, timeMs: sample.timeMs } });
    }
    await recorder.finish();
    const records = await recordsOf(await opened(file.bytes()));
    expect(records.map((record) => (record.type === 'frame' ? [record.sample, record.scene] : null))).toStrictEqual(
      steps,
    );
  });

  it.each([
    [
      'time that runs backwards',
      (recorder: Recorder) => recorder.frame(frame(10, null), scene, {} as FrameOutcome),
      'at least 6000',
    ],
    [
      'time that is none',
      (recorder: Recorder) => recorder.frame(frame(Number.NaN, null), scene, {} as FrameOutcome),
      'got NaN',
    ],
  ])('names %s', (_name, misuse, message) => {
    const { recorder, record } = start(createMemorySink());
    record(6000);
    expect(() => misuse(recorder)).toThrow(message);
  });

  it('refuses records after its end', async () => {
    const { recorder, record } = start(createMemorySink());
    await recorder.finish();
    expect(() => record(7000)).toThrow('expected an open recording');
    expect(() => recorder.marker('late')).toThrow('expected an open recording');
  });

  it('opens with bytes that lie in a blob', async () => {
    const file = createMemorySink();
    const { recorder, record } = start(file);
    record(5000);
    await recorder.finish();
    expect((await openRecording(blobSource(new Blob([file.bytes().slice()])), createDeflatePort())).type).toBe('ok');
  });
});
