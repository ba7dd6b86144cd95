import { type AoiSample, angleToPointDeg, forwardRay } from 'heed';
import { describe, expect, it } from 'vitest';
import type { GazeInstant } from '../../../src/lab/simulation/scanpath/gaze-track.ts';
import { type ScanpathInput, scanpathStage } from '../../../src/lab/simulation/scanpath/scanpath-stage.ts';
import { aoiAt, STATISTICS } from './gaze-fixture.ts';

const AOIS = [-60, -30, -15, 0, 15, 30, 60].map((yawDeg) => aoiAt(`at-${yawDeg}`, yawDeg));

function look(seed: number, seconds: number, changes: Partial<ScanpathInput> = {}): readonly GazeInstant[] {
  const stage = scanpathStage(STATISTICS.preview, { seed, gaze: [0, 0, -1], head: [0, 0, -1] });
  let state = stage.init();
  const instants: GazeInstant[] = [];
  for (let timeMs = 0; timeMs < seconds * 1000; timeMs += 33) {
    const [next, instant] = stage.step(state, { timeMs, aois: AOIS, eye: [0, 0, 0], target: null, ...changes });
    state = next;
    instants.push(instant);
  }
  return instants;
}

const shareOn = (instants: readonly GazeInstant[], index: number): number =>
  instants.filter(({ attended }) => attended === index).length / instants.length;

describe('scanpath stage', () => {
  it('is decided by its seed', () => {
    expect(look(7, 10)).toEqual(look(7, 10));
    expect(look(7, 10)).not.toEqual(look(8, 10));
  });

  it('moves about, and looks at what it says it attends to', () => {
    const instants = look(3, 20);
    expect(new Set(instants.map(({ attended }) => attended)).size).toBeGreaterThan(3);
    for (const { eye, gaze, attended } of instants) {
      if (gaze === null || typeof attended !== 'number') continue;
      const { box } = AOIS[attended] as AoiSample;
      expect(angleToPointDeg({ origin: eye, direction: gaze }, box.center)).toBeLessThan(6);
    }
  });

  it('is drawn by pull', () => {
    const drawn = look(5, 60, { pull: (aoi) => (aoi === 5 ? 3 : 0) });
    expect(shareOn(drawn, 5)).toBeGreaterThan(2 * shareOn(look(5, 60), 5));
  });

  it('goes at once to what captures it, the head after it', () => {
    const instants = look(2, 8, { capture: 6 });
    const first = instants.findIndex(({ attended }) => attended === 6);
    expect(instants[first]?.timeMs).toBeLessThan(700);
    const centre = (AOIS[6] as AoiSample).box.center;
    const asideDeg = instants.map(({ head }) => angleToPointDeg(forwardRay(head), centre));
    expect(asideDeg[0]).toBeCloseTo(60, 0);
    expect(Math.min(...asideDeg)).toBeLessThan(30);
  });
});
