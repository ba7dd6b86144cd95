import { distance, type Vec3 } from '../geometry/vec3.ts';
import type { FocusRay } from '../signals/focus-ray.ts';
import type { AoiSample } from '../signals/scene-sample.ts';
import type { Stage } from '../signals/stage.ts';
import { aoiCentreAngleDeg, aoiDistanceM } from './aoi-angles.ts';
import { type AoiRows, assignRows, noRows, rowAt, rowCount, withRoom } from './aoi-rows.ts';
import { followSignal, newSignalHistory, type SignalHistory } from './signal-history.ts';

/** Columns of how one AOI has been moving before the person; times on the frame clock, NaN for never. */
export const MOTION = {
  arrival: 0,
  centerX: 1,
  centerY: 2,
  centerZ: 3,
  speedMPerS: 4,
  approachMPerS: 5,
  appearedMs: 6,
  firstSeenMs: 7,
} as const;
export const MOTION_WIDTH = 8;

/** Everything remembered of the frames so far: what the AOIs did, what each signal did. */
export interface HistoryState {
  timeMs: number | null;
  readonly rows: AoiRows;
  /** [rows, MOTION_WIDTH]; its own numbers, for a scene may rewrite those of its samples. */
  motion: Float64Array;
  readonly signals: Map<string, SignalHistory>;
}

export interface HistoryInput {
  readonly timeMs: number;
  readonly rays: readonly FocusRay[];
  readonly aois: readonly AoiSample[];
}

/** Half of the field of view that counts as seen, degrees. */
export const HALF_FIELD_OF_VIEW_DEG = 50;

/** Keeps the evidence behind tokens and signals; AOIs that leave the scene are forgotten. */
export function historyStage(): Stage<HistoryState, HistoryInput, null> {
  return {
    init: () => ({ timeMs: null, rows: noRows(), motion: new Float64Array(), signals: new Map() }),
    step(state, input) {
      const { timeMs, rays, aois } = input;
      assignRows(state.rows, aois);
      followAois(state, input);
      for (const focus of rays) {
        if (focus.ray === null) continue;
        const history = state.signals.get(focus.id) ?? newSignalHistory();
        if (history.lastMs === null) state.signals.set(focus.id, history);
        followSignal(history, focus, focus.ray, aois, timeMs, state.rows);
      }
      state.timeMs = timeMs;
      return [state, null];
    },
  };
}

function followAois(state: HistoryState, { timeMs, rays, aois }: HistoryInput): void {
  const { rows } = state;
  const elapsedMs = state.timeMs === null ? 0 : Math.max(0, timeMs - state.timeMs);
  const viewer = rays.find((ray) => ray.source === 'viewer')?.ray ?? null;
  state.motion = withRoom(state.motion, rowCount(rows), MOTION_WIDTH);
  const { motion } = state;
  const before: [number, number, number] = [0, 0, 0];
  for (let place = 0; place < aois.length; place++) {
    const aoi = aois[place] as AoiSample;
    const { center } = aoi.box;
    const row = rowAt(rows, place);
    const at = row * MOTION_WIDTH;
    if (motion[at + MOTION.arrival] !== rows.arrival[row]) {
      beginMotion(motion, at, rows.arrival[row] as number, center, timeMs);
    }
    if (elapsedMs > 0) {
      before[0] = motion[at + MOTION.centerX] as number;
      before[1] = motion[at + MOTION.centerY] as number;
      before[2] = motion[at + MOTION.centerZ] as number;
      motion[at + MOTION.speedMPerS] = (distance(center, before) / elapsedMs) * 1000;
      if (viewer !== null) {
        const nearer = distance(viewer.origin, before) - aoiDistanceM(viewer, aoi);
        motion[at + MOTION.approachMPerS] = (nearer / elapsedMs) * 1000;
      }
    }
    keepCenter(motion, at, center);
    if (viewer === null || !Number.isNaN(motion[at + MOTION.firstSeenMs])) continue;
    if (aoiCentreAngleDeg(viewer, aoi) < HALF_FIELD_OF_VIEW_DEG) motion[at + MOTION.firstSeenMs] = timeMs;
  }
}

function beginMotion(motion: Float64Array, at: number, arrival: number, center: Vec3, timeMs: number): void {
  motion[at + MOTION.arrival] = arrival;
  motion[at + MOTION.speedMPerS] = 0;
  motion[at + MOTION.approachMPerS] = 0;
  motion[at + MOTION.appearedMs] = timeMs;
  motion[at + MOTION.firstSeenMs] = Number.NaN;
  keepCenter(motion, at, center);
}

function keepCenter(motion: Float64Array, at: number, center: Vec3): void {
  motion[at + MOTION.centerX] = center[0];
  motion[at + MOTION.centerY] = center[1];
  motion[at + MOTION.centerZ] = center[2];
}
