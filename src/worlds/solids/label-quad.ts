import type { LabelRegion } from '../labels/label-layout.ts';
import type { PartGeometry } from './part-geometry.ts';

const ROUND_SIDES = 32;
/** Lift over the surface it is stuck to, metres: clear of depth-buffer noise across the room. */
const LIFT_M = 0.001;

/** The rectangle, or the disc within it, that shows a label; faces +Z around the origin. */
export function labelQuad(region: LabelRegion, widthM: number, round: boolean): PartGeometry {
  const corners: readonly (readonly [number, number])[] = round
    ? Array.from({ length: ROUND_SIDES }, (_, i) => {
        const angle = (i / ROUND_SIDES) * Math.PI * 2;
        return [0.5 + Math.cos(angle) / 2, 0.5 + Math.sin(angle) / 2] as const;
      })
    : [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ];
  const heightM = widthM / region.aspect;
  return {
    positions: corners.flatMap(([u, v]) => [(u - 0.5) * widthM, (v - 0.5) * heightM, LIFT_M]),
    normals: corners.flatMap(() => [0, 0, 1]),
    indices: corners.slice(2).flatMap((_, i) => [0, i + 1, i + 2]),
    uvs: corners.flatMap(([u, v]) => [
      region.u0 + (region.u1 - region.u0) * u,
      region.v0 + (region.v1 - region.v0) * v,
    ]),
  };
}
