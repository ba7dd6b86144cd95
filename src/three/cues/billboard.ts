import { type Box, RAD_TO_DEG } from 'heed';
import { Vector3 } from 'three';
import type { CueLayer } from './cue-layer.ts';

/** Nearer than this (metres) an AOI has no meaningful direction. */
const MIN_DISTANCE_M = 0.05;

/** A plane through the AOI's centre that faces the viewer, with the AOI's extent on it as seen from there. */
export interface Billboard {
  readonly center: Vector3;
  /** Unit vector to the viewer's right as they face the AOI. */
  readonly right: Vector3;
  readonly up: Vector3;
  distanceM: number;
  /** Half the AOI's extent along `right` and `up`, degrees. */
  halfWidthDeg: number;
  halfHeightDeg: number;
  /** Largest angle between the AOI's centre and any of its corners, degrees. */
  radiusDeg: number;
}

export const createBillboard = (): Billboard => ({
  center: new Vector3(),
  right: new Vector3(1, 0, 0),
  up: new Vector3(0, 1, 0),
  distanceM: 1,
  halfWidthDeg: 0,
  halfHeightDeg: 0,
  radiusDeg: 0,
});

const facing = new Vector3();
const corner = new Vector3();

/** Turns the billboard to the viewer; false when the viewer stands in the AOI's centre. */
export function faceBillboard(billboard: Billboard, box: Box, viewer: Vector3): boolean {
  const { center, right, up } = billboard;
  center.set(box.center[0], box.center[1], box.center[2]);
  facing.copy(viewer).sub(center);
  billboard.distanceM = facing.length();
  if (!(billboard.distanceM > MIN_DISTANCE_M)) return false;
  facing.divideScalar(billboard.distanceM);
  right.set(facing.z, 0, -facing.x);
  // Straight above or below there is no horizontal direction to prefer.
  if (right.lengthSq() < 1e-6) right.set(1, 0, 0);
  right.normalize();
  up.crossVectors(facing, right);
  measure(billboard, box, viewer);
  return true;
}

function measure(billboard: Billboard, box: Box, viewer: Vector3): void {
  let minCosine = 1;
  let halfWidth = 0;
  let halfHeight = 0;
  for (let index = 0; index < 8; index++) {
    corner.set(
      box.center[0] + (box.size[0] / 2) * (index & 1 ? 1 : -1) - viewer.x,
      box.center[1] + (box.size[1] / 2) * (index & 2 ? 1 : -1) - viewer.y,
      box.center[2] + (box.size[2] / 2) * (index & 4 ? 1 : -1) - viewer.z,
    );
    const depth = -corner.dot(facing);
    const norm = corner.length();
    minCosine = Math.min(minCosine, norm > 0 ? depth / norm : -1);
    halfWidth = Math.max(halfWidth, Math.atan2(Math.abs(corner.dot(billboard.right)), depth));
    halfHeight = Math.max(halfHeight, Math.atan2(Math.abs(corner.dot(billboard.up)), depth));
  }
  billboard.radiusDeg = Math.acos(Math.max(-1, minCosine)) * RAD_TO_DEG;
  billboard.halfWidthDeg = halfWidth * RAD_TO_DEG;
  billboard.halfHeightDeg = halfHeight * RAD_TO_DEG;
}

/** Adds one cue to a layer with the rows of `BILLBOARD_ROWS`; the last two numbers belong to the class. */
export function writeBillboard(
  layer: CueLayer,
  billboard: Billboard,
  opacity: number,
  first: number,
  second: number,
): void {
  const offset = layer.push();
  if (offset < 0) return;
  const { values } = layer;
  billboard.center.toArray(values, offset);
  values[offset + 3] = opacity;
  writeAxis(values, offset + 4, billboard.right, billboard.distanceM, first);
  writeAxis(values, offset + 8, billboard.up, billboard.distanceM, second);
}

function writeAxis(values: Float32Array, offset: number, axis: Vector3, scale: number, extra: number): void {
  values[offset] = axis.x * scale;
  values[offset + 1] = axis.y * scale;
  values[offset + 2] = axis.z * scale;
  values[offset + 3] = extra;
}
