import type { Box } from './box.ts';
import type { Ray } from './ray.ts';
import { cross, dot, normalize, type Vec3 } from './vec3.ts';
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
    pitchDeg: Math.atan2(dot(direction, up), Math.sqrt(ahead * ahead + aside * aside)) * RAD_TO_DEG,
  };
}

/** The outline of a box in the frame, degrees: yaws are positive to the left, pitches up. */
export interface Outline {
  leftDeg: number;
  rightDeg: number;
  bottomDeg: number;
  topDeg: number;
}

/** Below this a corner is taken to lie in the eye, metres. */
const IN_EYE_M = 1e-12;

/** Writes how far the corners of `box` reach to each side into `out`. */
export function traceOutline({ origin, forward, right, up }: SightFrame, { center, size }: Box, out: Outline): void {
  const [x, y, z] = [center[0] - origin[0], center[1] - origin[1], center[2] - origin[2]];
  const [hx, hy, hz] = [size[0] / 2, size[1] / 2, size[2] / 2];
  let [left, rightmost] = [-180, 180];
  let [shallowest, steepest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let corner = 0; corner < 8; corner++) {
    const cx = corner & 1 ? x + hx : x - hx;
    const cy = corner & 2 ? y + hy : y - hy;
    const cz = corner & 4 ? z + hz : z - hz;
    const ahead = cx * forward[0] + cy * forward[1] + cz * forward[2];
    const aside = cx * right[0] + cy * right[1] + cz * right[2];
    const yawDeg = Math.atan2(-aside, ahead) * RAD_TO_DEG;
    left = Math.max(left, yawDeg);
    rightmost = Math.min(rightmost, yawDeg);
    // A steeper corner has the larger pitch: two arcs of eight are enough.
    const level = Math.max(IN_EYE_M, Math.sqrt(ahead * ahead + aside * aside));
    const slope = (cx * up[0] + cy * up[1] + cz * up[2]) / level;
    shallowest = Math.min(shallowest, slope);
    steepest = Math.max(steepest, slope);
  }
  out.leftDeg = left;
  out.rightDeg = rightmost;
  out.bottomDeg = Math.atan(shallowest) * RAD_TO_DEG;
  out.topDeg = Math.atan(steepest) * RAD_TO_DEG;
}
