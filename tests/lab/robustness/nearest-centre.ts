import { angleToPointDeg, forwardRay } from 'heed';
import type { Method } from '../../../src/lab/benchmark/method.ts';
import type { JovTrial } from '../../../src/lab/jov/jov-trial.ts';

/** Nearer to the head ray is likelier, e-fold per 10 deg; a head that was not tracked says nothing. */
export function nearestCentre({ frames, room }: JovTrial, at: number): readonly number[] {
  const viewer = frames[at]?.sample.viewer ?? null;
  if (viewer === null) return room.aois.map(() => 1);
  const ray = forwardRay(viewer);
  return room.aois.map(({ box }) => Math.exp(-angleToPointDeg(ray, box.center) / 10));
}

/** A rule that needs no fit. */
export const NEAREST_CENTRE: Method = {
  name: 'nearest centre',
  role: 'baseline',
  tasks: ['T0'],
  fit: () => ({
    predict: (trial, instances) => instances.map(({ at }) => ({ type: 'probabilities', p: nearestCentre(trial, at) })),
  }),
};
