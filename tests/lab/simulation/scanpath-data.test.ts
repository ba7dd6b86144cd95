import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDataRoot } from '../../../src/lab/data-root.ts';
import { openJov } from '../../../src/lab/jov-reader.ts';
import { compareScanpaths } from '../../../src/lab/simulation/scanpath/compare-scanpaths.ts';
import { trackOf } from '../../../src/lab/simulation/scanpath/gaze-track.ts';
import { STATISTICS } from './gaze-fixture.ts';

const data = findDataRoot([]);

describe('scanpaths beside the recordings', () => {
  it.skipIf(data === null)('(needs ../shared/data) one session is looked through at the recorded pace', async () => {
    const reader = await openJov(join(data ?? '', 'jov'));
    const tracks = [];
    for await (const trial of reader.trials({ person: 9, mode: 'laser' })) tracks.push(trackOf(trial, 'preview'));
    const comparisons = compareScanpaths(tracks, STATISTICS.preview, { seed: 1, repeats: 4 });
    const ratio = (name: string): number => comparisons.find(({ measure }) => measure === name)?.ratio ?? Number.NaN;
    // One person differs from the mean of twelve by more than the 10 % that the mean is held to.
    for (const name of ['visitMedianMs', 'visitsPer10s', 'shiftMeanDeg', 'eccentricityMeanDeg']) {
      expect(ratio(name), name).toBeGreaterThan(0.6);
      expect(ratio(name), name).toBeLessThan(1.7);
    }
  });
});
