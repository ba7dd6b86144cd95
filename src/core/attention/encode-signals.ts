import { normalize, subtract } from '../geometry/vec3.ts';
import type { FocusRay } from '../signals/focus-ray.ts';
import type { FocusSource } from '../signals/frame-sample.ts';
import type { AngularTerms } from './angular-terms.ts';
import { aoiLogAngularSize, shownBoxAngleDeg } from './aoi-angles.ts';
import type { HistoryInput, HistoryState } from './aoi-history.ts';
import { encodeEvidence } from './encode-evidence.ts';
import { encodeSignal } from './encode-signal.ts';
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
      encodeEvidence(history, aois, timeMs, out.evidence, k * n * E);
    }
    // Beside a valid eye the head adds little but its own error.
    if (focus.ray === null || (eyeKnown && focus.source === 'viewer')) return;
    const { origin, direction } = focus.ray;
    const terms = termsOf(focus, table);
    out.rays.set(direction, k * R);
    out.weights.set(
      [1, terms.centreKappa, terms.boxPrecision, terms.sizeExponent, terms.elsewhereLogit, terms.gate],
      k * W,
    );
    for (let i = 0; i < n; i++) {
      const aoi = aois[i];
      if (aoi === undefined) continue;
      const at = (k * n + i) * P;
      out.pairs.set(normalize(subtract(aoi.box.center, origin)), at);
      out.pairs[at + 3] = shownBoxAngleDeg(focus.ray, aoi);
      out.pairs[at + 4] = aoiLogAngularSize(focus.ray, aoi);
    }
  });
  return out;
}

function termsOf(focus: FocusRay, table: AngularTable): AngularTerms {
  const aims = focus.source === 'controller' || focus.source === 'hand';
  return aims && focus.selecting ? table.pointing : table[focus.source];
}
