import { distance, type Vec3 } from '../geometry/vec3.ts';
import type { FocusRay } from '../signals/focus-ray.ts';
import type { AoiId, AoiSample } from '../signals/scene-sample.ts';
import type { Stage } from '../signals/stage.ts';
import { aoiBoxAngleDeg, aoiCentreAngleDeg, aoiDistanceM } from './aoi-angles.ts';

/** Number of buckets of the minimum over the last second. */
const BUCKETS = 5;
const BUCKET_MS = 200;

/** What has been going on between the person and one AOI; times on the frame clock. */
export interface AoiHistory {
  seenFrame: number;
  center: Vec3;
  speedMPerS: number;
  approachMPerS: number;
  viewerBoxAngleDeg: number | null;
  viewerCentreAngleDeg: number | null;
  viewerApproachDegPerS: number;
  readonly minima: number[];
  minimaBucket: number | null;
  viewerDwell150: number;
  viewerDwell300: number;
  viewerDwell1000: number;
  pointerDwell300: number;
  eyeDwell300: number;
  nearestMs: number | null;
  firstSeenMs: number | null;
  visits: number;
  hit: boolean;
}

export interface HistoryState {
  frame: number;
  timeMs: number | null;
  viewerDirection: Vec3 | null;
  viewerSpeedDegPerS: number;
  readonly aois: Map<AoiId, AoiHistory>;
}

export interface HistoryInput {
  readonly timeMs: number;
  readonly rays: readonly FocusRay[];
  readonly aois: readonly AoiSample[];
}

export interface HistoryOptions {
  /** Width of a soft hit, degrees. @default 8 (about the spread of eyes around the head ray) */
  readonly softHitDeg: number;
  /** Half of the field of view that counts as seen, degrees. @default 50 */
  readonly halfFieldOfViewDeg: number;
}

export const HISTORY_DEFAULTS: HistoryOptions = { softHitDeg: 8, halfFieldOfViewDeg: 50 };

/** Keeps the decayed evidence behind the token features; AOIs that leave the scene are forgotten. */
export function historyStage(options: HistoryOptions = HISTORY_DEFAULTS): Stage<HistoryState, HistoryInput, null> {
  return {
    init: () => ({ frame: 0, timeMs: null, viewerDirection: null, viewerSpeedDegPerS: 0, aois: new Map() }),
    step(state, input) {
      const elapsedMs = state.timeMs === null ? 0 : Math.max(0, input.timeMs - state.timeMs);
      state.frame += 1;
      followViewer(state, input, elapsedMs);
      for (const aoi of input.aois) followAoi(state, aoi, input, elapsedMs, options);
      for (const [id, history] of state.aois) if (history.seenFrame !== state.frame) state.aois.delete(id);
      markNearest(state, input.timeMs);
      state.timeMs = input.timeMs;
      return [state, null];
    },
  };
}

function followViewer(state: HistoryState, input: HistoryInput, elapsedMs: number): void {
  const direction = input.rays.find((ray) => ray.id === 'viewer')?.ray?.direction ?? null;
  const before = state.viewerDirection;
  state.viewerSpeedDegPerS =
    direction === null || before === null || elapsedMs === 0
      ? 0
      : ((Math.acos(Math.min(1, direction[0] * before[0] + direction[1] * before[1] + direction[2] * before[2])) *
          180) /
          Math.PI /
          elapsedMs) *
        1000;
  state.viewerDirection = direction;
}

function followAoi(
  state: HistoryState,
  aoi: AoiSample,
  input: HistoryInput,
  elapsedMs: number,
  options: HistoryOptions,
): void {
  const history = state.aois.get(aoi.id) ?? newHistory(aoi);
  state.aois.set(aoi.id, history);
  history.seenFrame = state.frame;
  const viewer = input.rays.find((ray) => ray.source === 'viewer')?.ray ?? null;
  if (elapsedMs > 0) {
    history.speedMPerS = (distance(aoi.box.center, history.center) / elapsedMs) * 1000;
    if (viewer !== null) {
      const before = distance(viewer.origin, history.center);
      history.approachMPerS = ((before - aoiDistanceM(viewer, aoi)) / elapsedMs) * 1000;
    }
  }
  history.center = aoi.box.center;
  const boxAngleDeg = viewer === null ? null : aoiBoxAngleDeg(viewer, aoi);
  const previousDeg = history.viewerCentreAngleDeg;
  history.viewerBoxAngleDeg = boxAngleDeg;
  history.viewerCentreAngleDeg = viewer === null ? null : aoiCentreAngleDeg(viewer, aoi);
  history.viewerApproachDegPerS =
    previousDeg === null || history.viewerCentreAngleDeg === null || elapsedMs === 0
      ? 0
      : ((previousDeg - history.viewerCentreAngleDeg) / elapsedMs) * 1000;
  const soft = softHit(boxAngleDeg, options.softHitDeg);
  history.viewerDwell150 = decayed(history.viewerDwell150, soft, elapsedMs, 150);
  history.viewerDwell300 = decayed(history.viewerDwell300, soft, elapsedMs, 300);
  history.viewerDwell1000 = decayed(history.viewerDwell1000, soft, elapsedMs, 1000);
  history.pointerDwell300 = decayed(history.pointerDwell300, pointerHit(input.rays, aoi), elapsedMs, 300);
  const eye = input.rays.find((ray) => ray.source === 'eye')?.ray ?? null;
  history.eyeDwell300 = decayed(history.eyeDwell300, softHit(eye && aoiBoxAngleDeg(eye, aoi), 2), elapsedMs, 300);
  if (boxAngleDeg !== null) keepMinimum(history, input.timeMs, boxAngleDeg);
  const centreDeg = history.viewerCentreAngleDeg;
  if (history.firstSeenMs === null && centreDeg !== null && centreDeg < options.halfFieldOfViewDeg) {
    history.firstSeenMs = input.timeMs;
  }
  const hit = boxAngleDeg === 0;
  if (hit && !history.hit) history.visits += 1;
  history.hit = hit;
}

const newHistory = (aoi: AoiSample): AoiHistory => ({
  seenFrame: 0,
  center: aoi.box.center,
  speedMPerS: 0,
  approachMPerS: 0,
  viewerBoxAngleDeg: null,
  viewerCentreAngleDeg: null,
  viewerApproachDegPerS: 0,
  minima: Array.from({ length: BUCKETS }, () => 180),
  minimaBucket: null,
  viewerDwell150: 0,
  viewerDwell300: 0,
  viewerDwell1000: 0,
  pointerDwell300: 0,
  eyeDwell300: 0,
  nearestMs: null,
  firstSeenMs: null,
  visits: 0,
  hit: false,
});

const softHit = (angleDeg: number | null, widthDeg: number): number =>
  angleDeg === null ? 0 : Math.exp(-0.5 * (angleDeg / widthDeg) ** 2);

function pointerHit(rays: readonly FocusRay[], aoi: AoiSample): number {
  let best = 0;
  for (const { source, ray } of rays) {
    if (source !== 'viewer' && source !== 'eye' && ray !== null)
      best = Math.max(best, softHit(aoiBoxAngleDeg(ray, aoi), 3));
  }
  return best;
}

const decayed = (value: number, target: number, elapsedMs: number, tauMs: number): number =>
  target + (value - target) * Math.exp(-elapsedMs / tauMs);

function keepMinimum(history: AoiHistory, timeMs: number, angleDeg: number): void {
  const bucket = Math.floor(timeMs / BUCKET_MS);
  const slotOf = (index: number): number => ((index % BUCKETS) + BUCKETS) % BUCKETS;
  const skipped = history.minimaBucket === null ? BUCKETS : Math.min(BUCKETS, bucket - history.minimaBucket);
  for (let back = 0; back < skipped; back++) history.minima[slotOf(bucket - back)] = 180;
  history.minimaBucket = bucket;
  history.minima[slotOf(bucket)] = Math.min(history.minima[slotOf(bucket)] ?? 180, angleDeg);
}

function markNearest(state: HistoryState, timeMs: number): void {
  let nearest: AoiHistory | null = null;
  for (const history of state.aois.values()) {
    if (history.viewerBoxAngleDeg === null) continue;
    if (nearest === null || history.viewerBoxAngleDeg < (nearest.viewerBoxAngleDeg ?? 180)) nearest = history;
  }
  if (nearest !== null) nearest.nearestMs = timeMs;
}
