import type { Ray } from './ray.ts';
import { cross, dot, normalize, subtract, type Vec3 } from './vec3.ts';
import { RAD_TO_DEG } from './visual-angle.ts';

/** A direction seen from another: yaw positive to the left, pitch positive up, degrees. */
export interface YawPitchDeg {
  readonly yawDeg: number;
  readonly pitchDeg: number;
}

/** The upright frame of a ray: its forward is the ray, its right is level. */
export interface SightFrame {
  readonly origin: Vec3;
  readonly forward: Vec3;
  readonly right: Vec3;
  readonly up: Vec3;
}

/** The upright frame of `ray`; straight up or down, right is +X. */
export function sightFrame({ origin, direction }: Ray): SightFrame {
  const level = cross(direction, [0, 1, 0]);
  const right = dot(level, level) < 1e-12 ? ([1, 0, 0] as const) : normalize(level);
  return { origin, forward: direction, right, up: cross(right, direction) };
}

/** Where `direction` (any length) points in the frame. */
export function yawPitchIn({ forward, right, up }: SightFrame, direction: Vec3): YawPitchDeg {
  const ahead = dot(direction, forward);
  const aside = dot(direction, right);
  return {
    yawDeg: Math.atan2(-aside, ahead) * RAD_TO_DEG,
    pitchDeg: Math.atan2(dot(direction, up), Math.hypot(ahead, aside)) * RAD_TO_DEG,
  };
}

/** Where `point` lies in the frame; straight ahead when it is the origin itself. */
export const pointYawPitchIn = (frame: SightFrame, point: Vec3): YawPitchDeg =>
  yawPitchIn(frame, subtract(point, frame.origin));
