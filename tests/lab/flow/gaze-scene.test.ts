import type { AoiSample, Vec3 } from 'heed';
import { describe, expect, it } from 'vitest';
import { directionOf, gazeFrame, seenIn } from '../../../src/lab/flow/gaze-frame.ts';
import { encodeScene, PLACE_COLUMNS } from '../../../src/lab/flow/gaze-scene.ts';
import { lookMemory, MEMORY_COLUMNS } from '../../../src/lab/flow/look-memory.ts';
import { box } from '../../core/synthetic.ts';

const cube = (center: Vec3): AoiSample => box(center.join(' '), center);

const straight = gazeFrame({ origin: [0, 0, 0], direction: [0, 0, -1] });

describe('gazeFrame', () => {
  it('sees left as positive yaw, gives back the direction it saw', () => {
    const turned = gazeFrame({ origin: [0, 1, 0], direction: [0.6, 0.2, -Math.sqrt(0.6)] });
    const world: Vec3 = [-0.48, 0.6, -0.64];
    expect(seenIn(straight, [-1, 0, -1]).yawDeg).toBeCloseTo(45, 9);
    directionOf(turned, seenIn(turned, world)).forEach((value, axis) => {
      expect(value).toBeCloseTo(world[axis as 0], 9);
    });
  });
});

describe('encodeScene', () => {
  const column = (row: Float32Array, name: (typeof PLACE_COLUMNS)[number]): number =>
    row[PLACE_COLUMNS.indexOf(name)] ?? Number.NaN;

  it('measures middle, outline, by how much a probe misses it', () => {
    const row = encodeScene(
      straight,
      [cube([0, 0, -2])],
      [
        { yawDeg: 0, pitchDeg: 0 },
        { yawDeg: 13, pitchDeg: 0 },
      ],
    );
    const halfDeg = (Math.atan2(0.1, 1.9) * 180) / Math.PI;
    expect(column(row, 'yawDeg')).toBeCloseTo(0, 5);
    expect(column(row, 'leftDeg')).toBeCloseTo(halfDeg, 4);
    expect(column(row, 'rightDeg')).toBeCloseTo(-halfDeg, 4);
    expect(row[PLACE_COLUMNS.length]).toBe(0);
    expect(row[PLACE_COLUMNS.length + 1]).toBeCloseTo(13 - halfDeg, 4);
  });

  it('has no seam behind the back', () => {
    const row = encodeScene(straight, [cube([0, 0, 2])], []);
    expect(column(row, 'leftDeg') - column(row, 'rightDeg')).toBeCloseTo((Math.atan2(0.1, 1.9) * 360) / Math.PI, 4);
  });
});

describe('lookMemory', () => {
  it('knows what was met last, how long ago, how often', () => {
    const memory = lookMemory(2);
    expect(memory.last()).toBeNull();
    for (const [at, attended] of [0, 0, 'elsewhere', 0, 1, null].entries()) {
      memory.follow(attended as number | 'elsewhere' | null, at * 100);
    }
    const read = (aoi: number, name: (typeof MEMORY_COLUMNS)[number]): number =>
      memory.columnsOf(aoi, 500)[MEMORY_COLUMNS.indexOf(name)] ?? Number.NaN;
    expect(memory.last()).toBe(1);
    expect(read(0, 'visits')).toBe(2);
    expect(read(0, 'sinceVisitS')).toBeCloseTo(0.2, 9);
    expect(read(0, 'dwellNow')).toBe(0);
    expect(read(1, 'dwellNow')).toBe(1);
    expect(read(0, 'dwell1200')).toBeGreaterThan(read(1, 'dwell1200'));
  });
});
