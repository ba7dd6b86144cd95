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
export function rayBoxDistance({ origin, direction }: Ray, { center, size }: Box): number | null {
  const x = slab(origin[0] - center[0], direction[0], size[0] / 2);
  const y = slab(origin[1] - center[1], direction[1], size[1] / 2);
  const z = slab(origin[2] - center[2], direction[2], size[2] / 2);
  const near = Math.max(0, x.near, y.near, z.near);
  return near > Math.min(x.far, y.far, z.far) ? null : near;
}

/** Where a line enters and leaves the slab of one axis; an empty stretch when it runs beside it. */
function slab(origin: number, direction: number, half: number): { readonly near: number; readonly far: number } {
  if (Math.abs(direction) < 1e-12) return Math.abs(origin) > half ? MISSED : ALWAYS_IN;
  const t1 = (-half - origin) / direction;
  const t2 = (half - origin) / direction;
  return t1 < t2 ? { near: t1, far: t2 } : { near: t2, far: t1 };
}

const MISSED = { near: Number.POSITIVE_INFINITY, far: Number.NEGATIVE_INFINITY };
const ALWAYS_IN = { near: Number.NEGATIVE_INFINITY, far: Number.POSITIVE_INFINITY };

/** Half the box diagonal, metres. */
export const boxRadius = (box: Box): number => Math.hypot(box.size[0], box.size[1], box.size[2]) / 2;
