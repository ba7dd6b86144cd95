import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { RECORDING_VERSION } from 'heed/core/recording';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../../src/core/recording/migrations.ts';
import { HEADER, opened, recordRun, recordsOf } from './recorded-run.ts';

const golden = (version: number): string => fileURLToPath(new URL(`./golden/version-${version}.heed`, import.meta.url));

const record = () =>
  recordRun({
    seconds: 1,
    aois: 5,
    hertz: 12,
    chunkMs: 500,
    between(recorder, frame) {
      if (frame === 3) recorder.marker('golden', 'test');
      if (frame === 4) recorder.scenarioEvent({ type: 'event-fired' });
    },
  });

describe('golden recordings', () => {
  // Written once by the version itself: a new version adds a file, no file ever changes.
  it.runIf(!existsSync(golden(RECORDING_VERSION)))('are written for a new version', async () => {
    writeFileSync(golden(RECORDING_VERSION), (await record()).bytes);
  });

  it.each(Array.from({ length: RECORDING_VERSION }, (_, i) => i + 1))('R2: version %i opens', async (version) => {
    const recording = await opened(readFileSync(golden(version)));
    const records = await recordsOf(recording);
    expect(recording.issues()).toEqual([]);
    expect(recording.header).toEqual(HEADER);
    expect(recording.end).toMatchObject({ frames: 12, result: { passed: true } });
    const frames = records.filter(({ type }) => type === 'frame');
    expect(frames).toHaveLength(12);
    // Read off the rehearsed run of seed 1 when version 1 was written: a wrong grid, order or sign would change them.
    expect(frames[7]).toMatchObject({
      timeMs: 5583.129,
      sample: {
        viewer: {
          position: [0.035023, 1.62003, 0.19689],
          orientation: [-0.038871, 0.242969, 0.009655, 0.969207],
        },
        inputs: [{ handedness: 'left' }, { handedness: 'right', grip: { position: [0.249989, 1.161281, -0.299983] } }],
      },
      scene: {
        aois: { length: 5, 4: { id: 'thing-4', relevance: 0.5, box: { size: [0.460474, 0.327068, 0.485207] } } },
      },
    });
    expect(records.filter(({ type }) => type === 'marker' || type === 'scenario-event')).toMatchObject([
      { label: 'golden', author: 'test' },
      { fact: { type: 'event-fired' } },
    ]);
    expect(records.some(({ type }) => type === 'attention')).toBe(true);
  });
});

describe('migrations', () => {
  const steps = [
    { from: 1, header: (header: unknown) => ({ ...(header as object), b: 2 }), event: (event: unknown) => event },
    { from: 2, header: (header: unknown) => ({ ...(header as object), c: 3 }), event: () => 'changed' },
  ];

  it('R2: run one after the other, from the version of the file on', () => {
    expect(migrate('header', { a: 1 }, 1, steps, 3)).toEqual({ a: 1, b: 2, c: 3 });
    expect(migrate('header', { a: 1 }, 2, steps, 3)).toEqual({ a: 1, c: 3 });
    expect(migrate('event', 'old', 1, steps, 3)).toBe('changed');
    expect(migrate('event', 'old', 3, steps, 3)).toBe('old');
  });

  it('R2: a version without a migration is a bug with a name', () => {
    expect(() => migrate('header', {}, 0, steps, 3)).toThrow('expected a migration from version 0');
  });
});
