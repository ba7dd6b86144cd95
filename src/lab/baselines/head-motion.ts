import { conjugate, forwardRay, rotate, type Vec3 } from 'heed';
import { yawPitchOf } from '../jov/jov-frame.ts';
import type { JovTrial } from '../jov/jov-trial.ts';

/** How many rows back the velocities look: 66 ms to 400 ms. */
export const ROWS_BACK = [2, 3, 6, 12] as const;

/** Angular velocity of the head in its own frame over the last 2, 3, 6, 12 rows: yaw then pitch each, degrees per second. */
export function headVelocities(trial: JovTrial, at: number): readonly number[] {
  const now = trial.frames[at]?.sample;
  return ROWS_BACK.flatMap((back) => {
    const then = trial.frames[Math.max(0, at - back)]?.sample;
    if (now?.viewer == null || then?.viewer == null || then.timeMs >= now.timeMs) return [0, 0];
    const earlier = rotate(conjugate(now.viewer.orientation), forwardRay(then.viewer).direction);
    const { yawDeg, pitchDeg } = yawPitchOf(earlier);
    const spanS = (now.timeMs - then.timeMs) / 1000;
    return [-yawDeg / spanS, -pitchDeg / spanS];
  });
}

/** The gaze direction in the world at a row, or at the newest tracked one before it. */
export function newestGaze(trial: JovTrial, at: number): Vec3 | null {
  for (let row = Math.max(0, at); row >= 0; row--) {
    const eye = trial.frames[row]?.sample.eye;
    if (eye != null) return forwardRay(eye.gaze).direction;
  }
  return null;
}
