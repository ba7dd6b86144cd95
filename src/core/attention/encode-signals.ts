import type { Ray } from '../geometry/ray.ts';
import type { FocusRay } from '../signals/focus-ray.ts';
import type { FocusSource } from '../signals/frame-sample.ts';
import type { AoiSample } from '../signals/scene-sample.ts';
import type { AngularTerms } from './angular-terms.ts';
import { aoiLogAngularSize } from './aoi-angles.ts';
import type { HistoryInput, HistoryState } from './aoi-history.ts';
import { type AoiRows, rowAt } from './aoi-rows.ts';
import { encodeEvidence } from './encode-evidence.ts';
import { encodeSignal } from './encode-signal.ts';
import { PAIR, PAIR_WIDTH } from './pair-history.ts';
import { PAIR_COLUMNS, RAY_COLUMNS, type SignalBatch, WEIGHT_COLUMNS } from './signal-batch.ts';
import { EVIDENCE_FEATURES, SIGNAL_FEATURES } from './signal-features.ts';

/** Angular terms per source; `pointing` serves a controller or hand whose trigger or pinch is held. */
export type AngularTable = Readonly<Record<FocusSource | 'pointing', AngularTerms>>;

/** The signals at the newest frame that `state` has seen; arrays are fresh, so a worker may take them. */
export function encodeSignals(
  state: HistoryState,
  { timeMs, rays, aois }: HistoryInput,
  table: AngularTable,
): SignalBatch {
  const m = rays.length;
  const n = aois.length;
  const [R, W, P] = [RAY_COLUMNS.length, WEIGHT_COLUMNS.length, PAIR_COLUMNS.length];
  const [S, E] = [SIGNAL_FEATURES.length, EVIDENCE_FEATURES.length];
  const out = {
    ids: rays.map((ray) => ray.id),
    rays: new Float32Array(m * R),
    weights: new Float32Array(m * W),
    pairs: new Float32Array(m * n * P),
    features: new Float32Array(m * S),
    evidence: new Float32Array(m * n * E),
  };
  const eyeKnown = rays.some((focus) => focus.source === 'eye' && focus.ray !== null);
  const head = rays.find((focus) => focus.source === 'viewer')?.ray ?? null;
  rays.forEach((focus, k) => {
    const history = state.signals.get(focus.id);
    if (focus.ray !== null && history !== undefined) {
      encodeSignal(history, focus, head, timeMs, out.features, k * S);
      encodeEvidence(history, state.rows, aois, timeMs, out.evidence, k * n * E);
    }
    // Beside a valid eye the head adds little but its own error.
    if (focus.ray === null || (eyeKnown && focus.source === 'viewer')) return;
    const terms = termsOf(focus, table);
    out.rays.set(focus.ray.direction, k * R);
    out.weights.set(
      [1, terms.centreKappa, terms.boxPrecision, terms.sizeExponent, terms.elsewhereLogit, terms.gate],
      k * W,
    );
    if (history !== undefined) encodePairs(out.pairs, k * n * P, focus.ray, aois, history.pairs, state.rows);
  });
  return out;
}

/** Writes [n, PAIR_COLUMNS] from `at` on: how the ray sees each AOI. */
function encodePairs(
  out: Float32Array,
  at: number,
  ray: Ray,
  aois: readonly AoiSample[],
  followed: Float64Array,
  rows: AoiRows,
): void {
  const { origin } = ray;
  for (let i = 0; i < aois.length; i++) {
    const aoi = aois[i] as AoiSample;
    const { center } = aoi.box;
    const to = at + i * PAIR_COLUMNS.length;
    const x = center[0] - origin[0];
    const y = center[1] - origin[1];
    const z = center[2] - origin[2];
    const distanceM = Math.sqrt(x * x + y * y + z * z);
    out[to] = distanceM > 0 ? x / distanceM : 0;
    out[to + 1] = distanceM > 0 ? y / distanceM : 0;
    // An AOI in the eye has no direction: forward.
    out[to + 2] = distanceM > 0 ? z / distanceM : -1;
    out[to + 3] = followed[rowAt(rows, i) * PAIR_WIDTH + PAIR.boxDeg] as number;
    out[to + 4] = aoiLogAngularSize(ray, aoi);
  }
}

function termsOf(focus: FocusRay, table: AngularTable): AngularTerms {
  const aims = focus.source === 'controller' || focus.source === 'hand';
  return aims && focus.selecting ? table.pointing : table[focus.source];
}
