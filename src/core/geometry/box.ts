import type { Ray } from './ray.ts';
import type { Vec3 } from './vec3.ts';

/** An axis-aligned box: centre and full size, metres, in the session's reference space. */
export interface Box {
  readonly center: Vec3;
  readonly size: Vec3;
}

/** True when `point` lies in or on the box. */
export function containsPoint(box: Box, point: Vec3): boolean {
  for (let axis = 0; axis < 3; axis++) {
    if (Math.abs(point[axis as 0] - box.center[axis as 0]) > box.size[axis as 0] / 2) return false;
  }
  return true;
}

/** Distance (metres) along the ray to the box by the slab method; 0 from inside, `null` when missed. */
export function rayBoxDistance(ray: Ray, box: Box): number | null {
  let near = 0;
  let far = Number.POSITIVE_INFINITY;
  for (let axis = 0; axis < 3; axis++) {
    const origin = ray.origin[axis as 0] - box.center[axis as 0];
    const direction = ray.direction[axis as 0];
    const half = box.size[axis as 0] / 2;
    if (Math.abs(direction) < 1e-12) {
      if (Math.abs(origin) > half) return null;
      continue;
    }
    const t1 = (-half - origin) / direction;
    const t2 = (half - origin) / direction;
    near = Math.max(near, Math.min(t1, t2));
    far = Math.min(far, Math.max(t1, t2));
    if (near > far) return null;
  }
  return near;
}

/** Half the box diagonal, metres. */
export const boxRadius = (box: Box): number => Math.hypot(box.size[0], box.size[1], box.size[2]) / 2;
