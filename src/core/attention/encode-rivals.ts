import { rayBoxDistance } from '../geometry/box.ts';
import type { Ray } from '../geometry/ray.ts';
import type { AoiSample } from '../signals/scene-sample.ts';
import { aoiLogAngularSize } from './aoi-angles.ts';
import { EVIDENCE_FEATURES, evidenceColumn } from './signal-features.ts';

/** Softness of `widthShare`, degrees. */
const SHARE_DEG = 6;

const WIDTH = EVIDENCE_FEATURES.length;
const C = evidenceColumn;

/** How each AOI stands against the others at the ray `now`: who is nearer to it, who is hit in front of whom. */
export function encodeRivals(out: Float32Array, at: number, aois: readonly AoiSample[], now: Ray): void {
  const n = aois.length;
  const widths = new Float64Array(n);
  const depths = new Float64Array(n);
  let hits = 0;
  let dwellTotal = 1e-6;
  let widthTotal = 1e-6;
  for (let i = 0; i < n; i++) {
    const aoi = aois[i] as AoiSample;
    const row = at + i * WIDTH;
    const depthM = hitDepthM(now, aoi);
    depths[i] = depthM;
    if (depthM < Number.POSITIVE_INFINITY) hits += 1;
    const width = Math.exp(-(out[row + C.boxDeg] as number) / SHARE_DEG + aoiLogAngularSize(now, aoi));
    widths[i] = width;
    widthTotal += width;
    dwellTotal += out[row + C.dwell400] as number;
  }
  encodeGap(out, at, n, C.boxDeg, C.gapDeg);
  encodeGap(out, at, n, C.settledBoxDeg, C.settledGapDeg);
  encodeNearer(out, at, n);
  for (let i = 0; i < n; i++) {
    const row = at + i * WIDTH;
    const depthM = depths[i] as number;
    out[row + C.inFront] = depthM < Number.POSITIVE_INFINITY ? countBelow(depths, depthM) : 0;
    out[row + C.hits] = hits;
    out[row + C.dwellShare] = (out[row + C.dwell400] as number) / dwellTotal;
    out[row + C.widthShare] = (widths[i] as number) / widthTotal;
  }
}

/** By how much each AOI's `from` exceeds the least of all others, 180 when there is no other. */
function encodeGap(out: Float32Array, at: number, n: number, from: number, to: number): void {
  let least = 180;
  let second = 180;
  let leastPlace = -1;
  for (let i = 0; i < n; i++) {
    const own = out[at + i * WIDTH + from] as number;
    if (own < least || leastPlace < 0) {
      second = leastPlace < 0 ? 180 : least;
      least = own;
      leastPlace = i;
    } else if (own < second) second = own;
  }
  for (let i = 0; i < n; i++) {
    const row = at + i * WIDTH;
    out[row + to] = (out[row + from] as number) - (i === leastPlace ? second : least);
  }
}

/** How many AOIs are strictly nearer to the ray than each: by their boxes, among equals by their centres. */
function encodeNearer(out: Float32Array, at: number, n: number): void {
  const sorted = new Float32Array(n);
  for (let i = 0; i < n; i++) sorted[i] = out[at + i * WIDTH + C.boxDeg] as number;
  sorted.sort();
  for (let i = 0; i < n; i++) {
    const row = at + i * WIDTH;
    const boxDeg = out[row + C.boxDeg] as number;
    const nearer = firstAt(sorted, boxDeg);
    const hasEquals = sorted[nearer + 1] === boxDeg;
    out[row + C.nearer] = nearer + (hasEquals ? equalsNearer(out, at, n, boxDeg, out[row + C.centreDeg] as number) : 0);
  }
}

/** Place of the first number that is not below `value`. */
function firstAt(sorted: Float32Array, value: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] as number) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

function equalsNearer(out: Float32Array, at: number, n: number, boxDeg: number, centreDeg: number): number {
  let count = 0;
  for (let i = 0; i < n; i++) {
    const row = at + i * WIDTH;
    if (out[row + C.boxDeg] === boxDeg && (out[row + C.centreDeg] as number) < centreDeg) count += 1;
  }
  return count;
}

function countBelow(values: Float64Array, limit: number): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) if ((values[i] as number) < limit) count += 1;
  return count;
}

/** Metres along the ray to the AOI's first box, infinity when it misses all. */
function hitDepthM(ray: Ray, { box, parts }: AoiSample): number {
  if (parts === undefined || parts.length === 0) return rayBoxDistance(ray, box) ?? Number.POSITIVE_INFINITY;
  let nearest = Number.POSITIVE_INFINITY;
  for (const part of parts) nearest = Math.min(nearest, rayBoxDistance(ray, part) ?? Number.POSITIVE_INFINITY);
  return nearest;
}
