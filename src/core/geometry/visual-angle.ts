import { type Box, containsPoint, rayBoxDistance } from './box.ts';
import type { Ray } from './ray.ts';
import { dot, subtract, type Vec3 } from './vec3.ts';

export const RAD_TO_DEG = 180 / Math.PI;
export const DEG_TO_RAD = Math.PI / 180;

const arccosDeg = (cosine: number): number => Math.acos(Math.min(1, Math.max(-1, cosine))) * RAD_TO_DEG;

/** Angle between two unit directions, degrees. */
export const angleBetweenDeg = (a: Vec3, b: Vec3): number => arccosDeg(dot(a, b));

/** Angle from the ray to a point, degrees; 0 when the point is the origin itself. */
export function angleToPointDeg(ray: Ray, point: Vec3): number {
  const to = subtract(point, ray.origin);
  const norm = Math.hypot(to[0], to[1], to[2]);
  return norm < 1e-9 ? 0 : arccosDeg(dot(ray.direction, to) / norm);
}

/**
 * Smallest angle (degrees) from the ray to any point of the box: 0 when the ray hits it or starts inside.
 *
 * Otherwise the minimum lies on one of the 12 edges. On an edge along axis k with the other two coordinates fixed at
 * (u, v) relative to the origin, with q = d_a u + d_b v and r2 = u^2 + v^2, the cosine (d_k x + q) / sqrt(x^2 + r2)
 * peaks at x = d_k r2 / q when q > 0, else at an end.
 */
export function angleToBoxDeg(ray: Ray, box: Box): number {
  if (containsPoint(box, ray.origin) || rayBoxDistance(ray, box) !== null) return 0;
  const [dx, dy, dz] = ray.direction;
  const x = box.center[0] - ray.origin[0];
  const y = box.center[1] - ray.origin[1];
  const z = box.center[2] - ray.origin[2];
  const [hx, hy, hz] = [box.size[0] / 2, box.size[1] / 2, box.size[2] / 2];
  return arccosDeg(
    Math.max(
      edgesCosine(x, hx, dx, y, hy, dy, z, hz, dz),
      edgesCosine(y, hy, dy, z, hz, dz, x, hx, dx),
      edgesCosine(z, hz, dz, x, hx, dx, y, hy, dy),
    ),
  );
}

/** Largest cosine on the four edges along one axis (middle, half, direction), given the other two axes a and b. */
function edgesCosine(
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
  let best = -1;
  for (let corner = 0; corner < 4; corner++) {
    const u = corner & 1 ? a + halfA : a - halfA;
    const v = corner & 2 ? b + halfB : b - halfB;
    const q = da * u + db * v;
    const r2 = u * u + v * v;
    if (q > 0) {
      // The only peak: no end of the edge is nearer than it.
      const peak = Math.min(middle + half, Math.max(middle - half, (dk * r2) / q));
      best = Math.max(best, cosineAt(peak, dk, q, r2));
    } else best = Math.max(best, cosineAt(middle - half, dk, q, r2), cosineAt(middle + half, dk, q, r2));
  }
  return best;
}

function cosineAt(x: number, dk: number, q: number, r2: number): number {
  const norm = Math.sqrt(x * x + r2);
  return norm < 1e-12 ? 1 : (dk * x + q) / norm;
}
