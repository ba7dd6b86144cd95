import { conjugate, fromYawPitch, multiply, type Quat, type Ray, rotate, type Vec3 } from 'heed';
import { turnTo, yawPitchOf } from '../jov/jov-frame.ts';

/** A direction as seen along a ray: yaw positive to the left, pitch positive up, degrees. */
export interface Seen {
  readonly yawDeg: number;
  readonly pitchDeg: number;
}

/** The upright frame of a ray, in which a model sees so that it carries over to another place. */
export interface GazeFrame {
  readonly origin: Vec3;
  /** From the frame to the world. */
  readonly turn: Quat;
  /** From the world to the frame. */
  readonly back: Quat;
}

export function gazeFrame({ origin, direction }: Ray): GazeFrame {
  const turn = turnTo(direction);
  return { origin, turn, back: conjugate(turn) };
}

/** How a world direction (any length) is seen in the frame. */
export const seenIn = ({ back }: GazeFrame, direction: Vec3): Seen => yawPitchOf(rotate(back, direction));

/** The world direction that is seen there. */
export const directionOf = ({ turn }: GazeFrame, { yawDeg, pitchDeg }: Seen): Vec3 =>
  rotate(multiply(turn, fromYawPitch(yawDeg, pitchDeg)), [0, 0, -1]);
