import type { Vec3 } from '../../geometry/vec3.ts';
import type { AoiId, AoiSample } from '../../signals/scene-sample.ts';
import type { Stage } from '../../signals/stage.ts';
import { type AoiBehaviour, type Blend, blendFor, followMotion, newBehaviour, rebase } from './aoi-behaviour.ts';

export interface BehaviourInput {
  readonly timeMs: number;
  /** Where the viewer's eyes are, in the session's reference space; `null` while tracking is lost. */
  readonly viewer: Vec3 | null;
  readonly aois: readonly AoiSample[];
  /** False when `aois` are a selection: one that is new among them need not be new in the scene. */
  readonly complete: boolean;
}

/** What is remembered of how the AOIs behaved. */
export interface BehaviourState {
  startMs: number | null;
  timeMs: number | null;
  readonly aois: Map<AoiId, AoiBehaviour>;
}

/** What comes within this time of the start belongs to the scene that is being set up, milliseconds. */
const SETTING_UP_MS = 1000;
/** How long an AOI that left is remembered, milliseconds. */
const REMEMBERED_MS = 20_000;
/** A change that is told of with its AOI's first sample is not older than this, milliseconds. */
const JUST_MS = 500;
/** When this share of at least so many AOIs moves in one frame, the place they are seen from moved. */
const SHIFT_SHARE = 0.8;
const SHIFT_LEAST = 4;
const SHIFT_M = 1e-4;

/** Follows what every AOI does: how it moves, when it appeared, how often its state changes. */
export function behaviourStage(): Stage<BehaviourState, BehaviourInput, null> {
  return {
    init: () => ({ startMs: null, timeMs: null, aois: new Map() }),
    step(state, input) {
      const { timeMs, aois } = input;
      const elapsedMs = state.timeMs === null ? 0 : Math.max(0, timeMs - state.timeMs);
      state.startMs ??= timeMs;
      const blend = blendFor(elapsedMs);
      const shifted = isShifted(state, aois);
      for (const aoi of aois) followAoi(state, aoi, input, blend, shifted);
      for (const [id, { lastMs }] of state.aois) if (timeMs - lastMs > REMEMBERED_MS) state.aois.delete(id);
      state.timeMs = timeMs;
      return [state, null];
    },
  };
}

function followAoi(
  state: BehaviourState,
  aoi: AoiSample,
  { timeMs, complete }: BehaviourInput,
  blend: Blend,
  shifted: boolean,
): void {
  const known = state.aois.get(aoi.id);
  const settled = timeMs - (state.startMs ?? timeMs) > SETTING_UP_MS;
  const comes = known === undefined || known.lastMs !== state.timeMs;
  const just = aoi.changedMs !== null && timeMs - aoi.changedMs < JUST_MS;
  const appeared = comes && settled && (complete || just);
  if (known === undefined) {
    state.aois.set(aoi.id, newBehaviour(aoi, timeMs, appeared));
    return;
  }
  known.lastMs = timeMs;
  if (appeared) known.appearedMs = timeMs;
  followChanges(known, aoi, settled, blend);
  if (comes || shifted) rebase(known, aoi);
  else if (blend.elapsedS > 0) followMotion(known, aoi, timeMs, blend);
}

function followChanges(behaviour: AoiBehaviour, aoi: AoiSample, settled: boolean, blend: Blend): void {
  behaviour.changes *= blend.countKept;
  behaviour.stirs *= blend.countKept;
  if (aoi.changedMs === behaviour.toldMs) return;
  behaviour.toldMs = aoi.changedMs;
  if (aoi.changedMs === null || !settled) return;
  behaviour.changedMs = aoi.changedMs;
  behaviour.changes += 1;
}

/** True when nearly everything moved at once: a teleport or a turn of the reference space, not the AOIs' doing. */
function isShifted(state: BehaviourState, aois: readonly AoiSample[]): boolean {
  if (aois.length < SHIFT_LEAST) return false;
  let still = Math.ceil(aois.length * (1 - SHIFT_SHARE));
  for (const aoi of aois) {
    const center = state.aois.get(aoi.id)?.center;
    if (center === undefined) continue;
    const [x, y, z] = aoi.box.center;
    const moved = Math.abs(x - center[0]) + Math.abs(y - center[1]) + Math.abs(z - center[2]) > SHIFT_M;
    if (moved) continue;
    still -= 1;
    if (still <= 0) return false;
  }
  return true;
}
