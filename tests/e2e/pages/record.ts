import { createReplayPort, createSession } from 'heed';
import { createDeflatePort, createRecorder, gridFrame, openRecording } from 'heed/core/recording';
import { openRecordingStore } from 'heed/storage';
import { rehearsedFrames } from '../../../src/lab/recording/rehearsed-frames.ts';
import { seededRandom } from '../../seeded-random.ts';

/** What a test may ask of this page. */
export interface RecordingPage {
  /** Frame time of the newest frame so far, milliseconds; `null` before the first. */
  newestMs(): number | null;
  /** Records at 72 Hz until the page ends. */
  record(id: string): Promise<void>;
  /** What lies on this device of a run: times of all its frames, codes of its issues. */
  read(id: string): Promise<{ readonly timesMs: readonly number[]; readonly issues: readonly string[] }>;
}

declare global {
  interface Window {
    recordingPage?: RecordingPage;
  }
}

const compression = createDeflatePort();

async function store() {
  const opened = await openRecordingStore();
  if (opened === null) throw new Error('record page: expected a store, got none');
  return opened;
}

let newestMs: number | null = null;

window.recordingPage = {
  newestMs: () => newestMs,
  async record(id) {
    const sink = await (await store()).create(id);
    const recorder = createRecorder({
      header: {
        startedIso: new Date().toISOString(),
        startMs: 5000,
        scenario: null,
        model: { name: 'none', hash: '' },
        options: {},
        referenceSpace: 'local-floor',
        consent: { level: 'poses', agreedIso: new Date().toISOString() },
        device: 'desktop',
        software: 'test',
      },
      sink,
      compression,
    });
    const session = createSession({ attention: createReplayPort() });
    const frames = rehearsedFrames({ seconds: 600, aois: 20, moving: 4, random: seededRandom(1) });
    const startMs = performance.now();
    const step = (): void => {
      // As many frames as time has passed: a slow machine draws less often, the run goes on as fast.
      while ((newestMs ?? 0) - 5000 < performance.now() - startMs) {
        const next = frames.next();
        if (next.done === true) return;
        const sample = gridFrame(next.value.sample);
        recorder.frame(sample, next.value.scene, session.frame(sample, next.value.scene));
        newestMs = sample.timeMs;
      }
      setTimeout(step, 1000 / 72);
    };
    step();
  },
  async read(id) {
    const source = await (await store()).open(id);
    if (source === null) throw new Error(`record page: expected the run '${id}', got none`);
    const opened = await openRecording(source, compression);
    if (opened.type !== 'ok') return { timesMs: [], issues: opened.issues.map(({ code }) => code) };
    const timesMs: number[] = [];
    for await (const record of opened.recording.records({ parts: ['frames'] })) timesMs.push(record.timeMs);
    return { timesMs, issues: opened.recording.issues().map(({ code }) => code) };
  },
};
