import { angleBetweenDeg } from 'heed';
import { describe, expect, it } from 'vitest';
import { instancesOf } from '../../../src/lab/benchmark/instances.ts';
import { runsOf } from '../../../src/lab/benchmark/next-instances.ts';
import { eyeViewOf, visibleFrames } from '../../../src/lab/benchmark/visible-frames.ts';
import { type Row, smallTrial } from './small-trial.ts';

describe('T0, T0e, T0-eye', () => {
  // Before the room appears; on AOI 1; lost; elsewhere; after the preview.
  const trial = smallTrial([
    [-33, 0],
    [0, 1],
    [33, null],
    [1000, 'elsewhere'],
    [1033, 0],
  ]);

  it('T0 are tracked rows of the preview on an AOI', () => {
    expect(instancesOf(trial, 'T0')).toEqual([{ task: 'T0', at: 1, truth: 1 }]);
  });

  it('T0e are tracked rows of the preview', () => {
    expect(instancesOf(trial, 'T0e')).toEqual([
      { task: 'T0e', at: 1, truth: false },
      { task: 'T0e', at: 3, truth: true },
    ]);
  });

  it('T0-eye are those of T0 once per noise', () => {
    expect(instancesOf(trial, 'T0-eye').map((instance) => 'sigma' in instance && instance.sigma)).toEqual([1, 2, 4]);
  });
});

describe('T2', () => {
  /** Rows 33 ms apart with these labels. */
  const labelled = (...labels: readonly Row[1][]): readonly Row[] => labels.map((label, i) => [i * 33, label]);

  it('keeps runs of 80 ms, counting the last row', () => {
    // Two rows: 33 + 33 = 66 ms, too short; three rows: 66 + 33 = 99 ms.
    const trial = smallTrial(labelled(0, 0, 1, 1, 1));
    expect(runsOf(trial)).toEqual([{ aoi: 1, from: 2, to: 4 }]);
  });

  it('joins runs on the same AOI once what parted them is gone', () => {
    // 0 for 99 ms, 1 for 66 ms (gone), elsewhere (gone), 0 for 99 ms, 2 for 99 ms: one run on 0 ending at row 8.
    const trial = smallTrial(labelled(0, 0, 0, 1, 1, 'elsewhere', 0, 0, 0, 2, 2, 2));
    expect(runsOf(trial)).toEqual([
      { aoi: 0, from: 0, to: 8 },
      { aoi: 2, from: 9, to: 11 },
    ]);
    expect(instancesOf(trial, 'T2')).toEqual([
      { task: 'T2', inputs: 'eye', at: 8, current: 0, truth: 2 },
      { task: 'T2', inputs: 'head', at: 8, current: null, truth: 2 },
    ]);
  });

  it('lets lost rows neither break nor lengthen a run', () => {
    // 0, lost, 0: from 0 to 66 ms is one run of 99 ms although one row is lost.
    expect(runsOf(smallTrial(labelled(0, null, 0)))).toEqual([{ aoi: 0, from: 0, to: 2 }]);
    // Elsewhere does break it: two runs of one row, both too short.
    expect(runsOf(smallTrial(labelled(0, 'elsewhere', 0)))).toEqual([]);
  });
});

describe('T1', () => {
  const rows: readonly Row[] = [-100, 0, 400, 480, 700].map((timeMs) => [timeMs, 0]);

  it('exists from 150 ms on, at the last row up to the cut', () => {
    // Preview of 700 ms: cuts at -300 (none), 200, 450, 700 ms. Target AOI 2 is the first of the targets.
    const asked = instancesOf(smallTrial(rows, { previewEndMs: 700 }), 'T1');
    expect(asked.filter((instance) => 'inputs' in instance && instance.inputs === 'head')).toEqual([
      { task: 'T1', tau: 500, inputs: 'head', at: 1, truth: 0 },
      { task: 'T1', tau: 250, inputs: 'head', at: 2, truth: 0 },
      { task: 'T1', tau: 0, inputs: 'head', at: 4, truth: 0 },
    ]);
    // 649 - 500 = 149 ms is too early, 650 - 500 = 150 ms is not.
    const tausOf = (previewEndMs: number) =>
      instancesOf(smallTrial(rows, { previewEndMs }), 'T1').flatMap((instance) =>
        'tau' in instance ? instance.tau : [],
      );
    expect(tausOf(649)).not.toContain(500);
    expect(tausOf(650)).toContain(500);
  });

  it('needs a row of the preview', () => {
    expect(instancesOf(smallTrial([[-33, 0]]), 'T1')).toEqual([]);
  });
});

describe('T3', () => {
  const rows: readonly Row[] = [2900, 3200, 4100, 5000].map((timeMs) => [timeMs, 0]);

  it('exists from 150 ms into the response on, where it has a row', () => {
    // Response 3000..5000: cuts at 3000 (before 3150), 4000 (row 3200), 4500 (row 4100), 5000.
    const asked = instancesOf(smallTrial(rows), 'T3').filter(
      (instance) => 'inputs' in instance && instance.inputs === 'eye',
    );
    expect(asked.map((instance) => 'tau' in instance && [instance.tau, instance.at])).toEqual([
      [1000, 1],
      [500, 2],
      [0, 3],
    ]);
  });

  it('is about lasers', () => {
    expect(instancesOf(smallTrial(rows, { mode: 'cube' }), 'T3')).toEqual([]);
  });
});

describe('T4', () => {
  it('asks at every 5th row, for the tracked row within 17 ms of the horizon', () => {
    // Anchor at row 0, 0 ms. 150 ms: rows at 133 and 167 both miss by 17, the earlier counts. 300 ms: 318 misses by 18.
    // 500 ms: the row at 500 is lost, the next one at 510 counts. 1000 ms: 1010 is beyond the preview.
    const trial = smallTrial([
      [0, 0, 0],
      [133, 0, 10],
      [167, 0, 20],
      [318, 0, 30],
      [500, null],
      [510, 'elsewhere', 40],
      [1010, 0, 50],
    ]);
    const asked = instancesOf(trial, 'T4').filter(({ at }) => at === 0);
    const seen = asked.flatMap((instance) =>
      instance.task === 'T4'
        ? [[instance.h, instance.inputs, Math.round(angleBetweenDeg(instance.truth, [0, 0, -1]))]]
        : [],
    );
    expect(seen).toEqual([
      [0, 'head', 0],
      [150, 'eye', 10],
      [500, 'eye', 40],
    ]);
    // Row 5 is the other anchor.
    expect(new Set(instancesOf(trial, 'T4').map(({ at }) => at))).toEqual(new Set([0, 5]));
  });
});

describe('what a method may see', () => {
  it('has no eye without eye tracker, a worse one with noise', () => {
    const trial = smallTrial([[0, 0]]);
    const [asked] = instancesOf(trial, 'T0');
    expect(asked && eyeViewOf(asked)).toBe('none');
    expect(visibleFrames(trial, 'none')[0]?.eye).toBeNull();
    expect(visibleFrames(trial, 'clean')[0]?.eye).toBe(trial.frames[0]?.sample.eye);
    const noisy = visibleFrames(trial, 4)[0]?.eye;
    expect(noisy).not.toBeNull();
    expect(noisy).not.toEqual(trial.frames[0]?.sample.eye);
  });
});
