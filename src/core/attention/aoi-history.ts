import { distance } from '../geometry/vec3.ts';
import type { FocusRay } from '../signals/focus-ray.ts';
import type { AoiId, AoiSample } from '../signals/scene-sample.ts';
import type { Stage } from '../signals/stage.ts';
import { aoiCentreAngleDeg, aoiDistanceM } from './aoi-angles.ts';
import { followSignal, newSignalHistory, type SignalHistory } from './signal-history.ts';

/** How one AOI has been moving before the person; times on the frame clock. */
export interface AoiHistory {
  frame: number;
  /** Its own numbers: a scene may rewrite those of its samples. */
  readonly center: [number, number, number];
  speedMPerS: number;
  approachMPerS: number;
  readonly appearedMs: number;
  firstSeenMs: number | null;
}

/** Everything remembered of the frames so far: what the AOIs did, what each signal did. */
export interface HistoryState {
  frame: number;
  timeMs: number | null;
  readonly aois: Map<AoiId, AoiHistory>;
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
    init: () => ({ frame: 0, timeMs: null, aois: new Map(), signals: new Map() }),
    step(state, input) {
      const { timeMs, rays, aois } = input;
      const elapsedMs = state.timeMs === null ? 0 : Math.max(0, timeMs - state.timeMs);
      state.frame += 1;
      for (const aoi of aois) followAoi(state, aoi, input, elapsedMs);
      for (const [id, history] of state.aois) if (history.frame !== state.frame) state.aois.delete(id);
      for (const focus of rays) {
        if (focus.ray === null) continue;
        const history = state.signals.get(focus.id) ?? newSignalHistory();
        if (history.lastMs === null) state.signals.set(focus.id, history);
        followSignal(history, focus, focus.ray, aois, timeMs, state.frame);
      }
      state.timeMs = timeMs;
      return [state, null];
    },
  };
}

function followAoi(state: HistoryState, aoi: AoiSample, { timeMs, rays }: HistoryInput, elapsedMs: number): void {
  const history = state.aois.get(aoi.id) ?? newAoiHistory(aoi, timeMs);
  if (history.frame === 0) state.aois.set(aoi.id, history);
  history.frame = state.frame;
  const viewer = rays.find((ray) => ray.source === 'viewer')?.ray ?? null;
  if (elapsedMs > 0) {
    history.speedMPerS = (distance(aoi.box.center, history.center) / elapsedMs) * 1000;
    if (viewer !== null) {
      const before = distance(viewer.origin, history.center);
      history.approachMPerS = ((before - aoiDistanceM(viewer, aoi)) / elapsedMs) * 1000;
    }
  }
  const [x, y, z] = aoi.box.center;
  history.center[0] = x;
  history.center[1] = y;
  history.center[2] = z;
  if (history.firstSeenMs === null && viewer !== null && aoiCentreAngleDeg(viewer, aoi) < HALF_FIELD_OF_VIEW_DEG) {
    history.firstSeenMs = timeMs;
  }
}

const newAoiHistory = (aoi: AoiSample, timeMs: number): AoiHistory => ({
  frame: 0,
  center: [...aoi.box.center],
  speedMPerS: 0,
  approachMPerS: 0,
  appearedMs: timeMs,
  firstSeenMs: null,
});
