import type { Box } from '../geometry/box.ts';
import { rayBoxDistance } from '../geometry/box.ts';
import type { Ray } from '../geometry/ray.ts';
import { pointYawPitchIn, type SightFrame, sightFrame } from '../geometry/sight-frame.ts';
import { normalize, type Vec3 } from '../geometry/vec3.ts';
import { angleToBoxDeg } from '../geometry/visual-angle.ts';
import { rayAt } from '../signals/ray-trail.ts';
import type { AoiSample } from '../signals/scene-sample.ts';
import { aoiCentreAngleDeg, aoiLogAngularSize, shownBoxAngleDeg } from './aoi-angles.ts';
import { recentMinimumDeg } from './pair-history.ts';
import { EVIDENCE_FEATURES, EVIDENCE_LAGS_MS, EVIDENCE_LEADS_MS, type EvidenceFeatureName } from './signal-features.ts';
import type { SignalHistory } from './signal-history.ts';

/** Over how long the present turn is measured, milliseconds. */
export const TURN_MS = 66;
/** Longest time that evidence tells apart from "long ago", seconds. */
const LONGEST_S = 5;
/** Softness of `widthShare`, degrees. */
const SHARE_DEG = 6;

const WIDTH = EVIDENCE_FEATURES.length;
const COLUMN = Object.fromEntries(EVIDENCE_FEATURES.map((name, column) => [name, column])) as Readonly<
  Record<EvidenceFeatureName, number>
>;

/** Writes [n, EVIDENCE_FEATURES] from `at` on: how the signal behind `history` sees each AOI at `timeMs`. */
export function encodeEvidence(
  history: SignalHistory,
  aois: readonly AoiSample[],
  timeMs: number,
  out: Float32Array,
  at: number,
): void {
  const now = rayAt(history.trail, timeMs);
  const frame = sightFrame(now);
  const past = EVIDENCE_LAGS_MS.map((lagMs) => rayAt(history.trail, timeMs - lagMs));
  const turn = rayAt(history.trail, timeMs - TURN_MS).direction;
  const ahead = EVIDENCE_LEADS_MS.map((leadMs) => carriedOn(now, turn, leadMs / TURN_MS));
  const smooth: Ray = { origin: now.origin, direction: history.smooth };
  const settled: Ray = { origin: now.origin, direction: history.settled };
  aois.forEach((aoi, row) => {
    const pair = history.pairs.get(aoi.id);
    if (pair === undefined) return;
    const set = (name: EvidenceFeatureName, value: number): void => {
      out[at + row * WIDTH + COLUMN[name]] = value;
    };
    set('boxDeg', pair.boxDeg);
    set('centreDeg', pair.centreDeg);
    encodeExtent(set, frame, now, aoi);
    EVIDENCE_LAGS_MS.forEach((lagMs, i) => {
      set(`box${lagMs}Deg`, shownBoxAngleDeg(past[i] ?? now, aoi));
    });
    EVIDENCE_LEADS_MS.forEach((leadMs, i) => {
      set(`ahead${leadMs}Deg`, shownBoxAngleDeg(ahead[i] ?? now, aoi));
    });
    set('smoothBoxDeg', shownBoxAngleDeg(smooth, aoi));
    set('settledBoxDeg', shownBoxAngleDeg(settled, aoi));
    set('settledCentreDeg', aoiCentreAngleDeg(settled, aoi));
    set('min1sDeg', recentMinimumDeg(pair));
    set('dwell150', pair.dwell150);
    set('dwell400', pair.dwell400);
    set('dwell1200', pair.dwell1200);
    set('narrowDwell300', pair.narrowDwell300);
    set('sinceNearestS', secondsSince(pair.nearestMs, timeMs));
    set('sinceVisitS', secondsSince(pair.hitMs, timeMs));
    set('visits', Math.min(LONGEST_S, pair.visits));
    set('approachDegPerS', (aoiCentreAngleDeg(past[0] ?? now, aoi) - pair.centreDeg) * (1000 / EVIDENCE_LAGS_MS[0]));
  });
  encodeRivals(out, at, aois, now);
}

/** The ray turned on as it turned during the last `TURN_MS`, `share` times that. */
function carriedOn({ origin, direction }: Ray, before: Vec3, share: number): Ray {
  const on = (axis: 0 | 1 | 2): number => direction[axis] + (direction[axis] - before[axis]) * share;
  return { origin, direction: normalize([on(0), on(1), on(2)]) };
}

const secondsSince = (sinceMs: number | null, timeMs: number): number =>
  sinceMs === null ? LONGEST_S : Math.min(LONGEST_S, (timeMs - sinceMs) / 1000);

type SetEvidence = (name: EvidenceFeatureName, value: number) => void;

/** The AOI's centre, then the outline of its part nearest to the ray, in the ray's upright frame. */
function encodeExtent(set: SetEvidence, frame: SightFrame, ray: Ray, aoi: AoiSample): void {
  const centre = pointYawPitchIn(frame, aoi.box.center);
  set('yawDeg', centre.yawDeg);
  set('pitchDeg', centre.pitchDeg);
  const box = nearestPart(ray, aoi);
  let [left, right, bottom, top] = [-180, 180, 90, -90];
  for (let corner = 0; corner < 8; corner++) {
    const side = (axis: 0 | 1 | 2): number => box.center[axis] + (corner & (1 << axis) ? 0.5 : -0.5) * box.size[axis];
    const { yawDeg, pitchDeg } = pointYawPitchIn(frame, [side(0), side(1), side(2)]);
    left = Math.max(left, yawDeg);
    right = Math.min(right, yawDeg);
    bottom = Math.min(bottom, pitchDeg);
    top = Math.max(top, pitchDeg);
  }
  set('leftDeg', left);
  set('rightDeg', right);
  set('bottomDeg', bottom);
  set('topDeg', top);
}

function nearestPart(ray: Ray, { box, parts }: AoiSample): Box {
  let nearest = box;
  let nearestDeg = Number.POSITIVE_INFINITY;
  for (const part of parts ?? []) {
    const angleDeg = angleToBoxDeg(ray, part);
    if (angleDeg >= nearestDeg) continue;
    nearest = part;
    nearestDeg = angleDeg;
  }
  return nearest;
}

/** How each AOI stands against the others: who is nearer to the ray, who is hit in front of whom. */
function encodeRivals(out: Float32Array, at: number, aois: readonly AoiSample[], now: Ray): void {
  const n = aois.length;
  const read = (row: number, name: EvidenceFeatureName): number => out[at + row * WIDTH + COLUMN[name]] ?? 0;
  const set = (row: number, name: EvidenceFeatureName, value: number): void => {
    out[at + row * WIDTH + COLUMN[name]] = value;
  };
  const depths = aois.map((aoi) => hitDepthM(now, aoi));
  const hits = depths.filter((depth) => depth !== null).length;
  const totals = { dwell: 1e-6, width: 1e-6 };
  const widths = aois.map((aoi, i) => Math.exp(-read(i, 'boxDeg') / SHARE_DEG + aoiLogAngularSize(now, aoi)));
  for (let i = 0; i < n; i++) {
    totals.dwell += read(i, 'dwell400');
    totals.width += widths[i] ?? 0;
  }
  const box = leastTwo(n, (i) => read(i, 'boxDeg'));
  const settled = leastTwo(n, (i) => read(i, 'settledBoxDeg'));
  const nearer = ranks(
    n,
    (a, b) => read(a, 'boxDeg') - read(b, 'boxDeg') || read(a, 'centreDeg') - read(b, 'centreDeg'),
  );
  const inFront = ranks(n, (a, b) => (depths[a] ?? Number.MAX_VALUE) - (depths[b] ?? Number.MAX_VALUE));
  for (let i = 0; i < n; i++) {
    set(i, 'gapDeg', read(i, 'boxDeg') - box.leastBeside(i));
    set(i, 'settledGapDeg', read(i, 'settledBoxDeg') - settled.leastBeside(i));
    set(i, 'nearer', nearer[i] ?? 0);
    set(i, 'inFront', depths[i] === null ? 0 : (inFront[i] ?? 0));
    set(i, 'hits', hits);
    set(i, 'dwellShare', read(i, 'dwell400') / totals.dwell);
    set(i, 'widthShare', (widths[i] ?? 0) / totals.width);
  }
}

/** How many of 0…n-1 sort strictly before each. */
function ranks(n: number, compare: (a: number, b: number) => number): Float64Array {
  const order = Array.from({ length: n }, (_, i) => i).sort(compare);
  const rank = new Float64Array(n);
  order.forEach((i, place) => {
    const before = order[place - 1];
    rank[i] = before !== undefined && compare(before, i) === 0 ? (rank[before] ?? 0) : place;
  });
  return rank;
}

/** The least value of all but one, 180 when there is no other. */
function leastTwo(n: number, value: (i: number) => number): { leastBeside(i: number): number } {
  let [least, second, at] = [180, 180, -1];
  for (let i = 0; i < n; i++) {
    const own = value(i);
    if (own < least || at < 0) [least, second, at] = [own, at < 0 ? 180 : least, i];
    else if (own < second) second = own;
  }
  return { leastBeside: (i) => (i === at ? second : least) };
}

/** Metres along the ray to the AOI's first box, `null` when it misses all. */
function hitDepthM(ray: Ray, { box, parts }: AoiSample): number | null {
  let nearest: number | null = null;
  for (const part of parts === undefined || parts.length === 0 ? [box] : parts) {
    const depth = rayBoxDistance(ray, part);
    if (depth !== null && (nearest === null || depth < nearest)) nearest = depth;
  }
  return nearest;
}
