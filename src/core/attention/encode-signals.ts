import { normalize, subtract } from '../geometry/vec3.ts';
import type { FocusRay } from '../signals/focus-ray.ts';
import type { FocusSource } from '../signals/frame-sample.ts';
import type { AoiSample } from '../signals/scene-sample.ts';
import type { AngularTerms } from './angular-terms.ts';
import { aoiBoxAngleDeg, aoiLogAngularSize } from './aoi-angles.ts';
import { PAIR_COLUMNS, RAY_COLUMNS, type SignalBatch, WEIGHT_COLUMNS } from './signal-batch.ts';

/** Angular terms per source; `pointing` serves a controller or hand whose trigger or pinch is held. */
export type AngularTable = Readonly<Record<FocusSource | 'pointing', AngularTerms>>;

/** Below this visible share an AOI counts as hidden, and its box as farther from every ray. */
const HIDDEN_BELOW = 0.4;
/** What a wholly hidden AOI adds to its box angle, degrees. */
const HIDDEN_ANGLE_DEG = 15;

/** The rays of one frame as the external-attention inputs of a kernel; arrays are fresh, so a worker may take them. */
export function encodeSignals(rays: readonly FocusRay[], aois: readonly AoiSample[], table: AngularTable): SignalBatch {
  const m = rays.length;
  const n = aois.length;
  const [R, W, P] = [RAY_COLUMNS.length, WEIGHT_COLUMNS.length, PAIR_COLUMNS.length];
  const out = {
    ids: rays.map((ray) => ray.id),
    rays: new Float32Array(m * R),
    weights: new Float32Array(m * W),
    pairs: new Float32Array(m * n * P),
  };
  const eyeKnown = rays.some((focus) => focus.source === 'eye' && focus.ray !== null);
  rays.forEach((focus, k) => {
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
      out.pairs[at + 3] = aoiBoxAngleDeg(focus.ray, aoi) + hiddenAngleDeg(aoi.visibleFraction);
      out.pairs[at + 4] = aoiLogAngularSize(focus.ray, aoi);
    }
  });
  return out;
}

function termsOf(focus: FocusRay, table: AngularTable): AngularTerms {
  const aims = focus.source === 'controller' || focus.source === 'hand';
  return aims && focus.selecting ? table.pointing : table[focus.source];
}

const hiddenAngleDeg = (visibleFraction: number | null): number =>
  visibleFraction === null || visibleFraction >= HIDDEN_BELOW
    ? 0
    : (1 - visibleFraction / HIDDEN_BELOW) * HIDDEN_ANGLE_DEG;
