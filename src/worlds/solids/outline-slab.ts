import type { Vec3 } from 'heed';
import { CatmullRomCurve3, ExtrudeGeometry, Path, Shape, TubeGeometry, Vector2, Vector3 } from 'three';
import { toCreasedNormals } from 'three/examples/jsm/utils/BufferGeometryUtils.js';
import { type PartGeometry, partOf } from './part-geometry.ts';

export type OutlinePoint = readonly [x: number, y: number];

/** A flat part cut along an outline in XY, `depthM` thick around z = 0, with chamfered rims. */
export function outlineSlab(
  outline: readonly OutlinePoint[],
  depthM: number,
  chamferM: number,
  holes: readonly (readonly OutlinePoint[])[] = [],
): PartGeometry {
  const shape = new Shape(outline.map(([x, y]) => new Vector2(x, y)));
  shape.holes = holes.map((hole) => new Path(hole.map(([x, y]) => new Vector2(x, y))));
  const chamfer = Math.min(chamferM, depthM * 0.4);
  const geometry = new ExtrudeGeometry(shape, {
    depth: depthM - 2 * chamfer,
    bevelEnabled: true,
    bevelThickness: chamfer,
    bevelSize: chamfer,
    bevelOffset: -chamfer,
    bevelSegments: 1,
  });
  geometry.translate(0, 0, chamfer - depthM / 2);
  const creased = toCreasedNormals(geometry, 0.6);
  geometry.dispose();
  return partOf(creased);
}

/** Points of an arc in XY around a centre, degrees counter-clockwise from +X. */
export function arcPoints(
  center: OutlinePoint,
  radiusM: number,
  fromDeg: number,
  toDeg: number,
  steps: number,
): readonly OutlinePoint[] {
  return Array.from({ length: steps + 1 }, (_, i) => {
    const angle = ((fromDeg + ((toDeg - fromDeg) * i) / steps) * Math.PI) / 180;
    return [center[0] + Math.cos(angle) * radiusM, center[1] + Math.sin(angle) * radiusM] as const;
  });
}

/** A hose or cable through points, open at both ends. */
export function hose(points: readonly Vec3[], radiusM: number, stepsPerSpan: number): PartGeometry {
  const curve = new CatmullRomCurve3(points.map(([x, y, z]) => new Vector3(x, y, z)));
  return partOf(new TubeGeometry(curve, Math.max(2, (points.length - 1) * stepsPerSpan), radiusM, 6));
}
