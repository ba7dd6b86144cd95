import {
  type AttentionPort,
  compareReplay,
  createImmediatePort,
  createReplayPort,
  createSession,
  inferReference,
  KernelError,
  REFERENCE_PARAMETERS,
  type ReplayDifference,
  type ReplayOptions,
  recordReplay,
  replayRecording,
  type SessionOptions,
} from 'heed';
import { createDeflatePort, createRecorder, type Recording } from 'heed/core/recording';
import { describe, expect, it } from 'vitest';
import { createMemorySink } from '../../../src/lab/recording/memory-sink.ts';
import { opened, recordRun } from './recorded-run.ts';

const replaySession = (options: Partial<SessionOptions> = {}) => {
  const port = createReplayPort();
  return { session: createSession({ attention: port, ...options }), port };
};

async function differences(recording: Recording, options: ReplayOptions): Promise<readonly ReplayDifference[]> {
  const found: ReplayDifference[] = [];
  for await (const difference of compareReplay(recording, options)) found.push(difference);
  return found;
}

async function recordAgain(recording: Recording): Promise<Uint8Array> {
  const sink = createMemorySink();
  const recorder = createRecorder({ header: recording.header, sink, compression: createDeflatePort() });
  await recordReplay(recording, { ...replaySession(), recorder });
  return sink.bytes();
}

/** A port that fails for a while. */
function failingPort(inner: AttentionPort): AttentionPort {
  let asked = 0;
  return {
    get busy() {
      return inner.busy;
    },
    get failure() {
      return asked > 20 && asked < 50 ? new KernelError('device-lost', 'gone') : null;
    },
    submit(...batches) {
      asked += 1;
      inner.submit(...batches);
    },
    latest: () => inner.latest(),
    reset: () => inner.reset(),
    dispose: () => inner.dispose(),
  };
}

describe('a replay', { timeout: 60_000 }, () => {
  it('R30: makes the same plans, events, focus, dwell as the live run', async () => {
    const { bytes, steps } = await recordRun({ seconds: 5 });
    let i = 0;
    for await (const { outcome } of replayRecording(await opened(bytes), replaySession())) {
      const live = steps[i++]?.outcome;
      expect(outcome.plan).toEqual(live?.plan);
      expect(outcome.cueEvents).toEqual(live?.cueEvents);
      expect(outcome.focus).toEqual(live?.focus);
      expect(outcome.visits).toEqual(live?.visits);
      expect(outcome.problems).toEqual(live?.problems);
    }
    expect(i).toBe(steps.length);
    expect(steps.some(({ outcome }) => outcome.plan.cues.length > 0)).toBe(true);
  });

  it.each([
    ['on the grid', {}],
    ['off the grid', { grid: false }],
    ['with an inference that fails for a while', { port: failingPort }],
    [
      'with markers, scenario events, problems of the page',
      {
        between(recorder, frame) {
          if (frame % 50 === 7) recorder.marker(`marker ${frame}`);
          if (frame % 60 === 9) recorder.scenarioEvent({ type: 'event-fired' });
          if (frame === 77) recorder.pageProblems([{ code: 'webgl-lost' }]);
        },
      } satisfies Partial<Parameters<typeof recordRun>[0]>,
    ],
  ])('R30: records the same bytes again, %s', async (_name, options) => {
    const { bytes } = await recordRun({ seconds: 3, ...options });
    const again = await recordAgain(await opened(bytes));
    expect(again.length).toBe(bytes.length);
    expect(Buffer.compare(again, bytes)).toBe(0);
  });

  it('R31: lists nothing where nothing differs', async () => {
    const recording = await opened((await recordRun({ seconds: 2 })).bytes);
    expect(await differences(recording, replaySession())).toEqual([]);
  });

  it('R31: lists what another policy would have planned', async () => {
    const recording = await opened((await recordRun({ seconds: 5 })).bytes);
    const found = await differences(recording, replaySession({ guidance: { onThreshold: 1, offThreshold: 1 } }));
    expect(new Set(found.map(({ what }) => what))).toEqual(new Set(['plan', 'cue-event']));
    expect(found.find(({ what }) => what === 'cue-event')).toMatchObject({ replayed: '[]' });
  });

  it('R31: lists what another model would have thought', async () => {
    const recording = await opened((await recordRun({ seconds: 2 })).bytes);
    const infer = (...[tokens, signals]: Parameters<Parameters<typeof createImmediatePort>[0]>) => {
      const answer = inferReference(REFERENCE_PARAMETERS, tokens, signals);
      return { ...answer, attended: answer.attended.map((_, i) => (i === 0 ? 1 : 0)) };
    };
    const found = await differences(recording, { session: createSession({ attention: createImmediatePort(infer) }) });
    expect(found.find(({ what, recorded }) => what === 'attended' && recorded !== 'nobody knows')).toMatchObject({
      replayed: 'thing-0',
    });
  });
});
