import { subtract, type Vec3 } from '../geometry/vec3.ts';
import { RAD_TO_DEG } from '../geometry/visual-angle.ts';
import type { FocusRay } from '../signals/focus-ray.ts';
import type { AoiSample } from '../signals/scene-sample.ts';
import { aoiBoxAngleDeg, aoiCentreAngleDeg, aoiDistanceM, aoiLogAngularSize } from './aoi-angles.ts';
import { type AoiHistory, HISTORY_DEFAULTS, type HistoryInput, type HistoryState } from './aoi-history.ts';
import { FEATURE_DIM, type FeatureName, featureColumn } from './features.ts';
import type { TokenBatch } from './token-batch.ts';

/** Longest time or distance that a feature tells apart from "long ago" or "far", seconds. */
const LONGEST_S = 30;

/** The scene as tokens at the newest frame that `state` has seen; arrays are fresh, so a worker may take them. */
export function encodeTokens(state: HistoryState, { timeMs, rays, aois }: HistoryInput): TokenBatch {
  const features = new Float32Array(aois.length * FEATURE_DIM);
  const present = new Float32Array(aois.length * FEATURE_DIM);
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
    const viewer = rays.find((ray) => ray.source === 'viewer')?.ray ?? null;
    if (viewer !== null) {
      encodeViewer(set, history, state, timeMs);
      const offset = offsetDeg(viewer.direction, subtract(aoi.box.center, viewer.origin));
      set('viewerYawOffsetDeg', offset.yawDeg);
      set('viewerPitchOffsetDeg', offset.pitchDeg);
      const distanceM = aoiDistanceM(viewer, aoi);
      set('logDistanceM', Math.log(distanceM));
      set('angularSizeDeg', 2 * Math.atan(Math.exp(aoiLogAngularSize(viewer, aoi))) * RAD_TO_DEG);
      set('elevationDeg', Math.asin((aoi.box.center[1] - viewer.origin[1]) / Math.max(distanceM, 1e-6)) * RAD_TO_DEG);
      set('inView', aoiCentreAngleDeg(viewer, aoi) < HISTORY_DEFAULTS.halfFieldOfViewDeg ? 1 : 0);
      const approach = history.approachMPerS;
      set('timeToContactS', approach > 0.01 ? Math.min(LONGEST_S, distanceM / approach) : LONGEST_S);
    }
    encodePointers(set, history, rays, aoi);
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
  set('visits', history.visits);
  set('sinceFirstSeenS', history.firstSeenMs === null ? null : secondsCapped(timeMs - history.firstSeenMs));
}

function encodeViewer(set: SetFeature, history: AoiHistory, state: HistoryState, timeMs: number): void {
  set('viewerBoxAngleDeg', history.viewerBoxAngleDeg);
  set('viewerCentreAngleDeg', history.viewerCentreAngleDeg);
  set('viewerSpeedDegPerS', state.viewerSpeedDegPerS);
  set('viewerApproachDegPerS', history.viewerApproachDegPerS);
  set('viewerMinAngle1sDeg', Math.min(...history.minima));
  set('viewerDwell150', history.viewerDwell150);
  set('viewerDwell300', history.viewerDwell300);
  set('viewerDwell1000', history.viewerDwell1000);
  set('viewerSinceNearestS', history.nearestMs === null ? null : secondsCapped(timeMs - history.nearestMs));
}

function encodePointers(set: SetFeature, history: AoiHistory, rays: readonly FocusRay[], aoi: AoiSample): void {
  let boxDeg: number | null = null;
  let centreDeg: number | null = null;
  for (const { source, ray } of rays) {
    if (ray === null || source === 'viewer') continue;
    const angles = { box: aoiBoxAngleDeg(ray, aoi), centre: aoiCentreAngleDeg(ray, aoi) };
    if (source === 'eye') {
      set('eyeBoxAngleDeg', angles.box);
      set('eyeCentreAngleDeg', angles.centre);
      set('eyeDwell300', history.eyeDwell300);
    } else if (centreDeg === null || angles.centre < centreDeg) {
      boxDeg = angles.box;
      centreDeg = angles.centre;
    }
  }
  set('pointerBoxAngleDeg', boxDeg);
  set('pointerCentreAngleDeg', centreDeg);
  if (centreDeg !== null) set('pointerDwell300', history.pointerDwell300);
}

const secondsCapped = (milliseconds: number): number => Math.max(-LONGEST_S, Math.min(LONGEST_S, milliseconds / 1000));

/** Signed angles from `forward` to `to`: yaw positive to the left, pitch positive up. */
function offsetDeg(forward: Vec3, to: Vec3): { readonly yawDeg: number; readonly pitchDeg: number } {
  const heading = (v: Vec3): number => Math.atan2(-v[0], -v[2]);
  const elevation = (v: Vec3): number => Math.atan2(v[1], Math.hypot(v[0], v[2]));
  const turn = heading(to) - heading(forward);
  return {
    yawDeg: Math.atan2(Math.sin(turn), Math.cos(turn)) * RAD_TO_DEG,
    pitchDeg: (elevation(to) - elevation(forward)) * RAD_TO_DEG,
  };
}
