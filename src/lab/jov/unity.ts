import { fromYawPitch, multiply, type Quat, type Vec3 } from 'heed';

/** A Unity position or direction (left-handed, +Z forward) in right-handed axes (-Z forward). */
export const fromUnityVector = (x: number, y: number, z: number): Vec3 => [x, y, -z];

/** Unity's Euler angles Ry(y) Rx(x) Rz(z), degrees, as a right-handed rotation: Ry(-y) Rx(-x) Rz(z). */
export function fromUnityEuler(xDeg: number, yDeg: number, zDeg: number): Quat {
  const half = (zDeg * Math.PI) / 360;
  return multiply(fromYawPitch(-yDeg, -xDeg), [0, 0, Math.sin(half), Math.cos(half)]);
}
