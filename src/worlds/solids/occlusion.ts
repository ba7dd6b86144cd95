import type { Box3 } from 'three';

/** A box that keeps light away, and the part it stands for (a part does not shade itself). */
export interface Occluder {
  readonly box: Box3;
  readonly part: number;
}

type Triple = readonly [x: number, y: number, z: number];

const RAY_COUNT = 22;
const REACH_M = 0.55;
const ORIGIN_LIFT_M = 0.012;
const DARKEST = 0.24;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

const DIRECTIONS: readonly Triple[] = Array.from({ length: RAY_COUNT }, (_, i) => {
  const y = 1 - (2 * (i + 0.5)) / RAY_COUNT;
  const radius = Math.sqrt(1 - y * y);
  return [Math.cos(i * GOLDEN_ANGLE) * radius, y, Math.sin(i * GOLDEN_ANGLE) * radius];
});

/** Distance (metres) to a box along a ray, 0 from inside, `Infinity` when missed. */
function boxDistance(x: number, y: number, z: number, d: Triple, { min, max }: Box3): number {
  const ax = (min.x - x) / d[0];
  const bx = (max.x - x) / d[0];
  const ay = (min.y - y) / d[1];
  const by = (max.y - y) / d[1];
  const az = (min.z - z) / d[2];
  const bz = (max.z - z) / d[2];
  const near = Math.max(0, Math.min(ax, bx), Math.min(ay, by), Math.min(az, bz));
  const far = Math.min(Math.max(ax, bx), Math.max(ay, by), Math.max(az, bz));
  return near <= far ? near : Number.POSITIVE_INFINITY;
}

function isNear(x: number, y: number, z: number, { min, max }: Box3): boolean {
  return (
    x > min.x - REACH_M &&
    x < max.x + REACH_M &&
    y > min.y - REACH_M &&
    y < max.y + REACH_M &&
    z > min.z - REACH_M &&
    z < max.z + REACH_M
  );
}

/**
 * Share of ambient light that reaches a vertex, in (0, 1]: rays over its hemisphere against boxes and a floor.
 */
export function ambientLight(
  position: Triple,
  normal: Triple,
  part: number,
  occluders: readonly Occluder[],
  floorY: number | null,
): number {
  const x = position[0] + normal[0] * ORIGIN_LIFT_M;
  const y = position[1] + normal[1] * ORIGIN_LIFT_M;
  const z = position[2] + normal[2] * ORIGIN_LIFT_M;
  const near = occluders.filter((occluder) => occluder.part !== part && isNear(x, y, z, occluder.box));
  let blocked = 0;
  let total = 0;
  for (const direction of DIRECTIONS) {
    const facing = direction[0] * normal[0] + direction[1] * normal[1] + direction[2] * normal[2];
    if (facing < 0.1) continue;
    total += facing;
    let nearest = REACH_M;
    if (floorY !== null && direction[1] < 0) nearest = Math.min(nearest, (floorY - y) / direction[1]);
    for (const occluder of near) nearest = Math.min(nearest, boxDistance(x, y, z, direction, occluder.box));
    blocked += facing * (1 - Math.max(0, nearest) / REACH_M) ** 1.5;
  }
  return total === 0 ? 1 : 1 - (1 - DARKEST) * (blocked / total);
}
