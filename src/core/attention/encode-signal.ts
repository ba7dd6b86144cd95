import type { Ray } from '../geometry/ray.ts';
import { type SightFrame, sightFrame, yawPitchIn } from '../geometry/sight-frame.ts';
import { distance } from '../geometry/vec3.ts';
import { angleBetweenDeg, RAD_TO_DEG } from '../geometry/visual-angle.ts';
import type { FocusRay } from '../signals/focus-ray.ts';
import { rayAt } from '../signals/ray-trail.ts';
import { TURN_MS } from './encode-evidence.ts';
import { SIGNAL_FEATURES, SIGNAL_LAGS_MS, type SignalFeatureName } from './signal-features.ts';
import type { SignalHistory } from './signal-history.ts';

/** Longest time a direction counts as settled, seconds. */
const LONGEST_SETTLED_S = 2;

const COLUMN = Object.fromEntries(SIGNAL_FEATURES.map((name, column) => [name, column])) as Readonly<
  Record<SignalFeatureName, number>
>;

/** Writes SIGNAL_FEATURES from `at` on: what the signal behind `history` does at `timeMs`; `head` is the viewer's ray. */
export function encodeSignal(
  history: SignalHistory,
  focus: FocusRay,
  head: Ray | null,
  timeMs: number,
  out: Float32Array,
  at: number,
): void {
  const set = (name: SignalFeatureName, value: number): void => {
    out[at + COLUMN[name]] = value;
  };
  const now = rayAt(history.trail, timeMs);
  const frame = sightFrame(now);
  const before = rayAt(history.trail, timeMs - TURN_MS);
  set('valid', 1);
  set('isHead', focus.kind === 'head' ? 1 : 0);
  set('isEye', focus.kind === 'eye' ? 1 : 0);
  set('isPointer', focus.kind === 'pointer' ? 1 : 0);
  set('spreadDeg', focus.spreadDeg);
  set('selecting', focus.selecting ? 1 : 0);
  set('speedDegPerS', angleBetweenDeg(now.direction, before.direction) * (1000 / TURN_MS));
  set('originSpeedMPerS', distance(now.origin, before.origin) * (1000 / TURN_MS));
  set('elevationDeg', Math.asin(Math.max(-1, Math.min(1, now.direction[1]))) * RAD_TO_DEG);
  if (head !== null) {
    const seen = yawPitchIn(sightFrame(head), now.direction);
    set('fromHeadYawDeg', seen.yawDeg);
    set('fromHeadPitchDeg', seen.pitchDeg);
  }
  set('settledS', Math.min(LONGEST_SETTLED_S, (timeMs - history.settledFromMs) / 1000));
  const settled = yawPitchIn(frame, history.settled);
  set('settledYawDeg', settled.yawDeg);
  set('settledPitchDeg', settled.pitchDeg);
  encodeTrail(set, frame, history, timeMs);
}

function encodeTrail(
  set: (name: SignalFeatureName, value: number) => void,
  frame: SightFrame,
  history: SignalHistory,
  timeMs: number,
): void {
  for (const lagMs of SIGNAL_LAGS_MS) {
    const { yawDeg, pitchDeg } = yawPitchIn(frame, rayAt(history.trail, timeMs - lagMs).direction);
    set(`yaw${lagMs}Deg`, yawDeg);
    set(`pitch${lagMs}Deg`, pitchDeg);
  }
}
