import type { PartGeometry } from './part-geometry.ts';

/** A point of a lathe profile: radius from the axis and height along it, metres. */
export type ProfilePoint = readonly [radiusM: number, heightM: number];

const HARD_EDGE = Math.cos((55 * Math.PI) / 180);

/** Sides that make a circle of this radius look round at arm's length. */
export function sidesFor(radiusM: number): number {
  if (radiusM < 0.008) return 6;
  if (radiusM < 0.03) return 10;
  if (radiusM < 0.1) return 18;
  return radiusM < 0.25 ? 28 : 36;
}

/** Outline of a cylinder with chamfered rims, standing on height 0. */
export function cylinderProfile(radiusM: number, heightM: number, topRadiusM = radiusM): readonly ProfilePoint[] {
  const bevel = Math.min(0.006, radiusM * 0.3, topRadiusM * 0.3, heightM * 0.3);
  return [
    [0, 0],
    [radiusM - bevel, 0],
    [radiusM, bevel],
    [topRadiusM, heightM - bevel],
    [topRadiusM - bevel, heightM],
    [0, heightM],
  ];
}

/**
 * Revolves a profile around the Y axis; the profile runs so that the outside lies to its right (up the outer wall).
 *
 * Normals are averaged by segment length across soft corners, so chamfers shade as round while flats stay flat.
 */
export function turned(profile: readonly ProfilePoint[], sides: number): PartGeometry {
  const positions: number[] = [];
  const normals: number[] = [];
  const indices: number[] = [];
  const segments = profile.slice(1).map((to, i) => {
    const from = profile[i] ?? to;
    const length = Math.max(1e-9, Math.hypot(to[0] - from[0], to[1] - from[1]));
    return { from, to, length, nr: (to[1] - from[1]) / length, ny: -(to[0] - from[0]) / length };
  });
  type Segment = (typeof segments)[number];
  const blended = (own: Segment, other: Segment | undefined): readonly [number, number] => {
    if (other === undefined || own.nr * other.nr + own.ny * other.ny < HARD_EDGE) return [own.nr, own.ny];
    const r = own.nr * own.length + other.nr * other.length;
    const y = own.ny * own.length + other.ny * other.length;
    const length = Math.hypot(r, y);
    return [r / length, y / length];
  };
  segments.forEach((segment, i) => {
    const start = positions.length / 3;
    const fromNormal = blended(segment, segments[i - 1]);
    const toNormal = blended(segment, segments[i + 1]);
    for (let side = 0; side <= sides; side++) {
      const angle = (side / sides) * Math.PI * 2;
      const cos = Math.cos(angle);
      const sin = Math.sin(angle);
      positions.push(segment.from[0] * cos, segment.from[1], segment.from[0] * sin);
      positions.push(segment.to[0] * cos, segment.to[1], segment.to[0] * sin);
      normals.push(fromNormal[0] * cos, fromNormal[1], fromNormal[0] * sin);
      normals.push(toNormal[0] * cos, toNormal[1], toNormal[0] * sin);
    }
    for (let side = 0; side < sides; side++) {
      const a = start + side * 2;
      if (segment.to[0] > 1e-6) indices.push(a, a + 1, a + 3);
      if (segment.from[0] > 1e-6) indices.push(a, a + 3, a + 2);
    }
  });
  return { positions, normals, indices };
}
