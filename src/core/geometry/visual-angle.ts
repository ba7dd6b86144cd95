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
  if (passesNear(ray, box) && (containsPoint(box, ray.origin) || rayBoxDistance(ray, box) !== null)) return 0;
  return arccosDeg(outlineCosine(ray, box));
}

/** Whether the line of the ray comes into the ball around the box; a little more, for what is rounded away. */
function passesNear({ origin, direction }: Ray, { center, size }: Box): boolean {
  let along = 0;
  let distance2 = 0;
  let radius2 = 0;
  for (let axis = 0; axis < 3; axis++) {
    const to = center[axis as 0] - origin[axis as 0];
    const half = size[axis as 0] / 2;
    along += direction[axis as 0] * to;
    distance2 += to * to;
    radius2 += half * half;
  }
  return distance2 - along * along <= radius2 + 1e-6 * (distance2 + radius2);
}

/** The low and the high face of each axis: coordinates relative to the ray's origin, whether they are seen from there. */
const faces = new Float64Array(6);
const seen = new Uint8Array(6);

/**
 * Largest cosine on the outline of the box. On an edge along axis k with the other two coordinates fixed at (u, v), with
 * q = d_a u + d_b v and r2 = u^2 + v^2, (d_k x + q) / sqrt(x^2 + r2) peaks at x = d_k r2 / q when q > 0, else at an end.
 *
 * One function with its own memory: numbers handed from one to another would be allocated, thousands of times a frame.
 */
function outlineCosine({ origin, direction }: Ray, { center, size }: Box): number {
  for (let axis = 0; axis < 3; axis++) {
    const middle = center[axis as 0] - origin[axis as 0];
    const half = size[axis as 0] / 2;
    faces[2 * axis] = middle - half;
    faces[2 * axis + 1] = middle + half;
    seen[2 * axis] = middle - half > 0 ? 1 : 0;
    seen[2 * axis + 1] = middle + half < 0 ? 1 : 0;
  }
  let best = -1;
  for (let k = 0; k < 3; k++) {
    const a = k === 2 ? 0 : k + 1;
    const b = k === 0 ? 2 : k - 1;
    const dk = direction[k as 0];
    const from = faces[2 * k] as number;
    const to = faces[2 * k + 1] as number;
    for (let edge = 0; edge < 4; edge++) {
      const faceA = 2 * a + (edge & 1);
      const faceB = 2 * b + (edge >> 1);
      if (seen[faceA] === seen[faceB]) continue;
      const u = faces[faceA] as number;
      const v = faces[faceB] as number;
      const q = direction[a as 0] * u + direction[b as 0] * v;
      const r2 = u * u + v * v;
      // The only peak: no end of the edge is nearer than it.
      const first = q > 0 ? Math.min(to, Math.max(from, (dk * r2) / q)) : from;
      const norm = Math.sqrt(first * first + r2);
      if (norm < 1e-12) return 1;
      best = Math.max(best, (dk * first + q) / norm);
      if (q <= 0) best = Math.max(best, (dk * to + q) / Math.max(1e-12, Math.sqrt(to * to + r2)));
    }
  }
  return best;
}
