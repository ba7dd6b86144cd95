import type { Box } from '../geometry/box.ts';
import type { Ray } from '../geometry/ray.ts';
import { type Outline, type SightFrame, sightFrame, traceOutline, yawPitchIn } from '../geometry/sight-frame.ts';
import { normalize, subtract, type Vec3 } from '../geometry/vec3.ts';
import { angleToBoxDeg } from '../geometry/visual-angle.ts';
import { rayAt } from '../signals/ray-trail.ts';
import type { AoiSample } from '../signals/scene-sample.ts';
import { aoiCentreAngleDeg, shownBoxAngleDeg } from './aoi-angles.ts';
import { type AoiRows, rowAt } from './aoi-rows.ts';
import { encodeRivals } from './encode-rivals.ts';
import { PAIR, PAIR_WIDTH, recentMinimumDeg } from './pair-history.ts';
import {
  EVIDENCE_FEATURES,
  EVIDENCE_LAGS_MS,
  EVIDENCE_LEADS_MS,
  type EvidenceFeatureName,
  evidenceColumn,
} from './signal-features.ts';
import type { SignalHistory } from './signal-history.ts';

/** Over how long the present turn is measured, milliseconds. */
export const TURN_MS = 66;
/** Longest time that evidence tells apart from "long ago", seconds. */
const LONGEST_S = 5;

const WIDTH = EVIDENCE_FEATURES.length;
const C = evidenceColumn;

const column = (name: EvidenceFeatureName): number => C[name];

/** Writes [n, EVIDENCE_FEATURES] from `at` on: how the signal behind `history` sees each AOI at `timeMs`. */
export function encodeEvidence(
  history: SignalHistory,
  rows: AoiRows,
  aois: readonly AoiSample[],
  timeMs: number,
  out: Float32Array,
  at: number,
): void {
  const now = rayAt(history.trail, timeMs);
  const rays = raysToAsk(history, now, timeMs);
  const frame = sightFrame(now);
  const settled: Ray = { origin: now.origin, direction: history.settled };
  const before = rayAt(history.trail, timeMs - EVIDENCE_LAGS_MS[0]);
  const { pairs } = history;
  for (let place = 0; place < aois.length; place++) {
    const aoi = aois[place] as AoiSample;
    const to = at + place * WIDTH;
    const pair = rowAt(rows, place) * PAIR_WIDTH;
    const centreDeg = pairs[pair + PAIR.centreDeg] as number;
    out[to + C.boxDeg] = pairs[pair + PAIR.boxDeg] as number;
    out[to + C.centreDeg] = centreDeg;
    encodeExtent(out, to, frame, now, aoi);
    for (let i = 0; i < rays.length; i++) {
      const { ray, to: asked } = rays[i] as AskedRay;
      out[to + asked] = shownBoxAngleDeg(ray, aoi);
    }
    out[to + C.settledCentreDeg] = aoiCentreAngleDeg(settled, aoi);
    out[to + C.approachDegPerS] = (aoiCentreAngleDeg(before, aoi) - centreDeg) * (1000 / EVIDENCE_LAGS_MS[0]);
    encodePast(out, to, pairs, pair, timeMs);
  }
  encodeRivals(out, at, aois, now);
}

/** A ray whose angle to each AOI goes into a column. */
interface AskedRay {
  readonly ray: Ray;
  readonly to: number;
}

/** Where the signal pointed, where it will if its turn goes on, where it points when its unrest is taken away. */
function raysToAsk(history: SignalHistory, now: Ray, timeMs: number): readonly AskedRay[] {
  const { origin } = now;
  const turn = rayAt(history.trail, timeMs - TURN_MS).direction;
  return [
    ...EVIDENCE_LAGS_MS.map((lagMs) => ({ ray: rayAt(history.trail, timeMs - lagMs), to: column(`box${lagMs}Deg`) })),
    ...EVIDENCE_LEADS_MS.map((leadMs) => ({
      ray: carriedOn(now, turn, leadMs / TURN_MS),
      to: column(`ahead${leadMs}Deg`),
    })),
    { ray: { origin, direction: history.smooth }, to: C.smoothBoxDeg },
    { ray: { origin, direction: history.settled }, to: C.settledBoxDeg },
  ];
}

/** The ray turned on as it turned during the last `TURN_MS`, `share` times that. */
function carriedOn({ origin, direction }: Ray, before: Vec3, share: number): Ray {
  const on = (axis: 0 | 1 | 2): number => direction[axis] + (direction[axis] - before[axis]) * share;
  return { origin, direction: normalize([on(0), on(1), on(2)]) };
}

function encodePast(out: Float32Array, to: number, pairs: Float64Array, pair: number, timeMs: number): void {
  out[to + C.min1sDeg] = recentMinimumDeg(pairs, pair);
  out[to + C.dwell150] = pairs[pair + PAIR.dwell150] as number;
  out[to + C.dwell400] = pairs[pair + PAIR.dwell400] as number;
  out[to + C.dwell1200] = pairs[pair + PAIR.dwell1200] as number;
  out[to + C.narrowDwell300] = pairs[pair + PAIR.narrowDwell300] as number;
  out[to + C.sinceNearestS] = secondsSince(pairs[pair + PAIR.nearestMs] as number, timeMs);
  out[to + C.sinceVisitS] = secondsSince(pairs[pair + PAIR.hitMs] as number, timeMs);
  out[to + C.visits] = Math.min(LONGEST_S, pairs[pair + PAIR.visits] as number);
}

/** Since a time that is NaN when there was none. */
const secondsSince = (sinceMs: number, timeMs: number): number =>
  Number.isNaN(sinceMs) ? LONGEST_S : Math.min(LONGEST_S, (timeMs - sinceMs) / 1000);

const outline: Outline = { leftDeg: 0, rightDeg: 0, bottomDeg: 0, topDeg: 0 };

/** The AOI's centre, then the outline of its part nearest to the ray, in the ray's upright frame. */
function encodeExtent(out: Float32Array, to: number, frame: SightFrame, ray: Ray, aoi: AoiSample): void {
  const { yawDeg, pitchDeg } = yawPitchIn(frame, subtract(aoi.box.center, frame.origin));
  out[to + C.yawDeg] = yawDeg;
  out[to + C.pitchDeg] = pitchDeg;
  traceOutline(frame, nearestPart(ray, aoi), outline);
  out[to + C.leftDeg] = outline.leftDeg;
  out[to + C.rightDeg] = outline.rightDeg;
  out[to + C.bottomDeg] = outline.bottomDeg;
  out[to + C.topDeg] = outline.topDeg;
}

function nearestPart(ray: Ray, { box, parts }: AoiSample): Box {
  let nearest = box;
  if (parts === undefined) return nearest;
  let nearestDeg = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    const angleDeg = angleToBoxDeg(ray, part);
    if (angleDeg >= nearestDeg) continue;
    nearest = part;
    nearestDeg = angleDeg;
  }
  return nearest;
}
