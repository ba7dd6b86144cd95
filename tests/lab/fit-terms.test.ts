import { type AoiSample, aoiId, fromYawPitch, type Pose, type Vec3 } from 'heed';
import { describe, expect, it } from 'vitest';
import { designOf } from '../../src/lab/angular/design.ts';
import { fitPitch, fitWeights } from '../../src/lab/angular/fit-terms.ts';
import { type Instance, personWeights } from '../../src/lab/angular/instance.ts';
import {
  attendedOf,
  freeOf,
  negativeLogLikelihood,
  nothingGiven,
  type Weights,
  withSignal,
} from '../../src/lab/angular/likelihood.ts';
import { seededRandom } from '../seeded-random.ts';

const PLANTED: Weights = {
  centreKappa: 20,
  boxPrecision: 0.02,
  sizeExponent: 0.6,
  elsewhereLogit: -3,
  gate: 0.85,
};
const PITCH_DEG = -6;

/** Sixteen boxes 10 to 70 cm wide around the person, 1 to 4 m away. */
function furniture(random: () => number): readonly AoiSample[] {
  return Array.from({ length: 16 }, (_, i) => {
    const angle = (i / 16) * 2 * Math.PI;
    const away = 1 + 3 * random();
    const wide = 0.1 + 0.6 * random();
    const center: Vec3 = [away * Math.sin(angle), 0.6 + 1.4 * random(), away * Math.cos(angle)];
    return {
      id: aoiId(`aoi-${i}`),
      label: `${i}`,
      kind: 'object',
      box: { center, size: [wide, wide, wide] },
      relevance: null,
      visibleFraction: null,
      hazardActive: false,
      deadlineMs: null,
      changedMs: null,
    };
  });
}

/** Heads turned at random; what they attend is drawn from the planted model. */
function plantedInstances(count: number, seed: number): readonly Instance[] {
  const random = seededRandom(seed);
  const aois = furniture(random);
  const unlabelled = Array.from({ length: count }, (_, row): Instance => {
    const orientation = fromYawPitch(360 * random(), 40 * random() - 20);
    const pose: Pose = { position: [random() - 0.5, 1.6, random() - 0.5], orientation };
    const poses = { viewer: pose, controller: pose, eye: pose, trueGaze: pose };
    return { person: row % 3, timeMs: 0, aois, poses, attended: 0 };
  });
  const design = designOf(unlabelled, 'viewer', { offsetYawDeg: 0, offsetPitchDeg: PITCH_DEG });
  const given = withSignal(design, nothingGiven(design), PLANTED);
  return unlabelled.map((instance, row) => {
    let left = random();
    const attended = attendedOf(design, given, row).findIndex((p) => {
      left -= p;
      return left < 0;
    });
    return { ...instance, attended: attended < 0 ? aois.length : attended };
  });
}

describe('fitting angular terms', () => {
  it('finds the planted weights', () => {
    const instances = plantedInstances(6000, 7);
    const design = designOf(instances, 'viewer', { offsetYawDeg: 0, offsetPitchDeg: PITCH_DEG });
    const fitted = fitWeights(design, personWeights(instances));
    expect(fitted.centreKappa / PLANTED.centreKappa).toBeCloseTo(1, 0.7);
    expect(fitted.boxPrecision / PLANTED.boxPrecision).toBeCloseTo(1, 0.7);
    expect(Math.abs(fitted.sizeExponent - PLANTED.sizeExponent)).toBeLessThan(0.15);
    expect(Math.abs(fitted.elsewhereLogit - PLANTED.elsewhereLogit)).toBeLessThan(0.3);
    expect(Math.abs(fitted.gate - PLANTED.gate)).toBeLessThan(0.03);
  });

  it('finds the planted pitch', () => {
    const { offsetYawDeg, offsetPitchDeg } = fitPitch(plantedInstances(1500, 8), 'viewer', 0);
    expect(offsetYawDeg).toBe(0);
    expect(Math.abs(offsetPitchDeg - PITCH_DEG)).toBeLessThan(1);
  });

  it('has the gradient of its own value', () => {
    const instances = plantedInstances(200, 9);
    const design = designOf(instances, 'viewer', { offsetYawDeg: 0, offsetPitchDeg: 0 });
    const given = withSignal(design, nothingGiven(design), { ...PLANTED, boxPrecision: 0.001, gate: 0.4 });
    const at = [...freeOf({ ...PLANTED, centreKappa: 3, gate: 0.3 })];
    const value = (x: readonly number[]): number =>
      negativeLogLikelihood(design, personWeights(instances), given, x).value;
    const { gradient } = negativeLogLikelihood(design, personWeights(instances), given, at);
    at.forEach((_, i) => {
      const moved = (h: number): readonly number[] => at.map((x, j) => (i === j ? x + h : x));
      expect(gradient[i]).toBeCloseTo((value(moved(1e-5)) - value(moved(-1e-5))) / 2e-5, 6);
    });
  });

  it('counts every person the same', () => {
    const [first] = plantedInstances(1, 1);
    const rows = [0, 0, 0, 1].map((person) => ({ ...(first as Instance), person }));
    expect([...personWeights(rows)]).toEqual([1 / 6, 1 / 6, 1 / 6, 1 / 2]);
  });
});
