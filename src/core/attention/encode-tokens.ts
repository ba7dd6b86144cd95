import type { Ray } from '../geometry/ray.ts';
import { RAD_TO_DEG } from '../geometry/visual-angle.ts';
import type { AoiSample } from '../signals/scene-sample.ts';
import { aoiCentreAngleDeg, aoiDistanceM, aoiLogAngularSize } from './aoi-angles.ts';
import { HALF_FIELD_OF_VIEW_DEG, type HistoryInput, type HistoryState, MOTION, MOTION_WIDTH } from './aoi-history.ts';
import { rowAt } from './aoi-rows.ts';
import { FEATURE_DIM, featureColumn } from './features.ts';
import type { TokenBatch } from './token-batch.ts';

/** Longest time or distance that a feature tells apart from "long ago" or "far", seconds. */
const LONGEST_S = 30;

const C = featureColumn;

/** The scene as tokens at the newest frame that `state` has seen; arrays are fresh, so a worker may take them. */
export function encodeTokens(state: HistoryState, { timeMs, rays, aois }: HistoryInput): TokenBatch {
  const features = new Float32Array(aois.length * FEATURE_DIM).fill(Number.NaN);
  const viewer = rays.find((ray) => ray.source === 'viewer')?.ray ?? null;
  for (let place = 0; place < aois.length; place++) {
    const aoi = aois[place] as AoiSample;
    const to = place * FEATURE_DIM;
    const motion = rowAt(state.rows, place) * MOTION_WIDTH;
    encodeAuthored(features, to, aoi, timeMs);
    encodeMotion(features, to, state.motion, motion, timeMs);
    if (viewer !== null) encodeSeen(features, to, viewer, aoi, state.motion[motion + MOTION.approachMPerS] as number);
  }
  return { ids: aois.map((aoi) => aoi.id), dim: FEATURE_DIM, features, present: maskMissing(features) };
}

/** 1 where a feature is known; what is not becomes 0. */
function maskMissing(features: Float32Array): Float32Array {
  const present = new Float32Array(features.length);
  for (let at = 0; at < features.length; at++) {
    if (Number.isFinite(features[at])) present[at] = 1;
    else features[at] = 0;
  }
  return present;
}

const KIND_COLUMNS = {
  object: C.kindObject,
  person: C.kindPerson,
  machine: C.kindMachine,
  sign: C.kindSign,
  region: C.kindRegion,
  hazard: C.kindHazard,
} as const satisfies Record<AoiSample['kind'], number>;
const KINDS = Object.values(KIND_COLUMNS);

function encodeAuthored(out: Float32Array, to: number, aoi: AoiSample, timeMs: number): void {
  for (let kind = 0; kind < KINDS.length; kind++) out[to + (KINDS[kind] as number)] = 0;
  out[to + KIND_COLUMNS[aoi.kind]] = 1;
  out[to + C.visibleFraction] = aoi.visibleFraction ?? Number.NaN;
  out[to + C.relevance] = aoi.relevance ?? Number.NaN;
  out[to + C.hazardActive] = aoi.hazardActive ? 1 : 0;
  out[to + C.timeToDeadlineS] = secondsCapped((aoi.deadlineMs ?? Number.NaN) - timeMs);
  out[to + C.sinceChangedS] = secondsCapped(timeMs - (aoi.changedMs ?? Number.NaN));
}

function encodeMotion(out: Float32Array, to: number, motion: Float64Array, at: number, timeMs: number): void {
  out[to + C.speedMPerS] = motion[at + MOTION.speedMPerS] as number;
  out[to + C.sinceAppearedS] = secondsCapped(timeMs - (motion[at + MOTION.appearedMs] as number));
  out[to + C.sinceFirstSeenS] = secondsCapped(timeMs - (motion[at + MOTION.firstSeenMs] as number));
}

function encodeSeen(out: Float32Array, to: number, viewer: Ray, aoi: AoiSample, approachMPerS: number): void {
  const distanceM = aoiDistanceM(viewer, aoi);
  out[to + C.logDistanceM] = Math.log(distanceM);
  out[to + C.angularSizeDeg] = 2 * Math.atan(Math.exp(aoiLogAngularSize(viewer, aoi))) * RAD_TO_DEG;
  const sine = (aoi.box.center[1] - viewer.origin[1]) / Math.max(distanceM, 1e-6);
  out[to + C.elevationDeg] = Math.asin(sine) * RAD_TO_DEG;
  out[to + C.inView] = aoiCentreAngleDeg(viewer, aoi) < HALF_FIELD_OF_VIEW_DEG ? 1 : 0;
  out[to + C.timeToContactS] = approachMPerS > 0.01 ? Math.min(LONGEST_S, distanceM / approachMPerS) : LONGEST_S;
}

/** NaN for a time that is not known. */
const secondsCapped = (milliseconds: number): number => Math.max(-LONGEST_S, Math.min(LONGEST_S, milliseconds / 1000));
