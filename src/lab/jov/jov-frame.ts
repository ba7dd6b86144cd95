import {
  add,
  type EyeSample,
  type FrameSample,
  fromYawPitch,
  multiply,
  normalize,
  type Pose,
  RAD_TO_DEG,
  rotate,
  type Vec3,
} from 'heed';
import { fromUnityEuler, fromUnityVector } from './unity.ts';

/** Columns of a samples file that a frame is made of. */
export const FRAME_COLUMNS = [
  ...['trial', 't_ms', 'obj', 'grab', 'trig'],
  ...['eo_x', 'eo_y', 'eo_z', 'ed_x', 'ed_y', 'ed_z'],
  ...['hp_x', 'hp_y', 'hp_z', 'hr_x', 'hr_y', 'hr_z'],
  ...['rp_x', 'rp_y', 'rp_z', 'rr_x', 'rr_y', 'rr_z'],
] as const;

/** The numbers of one row of a samples file: Unity axes, metres, degrees. */
export type FrameCells = Readonly<Record<string, number>>;

/** One recorded row in right-handed metres, world of the room; `eye` is `null` while the eye tracker had lost the eye. */
export function frameOf(cells: FrameCells): FrameSample {
  const viewer = poseOf(cells, 'hp', 'hr');
  return {
    timeMs: cell(cells, 't_ms'),
    viewer,
    eye: eyeOf(cells, viewer),
    inputs: [
      {
        source: 'controller',
        handedness: 'right',
        targetRay: poseOf(cells, 'rp', 'rr'),
        grip: null,
        selecting: cell(cells, 'trig') === 1,
        squeezing: cell(cells, 'grab') === 1,
      },
    ],
  };
}

/** Exactly straight ahead is what the eye tracker writes when it has lost the eye. */
const LOST_TOLERANCE = 1e-4;

/** True for a row without a line of sight. */
export function isLostGaze(cells: FrameCells): boolean {
  const [x, y, z] = vectorOf(cells, 'ed');
  return Math.abs(x) < LOST_TOLERANCE && Math.abs(y) < LOST_TOLERANCE && Math.abs(z + 1) < LOST_TOLERANCE;
}

function eyeOf(cells: FrameCells, viewer: Pose): EyeSample | null {
  if (isLostGaze(cells)) return null;
  const [x, y, z] = vectorOf(cells, 'ed');
  const origin = add(viewer.position, rotate(viewer.orientation, vectorOf(cells, 'eo')));
  return { gaze: { position: origin, orientation: multiply(viewer.orientation, turnTo([x, y, z])) } };
}

/** The heading and elevation that turn forward (-Z) into `direction`. */
export function turnTo(direction: Vec3): Pose['orientation'] {
  const { yawDeg, pitchDeg } = yawPitchOf(direction);
  return fromYawPitch(yawDeg, pitchDeg);
}

/** Heading (positive to the left) then elevation (positive up) of a direction in a frame that looks along -Z, degrees. */
export function yawPitchOf(direction: Vec3): { readonly yawDeg: number; readonly pitchDeg: number } {
  const [x, y, z] = normalize(direction);
  return { yawDeg: Math.atan2(-x, -z) * RAD_TO_DEG, pitchDeg: Math.asin(Math.max(-1, Math.min(1, y))) * RAD_TO_DEG };
}

const poseOf = (cells: FrameCells, position: string, rotation: string): Pose => ({
  position: vectorOf(cells, position),
  orientation: fromUnityEuler(cell(cells, `${rotation}_x`), cell(cells, `${rotation}_y`), cell(cells, `${rotation}_z`)),
});

const vectorOf = (cells: FrameCells, name: string): Vec3 =>
  fromUnityVector(cell(cells, `${name}_x`), cell(cells, `${name}_y`), cell(cells, `${name}_z`));

function cell(cells: FrameCells, name: string): number {
  const value = cells[name];
  if (value === undefined) throw new Error(`frameOf: expected a number in ${name}, got none`);
  return value;
}
