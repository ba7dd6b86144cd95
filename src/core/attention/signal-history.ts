import type { Ray } from '../geometry/ray.ts';
import { normalize, type Vec3 } from '../geometry/vec3.ts';
import { angleBetweenDeg } from '../geometry/visual-angle.ts';
import type { FocusRay } from '../signals/focus-ray.ts';
import { createRayTrail, pushRay, type RayTrail } from '../signals/ray-trail.ts';
import type { AoiSample } from '../signals/scene-sample.ts';
import { aoiCentreAngleDeg, shownBoxAngleDeg } from './aoi-angles.ts';
import { type AoiRows, rowAt, rowCount, withRoom } from './aoi-rows.ts';
import { beginPair, followPair, PAIR, PAIR_WIDTH, pairStep } from './pair-history.ts';

/** Time constant of the smoothed direction: 0.4 of a new sample at 30 Hz. */
const SMOOTH_TAU_MS = 65;
/** Longest memory of the settled direction. */
const SETTLED_TAU_MS = 600;
/** A jump is a sample farther from the smoothed direction than this many spreads, capped at `WIDEST_SPREAD_DEG`… */
const JUMP_SPREADS = 3;
/** …plus this. */
const JUMP_DEG = 2;
const WIDEST_SPREAD_DEG = 4;

/** What one signal did up to the newest frame at which it was valid. */
export interface SignalHistory {
  readonly trail: RayTrail;
  lastMs: number | null;
  /** Exponential average of the direction since the last jump. */
  smooth: Vec3;
  /** Mean direction since the last jump. */
  settled: Vec3;
  settledFromMs: number;
  /** [rows, PAIR_WIDTH]: what has been going on with each AOI. */
  pairs: Float64Array;
}

export const newSignalHistory = (): SignalHistory => ({
  trail: createRayTrail(),
  lastMs: null,
  smooth: [0, 0, -1],
  settled: [0, 0, -1],
  settledFromMs: 0,
  pairs: new Float64Array(),
});

/** Takes one valid ray into the history, in place; AOIs that left the scene are forgotten. */
export function followSignal(
  history: SignalHistory,
  focus: FocusRay,
  ray: Ray,
  aois: readonly AoiSample[],
  timeMs: number,
  rows: AoiRows,
): void {
  const elapsedMs = history.lastMs === null ? 0 : timeMs - history.lastMs;
  followDirection(history, ray.direction, focus.spreadDeg, timeMs, elapsedMs);
  pushRay(history.trail, timeMs, ray);
  history.pairs = withRoom(history.pairs, rowCount(rows), PAIR_WIDTH);
  const { pairs } = history;
  const step = pairStep(focus.kind, timeMs, elapsedMs);
  let nearest = -1;
  let nearestDeg = Number.POSITIVE_INFINITY;
  for (let place = 0; place < aois.length; place++) {
    const aoi = aois[place] as AoiSample;
    const row = rowAt(rows, place);
    const at = row * PAIR_WIDTH;
    if (pairs[at + PAIR.arrival] !== rows.arrival[row]) beginPair(pairs, at, rows.arrival[row] as number);
    const boxDeg = shownBoxAngleDeg(ray, aoi);
    followPair(pairs, at, step, boxDeg, aoiCentreAngleDeg(ray, aoi));
    if (boxDeg >= nearestDeg) continue;
    nearest = at;
    nearestDeg = boxDeg;
  }
  if (nearest >= 0) pairs[nearest + PAIR.nearestMs] = timeMs;
  history.lastMs = timeMs;
}

function followDirection(
  history: SignalHistory,
  direction: Vec3,
  spreadDeg: number,
  timeMs: number,
  elapsedMs: number,
): void {
  const jumpDeg = JUMP_SPREADS * Math.min(spreadDeg, WIDEST_SPREAD_DEG) + JUMP_DEG;
  if (history.lastMs === null || angleBetweenDeg(direction, history.smooth) > jumpDeg) {
    history.smooth = direction;
    history.settled = direction;
    history.settledFromMs = timeMs;
    return;
  }
  const ageMs = Math.min(SETTLED_TAU_MS, timeMs - history.settledFromMs);
  history.smooth = toward(history.smooth, direction, 1 - Math.exp(-elapsedMs / SMOOTH_TAU_MS));
  history.settled = toward(history.settled, direction, elapsedMs / Math.max(1e-6, ageMs + elapsedMs));
}

const toward = (from: Vec3, to: Vec3, share: number): Vec3 =>
  normalize([
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ]);
