import { boxRadius, rayBoxDistance } from '../geometry/box.ts';
import type { Ray } from '../geometry/ray.ts';
import type { FocusRay } from './focus-ray.ts';
import type { AoiId, AoiSample } from './scene-sample.ts';

/** What one signal's ray hits at one frame. */
export interface Focus {
  readonly signal: string;
  /** `null` when the ray hits nothing or tracking is lost. */
  readonly aoiId: AoiId | null;
  /** Metres along the ray to the AOI's box; `null` without a hit. */
  readonly distanceM: number | null;
}

/** The focus of every signal: the nearest AOI box along the ray, the smaller one when the ray starts inside several. */
export const focusOfRays = (rays: readonly FocusRay[], aois: readonly AoiSample[]): readonly Focus[] =>
  rays.map((ray) => (ray.ray === null ? noFocus(ray.id) : focusOfRay(ray.id, ray.ray, aois)));

const noFocus = (signal: string): Focus => ({ signal, aoiId: null, distanceM: null });

function focusOfRay(signal: string, ray: Ray, aois: readonly AoiSample[]): Focus {
  let best: AoiSample | null = null;
  let bestDistanceM = Number.POSITIVE_INFINITY;
  for (const aoi of aois) {
    const distanceM = hitDistance(ray, aoi);
    if (distanceM === null || distanceM > bestDistanceM) continue;
    if (distanceM === bestDistanceM && best !== null && boxRadius(aoi.box) >= boxRadius(best.box)) continue;
    best = aoi;
    bestDistanceM = distanceM;
  }
  return best === null ? noFocus(signal) : { signal, aoiId: best.id, distanceM: bestDistanceM };
}

function hitDistance(ray: Ray, aoi: AoiSample): number | null {
  if (aoi.parts === undefined) return rayBoxDistance(ray, aoi.box);
  let nearest: number | null = null;
  for (const part of aoi.parts) {
    const distanceM = rayBoxDistance(ray, part);
    if (distanceM !== null && (nearest === null || distanceM < nearest)) nearest = distanceM;
  }
  return nearest;
}
