import { describe, expect, it } from 'vitest';
import { measuresOf } from '../../../src/lab/simulation/scanpath/scanpath-measures.ts';
import { staysOf } from '../../../src/lab/simulation/scanpath/stays.ts';
import { trackOfLabels } from './gaze-fixture.ts';

describe('stays of a track', () => {
  it('bridges blinks, leaves out passages, joins what they parted, marks the last one as cut', () => {
    // 0 for 3 rows, a lost row, 0 again, a passage of 2 rows (66 ms) over 1, 0 again, then elsewhere.
    const stays = staysOf(trackOfLabels([0, 0, 0, null, 0, 1, 1, 0, 0, 0, 'elsewhere', 'elsewhere', 'elsewhere']));
    expect(stays.map(({ on, startMs, endMs, cut }) => [on, startMs, endMs, cut])).toEqual([
      [0, 0, 330, false],
      ['elsewhere', 330, 429, true],
    ]);
  });

  it('are what the measures count', () => {
    // Four stays of 99 ms in 396 ms: 0, 1, 0, 1; both last ones return to the one before the last.
    const measures = measuresOf([trackOfLabels([0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1])]);
    expect(measures.visitMeanMs).toBeCloseTo(99);
    expect(measures.visitsPer10s).toBeCloseTo(4 / 0.0396);
    expect(measures.returnRate).toBe(1);
    expect(measures.revisitRate).toBeCloseTo(2 / 3);
    expect(measures.elsewhereShare).toBe(0);
  });
});
