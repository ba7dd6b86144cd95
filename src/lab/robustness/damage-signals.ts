import { type FrameSample, fromYawPitch, type InputSample, multiply, type Pose, type Quat, type Vec3 } from 'heed';
import { rowNormals } from '../jov/eye-noise.ts';
import type { JovTrial } from '../jov/jov-trial.ts';
import { type DamagedTrial, randomChoice, randomOf, sameOrder, withSamples } from './damaged-trial.ts';

/** Head and controller turned by normal noise per axis, fresh in each frame; more noise scales the same numbers. */
export function noisyRays(trial: JovTrial, noiseDeg: number): DamagedTrial {
  const turned = (pose: Pose | null, device: string, row: number): Pose | null => {
    if (pose === null) return null;
    const [yaw, pitch] = rowNormals(`${trial.session} ${device}`, row);
    return { ...pose, orientation: multiply(pose.orientation, fromYawPitch(noiseDeg * yaw, noiseDeg * pitch)) };
  };
  return sameOrder(
    withSamples(trial, (sample, index) => {
      const row = trial.frames[index]?.row ?? index;
      return {
        ...sample,
        viewer: turned(sample.viewer, 'viewer', row),
        inputs: sample.inputs.map((input) => ({
          ...input,
          targetRay: turned(input.targetRay, `${input.source}-${input.handedness}`, row),
        })),
      };
    }),
  );
}

/**
 * A share of all frames left out at random, never one that is asked about: the instants that are scored stay, their
 * history has the gaps.
 */
export function dropFrames(trial: JovTrial, asked: ReadonlySet<number>, share: number): DamagedTrial {
  const loose = trial.frames.flatMap((_, index) => (asked.has(index) ? [] : [index]));
  const count = Math.min(loose.length, Math.round(share * trial.frames.length));
  const dropped = new Set(randomChoice(loose.length, count, randomOf(trial, 'frames')).map((place) => loose[place]));
  const frames = trial.frames.flatMap((_, index) => (dropped.has(index) ? [] : [index]));
  const kept = trial.frames.filter((_, index) => !dropped.has(index));
  return { ...sameOrder(trial), trial: { ...trial, frames: kept }, frames };
}

/** Nothing in the hands. */
export const withoutController = (trial: JovTrial): DamagedTrial =>
  sameOrder(withSamples(trial, (sample) => ({ ...sample, inputs: [] })));

/** What was sensed `delayMs` earlier arrives now; nothing has arrived yet when the recording begins. */
export const delayed = (trial: JovTrial, delayMs: number): DamagedTrial =>
  sameOrder(withSamples(trial, ({ timeMs }) => ({ ...sampleAt(trial, timeMs - delayMs), timeMs })));

const SILENT: FrameSample = { timeMs: 0, viewer: null, eye: null, inputs: [] };

/** Poses between the two frames around a time, buttons of the earlier one. */
function sampleAt({ frames }: JovTrial, timeMs: number): FrameSample {
  const at = frames.findLastIndex(({ sample }) => sample.timeMs <= timeMs);
  const before = frames[at]?.sample;
  if (before === undefined) return SILENT;
  const after = frames[at + 1]?.sample ?? before;
  const share = after === before ? 0 : (timeMs - before.timeMs) / (after.timeMs - before.timeMs);
  const gaze = between(before.eye?.gaze ?? null, after.eye?.gaze ?? null, share);
  return {
    ...before,
    viewer: between(before.viewer, after.viewer, share),
    eye: gaze === null ? null : { ...before.eye, gaze },
    inputs: before.inputs.map((input, i) => inputBetween(input, after.inputs[i] ?? input, share)),
  };
}

const inputBetween = (a: InputSample, b: InputSample, share: number): InputSample => ({
  ...a,
  targetRay: between(a.targetRay, b.targetRay, share),
  grip: between(a.grip, b.grip, share),
});

/** Frames are so near one another that a straight line between two rotations serves. */
function between(a: Pose | null, b: Pose | null, share: number): Pose | null {
  if (share === 0 || a === null) return a;
  if (b === null) return null;
  const [p, q] = [a.orientation, b.orientation];
  const side = p[0] * q[0] + p[1] * q[1] + p[2] * q[2] + p[3] * q[3] < 0 ? -1 : 1;
  const turn = (axis: 0 | 1 | 2 | 3): number => (1 - share) * p[axis] + share * side * q[axis];
  const [x, y, z, w] = [turn(0), turn(1), turn(2), turn(3)];
  const norm = Math.hypot(x, y, z, w);
  const orientation: Quat = [x / norm, y / norm, z / norm, w / norm];
  const place = (axis: 0 | 1 | 2): number => (1 - share) * a.position[axis] + share * b.position[axis];
  const position: Vec3 = [place(0), place(1), place(2)];
  return { position, orientation };
}
