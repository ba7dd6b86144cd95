import { type Box, containsPoint, rayBoxDistance } from './box.ts';
import type { Ray } from './ray.ts';
import { dot, type Vec3 } from './vec3.ts';

export const RAD_TO_DEG = 180 / Math.PI;
export const DEG_TO_RAD = Math.PI / 180;

const arccosDeg = (cosine: number): number => Math.acos(Math.min(1, Math.max(-1, cosine))) * RAD_TO_DEG;

/** Angle between two unit directions, degrees. */
export const angleBetweenDeg = (a: Vec3, b: Vec3): number => arccosDeg(dot(a, b));

/** Angle from the ray to a point, degrees; 0 when the point is the origin itself. */
export function angleToPointDeg({ origin, direction }: Ray, point: Vec3): number {
  const x = point[0] - origin[0];
  const y = point[1] - origin[1];
  const z = point[2] - origin[2];
  const norm = Math.sqrt(x * x + y * y + z * z);
  return norm < 1e-9 ? 0 : arccosDeg((direction[0] * x + direction[1] * y + direction[2] * z) / norm);
}

/**
 * Smallest angle (degrees) from the ray to any point of the box: 0 when the ray hits it or starts inside.
 *
 * Otherwise the minimum lies on the outline: on an edge between a face that is seen from the origin and one that is not.
 */
export function angleToBoxDeg(ray: Ray, box: Box): number {
  const { origin, direction } = ray;
  const { center, size } = box;
  const dx = direction[0];
  const dy = direction[1];
  const dz = direction[2];
  const x = center[0] - origin[0];
  const y = center[1] - origin[1];
  const z = center[2] - origin[2];
  const hx = size[0] / 2;
  const hy = size[1] / 2;
  const hz = size[2] / 2;
  if (passesNear(x, y, z, dx * x + dy * y + dz * z, hx * hx + hy * hy + hz * hz)) {
    if (containsPoint(box, origin) || rayBoxDistance(ray, box) !== null) return 0;
  }
  return arccosDeg(
    Math.max(
      outlineCosine(x, hx, dx, y, hy, dy, z, hz, dz),
      outlineCosine(y, hy, dy, z, hz, dz, x, hx, dx),
      outlineCosine(z, hz, dz, x, hx, dx, y, hy, dy),
    ),
  );
}

/** Whether a ray that is `along` metres beside (x, y, z) can hit anything within the square root of `radius2` of it. */
function passesNear(x: number, y: number, z: number, along: number, radius2: number): boolean {
  const distance2 = x * x + y * y + z * z;
  // A little more than the radius, for what was rounded away.
  return distance2 - along * along <= radius2 + 1e-6 * (distance2 + radius2);
}

/**
 * Largest cosine on those of the four edges along one axis (middle, half, direction) that belong to the outline, given
 * the other two axes a and b; -1 when none does.
 */
function outlineCosine(
  middle: number,
  half: number,
  dk: number,
  a: number,
  halfA: number,
  da: number,
  b: number,
  halfB: number,
  db: number,
): number {
  const lowA = a - halfA;
  const highA = a + halfA;
  const lowB = b - halfB;
  const highB = b + halfB;
  const seesLowA = lowA > 0;
  const seesHighA = highA < 0;
  const seesLowB = lowB > 0;
  const seesHighB = highB < 0;
  const from = middle - half;
  const to = middle + half;
  let best = -1;
  if (seesLowA !== seesLowB) best = Math.max(best, edgeCosine(from, to, dk, lowA, da, lowB, db));
  if (seesLowA !== seesHighB) best = Math.max(best, edgeCosine(from, to, dk, lowA, da, highB, db));
  if (seesHighA !== seesLowB) best = Math.max(best, edgeCosine(from, to, dk, highA, da, lowB, db));
  if (seesHighA !== seesHighB) best = Math.max(best, edgeCosine(from, to, dk, highA, da, highB, db));
  return best;
}

/**
 * Largest cosine on an edge along axis k with the other two coordinates fixed at (u, v) relative to the origin: with
 * q = d_a u + d_b v and r2 = u^2 + v^2, (d_k x + q) / sqrt(x^2 + r2) peaks at x = d_k r2 / q when q > 0, else at an end.
 */
function edgeCosine(from: number, to: number, dk: number, u: number, da: number, v: number, db: number): number {
  const q = da * u + db * v;
  const r2 = u * u + v * v;
  // The only peak: no end of the edge is nearer than it.
  if (q > 0) return cosineAt(Math.min(to, Math.max(from, (dk * r2) / q)), dk, q, r2);
  return Math.max(cosineAt(from, dk, q, r2), cosineAt(to, dk, q, r2));
}

function cosineAt(x: number, dk: number, q: number, r2: number): number {
  const norm = Math.sqrt(x * x + r2);
  return norm < 1e-12 ? 1 : (dk * x + q) / norm;
}
