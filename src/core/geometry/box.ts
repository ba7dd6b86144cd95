import type { Ray } from './ray.ts';
import { length, type Vec3 } from './vec3.ts';

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
export function rayBoxDistance({ origin, direction }: Ray, { center, size }: Box): number | null {
  let near = 0;
  let far = Number.POSITIVE_INFINITY;
  for (let axis = 0; axis < 3; axis++) {
    const from = origin[axis as 0] - center[axis as 0];
    const along = direction[axis as 0];
    const half = size[axis as 0] / 2;
    if (Math.abs(along) < 1e-12) {
      // It runs beside the slab.
      if (Math.abs(from) > half) return null;
      continue;
    }
    const low = (-half - from) / along;
    const high = (half - from) / along;
    near = Math.max(near, Math.min(low, high));
    far = Math.min(far, Math.max(low, high));
  }
  return near > far ? null : near;
}

/** Half the box diagonal, metres. */
export const boxRadius = ({ size }: Box): number => length(size) / 2;
