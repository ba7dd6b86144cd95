import { type AoiSample, add, type Box, cross, distance, normalize, scale, subtract, type Vec3 } from 'heed';
import { partAngleDeg } from './next-look.ts';

/** Where a look at an AOI lands: a share of the way from the nearest point of its nearest box to that box's centre. */
export function landingPoint(eye: Vec3, gaze: Vec3, aoi: AoiSample, towardsCentre: number): Vec3 {
  const box = nearestPart(eye, gaze, aoi);
  const near = nearestPoint(eye, gaze, box);
  return add(near, scale(subtract(box.center, near), towardsCentre));
}

/** The point of the box nearest to where the gaze passes it. */
export function nearestPoint(eye: Vec3, gaze: Vec3, { center, size }: Box): Vec3 {
  const passing = add(eye, scale(gaze, distance(eye, center)));
  const clamp = (axis: 0 | 1 | 2): number => {
    const half = size[axis] / 2;
    return Math.min(center[axis] + half, Math.max(center[axis] - half, passing[axis]));
  };
  return [clamp(0), clamp(1), clamp(2)];
}

export function nearestPart(eye: Vec3, gaze: Vec3, aoi: AoiSample): Box {
  if (aoi.parts === undefined) return aoi.box;
  let nearest = aoi.box;
  let nearestDeg = Number.POSITIVE_INFINITY;
  for (const part of aoi.parts) {
    const deg = partAngleDeg({ origin: eye, direction: gaze }, { ...aoi, box: part, parts: [part] });
    if (deg >= nearestDeg) continue;
    nearest = part;
    nearestDeg = deg;
  }
  return nearest;
}

/** A direction turned by an angle (radians), the way given as an angle from its right towards its up. */
export function turned(direction: Vec3, angle: number, way: number): Vec3 {
  const level = cross(direction, [0, 1, 0]);
  const right = Math.hypot(...level) < 1e-9 ? ([1, 0, 0] as const) : normalize(level);
  const up = cross(right, direction);
  const aside = add(scale(right, Math.cos(way)), scale(up, Math.sin(way)));
  return normalize(add(scale(direction, Math.cos(angle)), scale(aside, Math.sin(angle))));
}
