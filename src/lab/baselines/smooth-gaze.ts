import { add, angleBetweenDeg, normalize, type Ray, scale } from 'heed';
import type { SigmaDeg } from '../benchmark/instance.ts';
import type { JovTrial } from '../jov/jov-trial.ts';
import { type Angles, measure, rayOfRow } from './angles.ts';

/** How much of the newest direction goes into the smooth one. */
const NEWEST = 0.4;

/** Smoothing starts anew where gaze and smooth gaze are further apart than this, degrees. */
const restartDeg = (sigmaDeg: SigmaDeg): number => 3 * sigmaDeg + 2;

/** The noisy gaze smoothed over the tracked rows up to the end of the preview: `null` where tracking was lost. */
export function smoothGaze(trial: JovTrial, sigmaDeg: SigmaDeg, rows: number): readonly (Ray | null)[] {
  let last: Ray | null = null;
  return Array.from({ length: rows }, (_, at) => {
    const gaze = rayOfRow(trial, at, sigmaDeg);
    if (gaze === null) return null;
    const restarts: boolean = last === null || angleBetweenDeg(gaze.direction, last.direction) > restartDeg(sigmaDeg);
    last =
      restarts || last === null
        ? gaze
        : {
            origin: gaze.origin,
            direction: normalize(add(scale(gaze.direction, NEWEST), scale(last.direction, 1 - NEWEST))),
          };
    return last;
  });
}

const knownOf = new WeakMap<JovTrial, Map<SigmaDeg, Angles>>();

/** Angles from the smooth gaze, computed once per trial. */
export function smoothAngles(trial: JovTrial, sigmaDeg: SigmaDeg): Angles {
  const known = knownOf.get(trial) ?? new Map<SigmaDeg, Angles>();
  knownOf.set(trial, known);
  let angles = known.get(sigmaDeg);
  if (angles === undefined) {
    const rays = smoothGaze(trial, sigmaDeg, trial.frames.length);
    angles = measure(trial, (at) => rays[at] ?? null);
    known.set(sigmaDeg, angles);
  }
  return angles;
}
