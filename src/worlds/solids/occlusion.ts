import type { Box3 } from 'three';
import type { MeshPart } from './mesh-part.ts';

/** A box that keeps light away, and the part it stands for (a part does not shade itself). */
export interface Occluder {
  readonly box: Box3;
  readonly part: number;
}

/** Darkens parts by what keeps ambient light off them. */
export interface AmbientProbe {
  /** Multiplies each vertex colour by the share of ambient light that reaches it, in (0, 1]; `index` names the part among the occluders. */
  shade(part: MeshPart, index: number): void;
}

const RAY_COUNT = 22;
const REACH_M = 0.55;
const ORIGIN_LIFT_M = 0.012;
const DARKEST = 0.24;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** Rays flatter than this to the surface carry too little light to count. */
const FLATTEST = 0.1;

/** [RAY_COUNT * 3], unit length; no component is zero, so the slab test may divide. */
const DIRECTIONS = Float64Array.from({ length: RAY_COUNT * 3 }, (_, at) => {
  const i = Math.floor(at / 3);
  const y = 1 - (2 * (i + 0.5)) / RAY_COUNT;
  const radius = Math.sqrt(1 - y * y);
  return [Math.cos(i * GOLDEN_ANGLE) * radius, y, Math.sin(i * GOLDEN_ANGLE) * radius][at % 3] ?? 0;
});
const INVERSES = DIRECTIONS.map((component) => 1 / component);

/** Casts rays over each point's hemisphere against boxes and, if there is one, a floor at `floorY`. */
export function createAmbientProbe(occluders: readonly Occluder[], floorY: number | null): AmbientProbe {
  const boxes = Float64Array.from(
    occluders.flatMap(({ box: { min, max } }) => [min.x, min.y, min.z, max.x, max.y, max.z]),
  );
  const aroundPart = new Int32Array(occluders.length);
  const near = new Float64Array(occluders.length * 6);
  let aroundCount = 0;

  /** Copies the boxes that a ray from here can reach: close enough and not wholly behind the surface. */
  function gather(x: number, y: number, z: number, nx: number, ny: number, nz: number): number {
    let end = 0;
    for (let i = 0; i < aroundCount; i++) {
      const at = (aroundPart[i] as number) * 6;
      const x0 = (boxes[at] as number) - x;
      const x1 = (boxes[at + 3] as number) - x;
      if (x0 >= REACH_M || x1 <= -REACH_M) continue;
      const y0 = (boxes[at + 1] as number) - y;
      const y1 = (boxes[at + 4] as number) - y;
      if (y0 >= REACH_M || y1 <= -REACH_M) continue;
      const z0 = (boxes[at + 2] as number) - z;
      const z1 = (boxes[at + 5] as number) - z;
      if (z0 >= REACH_M || z1 <= -REACH_M) continue;
      if ((nx > 0 ? x1 : x0) * nx + (ny > 0 ? y1 : y0) * ny + (nz > 0 ? z1 : z0) * nz < 0) continue;
      near[end] = x0;
      near[end + 1] = y0;
      near[end + 2] = z0;
      near[end + 3] = x1;
      near[end + 4] = y1;
      near[end + 5] = z1;
      end += 6;
    }
    return end;
  }

  /** Metres to the nearest gathered box along ray `ray`, at most `limit`. */
  function distanceAlong(ray: number, end: number, limit: number): number {
    const ix = INVERSES[ray] as number;
    const iy = INVERSES[ray + 1] as number;
    const iz = INVERSES[ray + 2] as number;
    // Which corner a ray enters by depends only on its signs.
    const inX = ix > 0 ? 0 : 3;
    const inY = iy > 0 ? 1 : 4;
    const inZ = iz > 0 ? 2 : 5;
    let nearest = limit;
    for (let at = 0; at < end; at += 6) {
      let enter = (near[at + inX] as number) * ix;
      const enterY = (near[at + inY] as number) * iy;
      if (enterY > enter) enter = enterY;
      const enterZ = (near[at + inZ] as number) * iz;
      if (enterZ > enter) enter = enterZ;
      if (enter < 0) enter = 0;
      if (enter >= nearest) continue;
      if (
        (near[at + 3 - inX] as number) * ix < enter ||
        (near[at + 5 - inY] as number) * iy < enter ||
        (near[at + 7 - inZ] as number) * iz < enter
      )
        continue;
      nearest = enter;
    }
    return nearest;
  }

  /** Lists the boxes near enough to shade anything within `bounds`. */
  function enterPart(index: number, { min, max }: Box3): void {
    const reach = REACH_M + ORIGIN_LIFT_M;
    aroundCount = 0;
    for (const [i, { box, part }] of occluders.entries()) {
      if (part === index) continue;
      if (box.min.x > max.x + reach || box.min.y > max.y + reach || box.min.z > max.z + reach) continue;
      if (box.max.x < min.x - reach || box.max.y < min.y - reach || box.max.z < min.z - reach) continue;
      aroundPart[aroundCount++] = i;
    }
  }

  /** Share of ambient light that reaches a point with a unit normal. */
  function lightAt(px: number, py: number, pz: number, nx: number, ny: number, nz: number): number {
    const y = py + ny * ORIGIN_LIFT_M;
    const end = gather(px + nx * ORIGIN_LIFT_M, y, pz + nz * ORIGIN_LIFT_M, nx, ny, nz);
    const floorNear = floorY !== null && y - floorY < REACH_M;
    if (end === 0 && !floorNear) return 1;
    let blocked = 0;
    let total = 0;
    for (let ray = 0; ray < RAY_COUNT * 3; ray += 3) {
      const dy = DIRECTIONS[ray + 1] as number;
      const facing = (DIRECTIONS[ray] as number) * nx + dy * ny + (DIRECTIONS[ray + 2] as number) * nz;
      if (facing < FLATTEST) continue;
      total += facing;
      let limit = REACH_M;
      if (floorNear && dy < 0) limit = Math.min(limit, Math.max(0, (floorY - y) / dy));
      const closeness = 1 - distanceAlong(ray, end, limit) / REACH_M;
      if (closeness > 0) blocked += facing * closeness * Math.sqrt(closeness);
    }
    return total === 0 ? 1 : 1 - (1 - DARKEST) * (blocked / total);
  }

  return {
    shade({ positions, normals, colors, bounds }, index) {
      enterPart(index, bounds);
      for (let i = 0; i < positions.length; i += 3) {
        const light = lightAt(
          positions[i] as number,
          positions[i + 1] as number,
          positions[i + 2] as number,
          normals[i] as number,
          normals[i + 1] as number,
          normals[i + 2] as number,
        );
        for (let k = i; k < i + 3; k++) colors[k] = (colors[k] as number) * light;
      }
    },
  };
}
