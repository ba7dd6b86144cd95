import { RAD_TO_DEG } from '../geometry/visual-angle.ts';
import type { AoiSample } from '../signals/scene-sample.ts';
import { aoiCentreAngleDeg, aoiDistanceM, aoiLogAngularSize } from './aoi-angles.ts';
import { type AoiHistory, HALF_FIELD_OF_VIEW_DEG, type HistoryInput, type HistoryState } from './aoi-history.ts';
import { FEATURE_DIM, type FeatureName, featureColumn } from './features.ts';
import type { TokenBatch } from './token-batch.ts';

/** Longest time or distance that a feature tells apart from "long ago" or "far", seconds. */
const LONGEST_S = 30;

/** The scene as tokens at the newest frame that `state` has seen; arrays are fresh, so a worker may take them. */
export function encodeTokens(state: HistoryState, { timeMs, rays, aois }: HistoryInput): TokenBatch {
  const features = new Float32Array(aois.length * FEATURE_DIM);
  const present = new Float32Array(aois.length * FEATURE_DIM);
  const viewer = rays.find((ray) => ray.source === 'viewer')?.ray ?? null;
  aois.forEach((aoi, row) => {
    const set = (name: FeatureName, value: number | null): void => {
      if (value === null || !Number.isFinite(value)) return;
      features[row * FEATURE_DIM + featureColumn[name]] = value;
      present[row * FEATURE_DIM + featureColumn[name]] = 1;
    };
    encodeAuthored(set, aoi, timeMs);
    const history = state.aois.get(aoi.id);
    if (history === undefined) return;
    encodeMotion(set, history, timeMs);
    if (viewer === null) return;
    const distanceM = aoiDistanceM(viewer, aoi);
    set('logDistanceM', Math.log(distanceM));
    set('angularSizeDeg', 2 * Math.atan(Math.exp(aoiLogAngularSize(viewer, aoi))) * RAD_TO_DEG);
    set('elevationDeg', Math.asin((aoi.box.center[1] - viewer.origin[1]) / Math.max(distanceM, 1e-6)) * RAD_TO_DEG);
    set('inView', aoiCentreAngleDeg(viewer, aoi) < HALF_FIELD_OF_VIEW_DEG ? 1 : 0);
    const approach = history.approachMPerS;
    set('timeToContactS', approach > 0.01 ? Math.min(LONGEST_S, distanceM / approach) : LONGEST_S);
  });
  return { ids: aois.map((aoi) => aoi.id), dim: FEATURE_DIM, features, present };
}

type SetFeature = (name: FeatureName, value: number | null) => void;

const KIND_FEATURES = {
  object: 'kindObject',
  person: 'kindPerson',
  machine: 'kindMachine',
  sign: 'kindSign',
  region: 'kindRegion',
  hazard: 'kindHazard',
} as const satisfies Record<AoiSample['kind'], FeatureName>;

function encodeAuthored(set: SetFeature, aoi: AoiSample, timeMs: number): void {
  for (const [kind, name] of Object.entries(KIND_FEATURES)) set(name, kind === aoi.kind ? 1 : 0);
  set('visibleFraction', aoi.visibleFraction);
  set('relevance', aoi.relevance);
  set('hazardActive', aoi.hazardActive ? 1 : 0);
  set('timeToDeadlineS', aoi.deadlineMs === null ? null : secondsCapped(aoi.deadlineMs - timeMs));
  set('sinceChangedS', aoi.changedMs === null ? null : secondsCapped(timeMs - aoi.changedMs));
}

function encodeMotion(set: SetFeature, history: AoiHistory, timeMs: number): void {
  set('speedMPerS', history.speedMPerS);
  set('sinceAppearedS', secondsCapped(timeMs - history.appearedMs));
  set('sinceFirstSeenS', history.firstSeenMs === null ? null : secondsCapped(timeMs - history.firstSeenMs));
}

const secondsCapped = (milliseconds: number): number => Math.max(-LONGEST_S, Math.min(LONGEST_S, milliseconds / 1000));
