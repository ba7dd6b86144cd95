import type { Vec3 } from './vec3.ts';

/** A rotation as a unit quaternion, local to world. */
export type Quat = readonly [x: number, y: number, z: number, w: number];

export const identityQuat: Quat = [0, 0, 0, 1];

/** Rotates `v` by the unit quaternion `q`. */
export function rotate(q: Quat, v: Vec3): Vec3 {
  const [x, y, z, w] = q;
  const tx = 2 * (y * v[2] - z * v[1]);
  const ty = 2 * (z * v[0] - x * v[2]);
  const tz = 2 * (x * v[1] - y * v[0]);
  return [v[0] + w * tx + y * tz - z * ty, v[1] + w * ty + z * tx - x * tz, v[2] + w * tz + x * ty - y * tx];
}

/** The inverse of a unit quaternion. */
export const conjugate = (q: Quat): Quat => [-q[0], -q[1], -q[2], q[3]];

/** The rotation that applies `b` first, `a` second. */
export function multiply(a: Quat, b: Quat): Quat {
  return [
    a[3] * b[0] + a[0] * b[3] + a[1] * b[2] - a[2] * b[1],
    a[3] * b[1] - a[0] * b[2] + a[1] * b[3] + a[2] * b[0],
    a[3] * b[2] + a[0] * b[1] - a[1] * b[0] + a[2] * b[3],
    a[3] * b[3] - a[0] * b[0] - a[1] * b[1] - a[2] * b[2],
  ];
}

/** Heading (about +Y, positive to the left) then elevation (about +X, positive up), both in degrees. */
export function fromYawPitch(yawDeg: number, pitchDeg: number): Quat {
  const a = (yawDeg * Math.PI) / 360;
  const b = (pitchDeg * Math.PI) / 360;
  return [Math.cos(a) * Math.sin(b), Math.sin(a) * Math.cos(b), -Math.sin(a) * Math.sin(b), Math.cos(a) * Math.cos(b)];
}

/** True for a finite quaternion whose norm is 1 within 1 %; a zero quaternion is what lost tracking looks like. */
export function isUnitQuat(q: Quat): boolean {
  const norm = Math.hypot(q[0], q[1], q[2], q[3]);
  return Number.isFinite(norm) && Math.abs(norm - 1) < 0.01;
}
