import type { Ray } from '../geometry/ray.ts';
import { normalize, type Vec3 } from '../geometry/vec3.ts';

/** Rays kept per signal: 1.3 s at 144 Hz, more at lower rates. */
const CAPACITY = 192;
/** Numbers of a ray: origin, direction. */
const WIDTH = 6;

/** The newest rays of one signal in a ring, oldest overwritten. */
export interface RayTrail {
  readonly timesMs: Float64Array;
  readonly values: Float64Array;
  /** Rays ever pushed; the newest lies at (pushed - 1) modulo the capacity. */
  pushed: number;
}

export const createRayTrail = (): RayTrail => ({
  timesMs: new Float64Array(CAPACITY),
  values: new Float64Array(CAPACITY * WIDTH),
  pushed: 0,
});

/** Appends a ray; a repeated time replaces the newest ray. */
export function pushRay(trail: RayTrail, timeMs: number, { origin, direction }: Ray): void {
  const last = (trail.pushed - 1) % CAPACITY;
  if (trail.pushed === 0 || trail.timesMs[last] !== timeMs) trail.pushed += 1;
  const slot = (trail.pushed - 1) % CAPACITY;
  trail.timesMs[slot] = timeMs;
  for (let axis = 0; axis < 3; axis++) {
    trail.values[slot * WIDTH + axis] = origin[axis as 0];
    trail.values[slot * WIDTH + 3 + axis] = direction[axis as 0];
  }
}

/**
 * The ray at `timeMs`, interpolated between its neighbours so that the frame rate does not matter; the oldest known ray
 * for earlier times, the newest for later ones. Throws when nothing was pushed.
 */
export function rayAt(trail: RayTrail, timeMs: number): Ray {
  if (trail.pushed === 0) throw new Error('rayAt: expected a trail with at least one ray, got none');
  const oldest = Math.max(0, trail.pushed - CAPACITY);
  let at = trail.pushed - 1;
  while (at > oldest && (trail.timesMs[at % CAPACITY] ?? 0) > timeMs) at -= 1;
  const before = slotRay(trail, at % CAPACITY);
  if (at === trail.pushed - 1) return before;
  const [fromMs = 0, toMs = 0] = [trail.timesMs[at % CAPACITY], trail.timesMs[(at + 1) % CAPACITY]];
  const share = Math.min(1, Math.max(0, (timeMs - fromMs) / (toMs - fromMs)));
  const after = slotRay(trail, (at + 1) % CAPACITY);
  return {
    origin: mix(before.origin, after.origin, share),
    direction: normalize(mix(before.direction, after.direction, share)),
  };
}

function slotRay({ values }: RayTrail, slot: number): Ray {
  const at = (axis: number): number => values[slot * WIDTH + axis] ?? 0;
  return { origin: [at(0), at(1), at(2)], direction: [at(3), at(4), at(5)] };
}

const mix = (a: Vec3, b: Vec3, share: number): Vec3 => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];
