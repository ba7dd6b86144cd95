import { boxRadius } from '../geometry/box.ts';
import type { Ray } from '../geometry/ray.ts';
import { distance } from '../geometry/vec3.ts';
import { angleToBoxDeg, angleToPointDeg } from '../geometry/visual-angle.ts';
import type { AoiSample } from '../signals/scene-sample.ts';

/** Nearest an AOI may come to the eye, metres: closer, its angular size would have no bound. */
const NEAREST_M = 0.05;

/** Angle from the ray to the AOI's nearest box, degrees; 0 when it hits one. */
export function aoiBoxAngleDeg(ray: Ray, aoi: AoiSample): number {
  if (aoi.parts === undefined || aoi.parts.length === 0) return angleToBoxDeg(ray, aoi.box);
  let nearest = 180;
  for (const part of aoi.parts) nearest = Math.min(nearest, angleToBoxDeg(ray, part));
  return nearest;
}

/** Below this visible share an AOI counts as hidden, and its box as farther from every ray. */
const HIDDEN_BELOW = 0.4;
/** What a wholly hidden AOI adds to its box angle, degrees. */
const HIDDEN_ANGLE_DEG = 15;

/** As `aoiBoxAngleDeg`, larger for an AOI that something hides from the viewer. */
export const shownBoxAngleDeg = (ray: Ray, aoi: AoiSample): number => aoiBoxAngleDeg(ray, aoi) + hiddenAngleDeg(aoi);

/** What hiding adds to an AOI's box angle, degrees. */
const hiddenAngleDeg = ({ visibleFraction }: AoiSample): number =>
  visibleFraction === null || visibleFraction >= HIDDEN_BELOW
    ? 0
    : (1 - visibleFraction / HIDDEN_BELOW) * HIDDEN_ANGLE_DEG;

/** Angle from the ray to the centre of the AOI's box, degrees. */
export const aoiCentreAngleDeg = (ray: Ray, aoi: AoiSample): number => angleToPointDeg(ray, aoi.box.center);

/** Distance from the ray's origin to the centre of the AOI's box, metres. */
export const aoiDistanceM = (ray: Ray, aoi: AoiSample): number =>
  Math.max(NEAREST_M, distance(ray.origin, aoi.box.center));

/** Natural logarithm of the AOI's half diagonal over its distance. */
export const aoiLogAngularSize = (ray: Ray, aoi: AoiSample): number =>
  Math.log(Math.max(1e-3, boxRadius(aoi.box)) / aoiDistanceM(ray, aoi));
