import {
  type AttentionModel,
  aoiId,
  EVIDENCE_FEATURES,
  FEATURE_DIM,
  type FormulaParameters,
  PAIR_COLUMNS,
  SIGNAL_FEATURES,
  SIGNAL_KINDS,
  type SignalBatch,
  type TokenBatch,
  WEIGHT_COLUMNS,
} from 'heed';
import { randomFlowModel } from '../random-flow-model.ts';
import { seededRandom } from '../seeded-random.ts';

export interface Batch {
  readonly tokens: TokenBatch;
  readonly signals: SignalBatch;
}

/** Token counts of the conformance suite: empty, single, pair, a usual scene, a crowded one. */
export const TOKEN_COUNTS = [0, 1, 2, 40, 200] as const;

/** Parameters in which every feature takes part, with alternating signs. */
export const PARAMETERS: FormulaParameters = {
  similarityMean: Array.from({ length: FEATURE_DIM }, (_, f) => (f % 5) - 2),
  similarityScale: Array.from({ length: FEATURE_DIM }, (_, f) => (f % 4 === 3 ? 0 : 0.3 + 0.1 * (f % 3))),
  selfGain: 2,
  selfElsewhereLogit: -0.5,
  importanceWeights: Array.from({ length: FEATURE_DIM }, (_, f) => (f % 2 === 0 ? 0.2 : -0.15)),
  importanceBias: -0.4,
};

export const FORMULA: AttentionModel = { type: 'formula', parameters: PARAMETERS };

/** A learned model that nobody has fitted: seeded weights over some of the features. */
export const FLOW: AttentionModel = { type: 'flow', model: randomFlowModel(23) };

/** A seeded batch: one feature in five missing, one signal in four invalid. */
export function randomBatch(seed: number, tokenCount: number, signalCount: number): Batch {
  const random = seededRandom(seed);
  const spread = (size: number): number => (random() * 2 - 1) * size;
  const unit = (): readonly [number, number, number] => {
    const [x, y, z] = [spread(1), spread(1), spread(1)];
    const norm = Math.hypot(x, y, z) || 1;
    return [x / norm, y / norm, z / norm];
  };
  const tokens: TokenBatch = {
    ids: Array.from({ length: tokenCount }, (_, i) => aoiId(`aoi-${i}`)),
    dim: FEATURE_DIM,
    features: Float32Array.from({ length: tokenCount * FEATURE_DIM }, () => spread(3)),
    present: Float32Array.from({ length: tokenCount * FEATURE_DIM }, () => (random() < 0.2 ? 0 : 1)),
  };
  const valid = Array.from({ length: signalCount }, () => random() >= 0.25);
  return {
    tokens,
    signals: {
      ids: valid.map((_, k) => `signal-${k}`),
      rays: Float32Array.from(valid.flatMap((isValid) => (isValid ? unit() : [0, 0, 0]))),
      weights: Float32Array.from(
        valid.flatMap((isValid) =>
          isValid ? [1, random() * 30, random() * 0.01, random(), spread(2), random() * 0.9] : [0, 0, 0, 0, 0, 0],
        ),
      ),
      pairs: Float32Array.from(
        valid.flatMap((isValid) =>
          Array.from({ length: tokenCount }, () =>
            isValid ? [...unit(), random() * 40, spread(2)] : [0, 0, 0, 0, 0],
          ).flat(),
        ),
      ),
      features: Float32Array.from(valid.flatMap((isValid, k) => randomSignal(isValid, k, spread))),
      evidence: Float32Array.from(
        valid.flatMap((isValid) =>
          Array.from({ length: tokenCount * EVIDENCE_FEATURES.length }, () => (isValid ? spread(60) : 0)),
        ),
      ),
    },
  };
}

/** SIGNAL_FEATURES of a valid signal whose kind goes round with `k`; all zero for an invalid one. */
function randomSignal(isValid: boolean, k: number, spread: (size: number) => number): number[] {
  const kind = SIGNAL_KINDS[k % SIGNAL_KINDS.length];
  const set: Readonly<Record<string, boolean>> = {
    valid: true,
    isHead: kind === 'head',
    isEye: kind === 'eye',
    isPointer: kind === 'pointer',
  };
  return SIGNAL_FEATURES.map((name) => {
    if (!isValid) return 0;
    return name in set ? Number(set[name]) : spread(60);
  });
}

/** The same batch with every signal invalid, its numbers left in place. */
export function withoutValidSignals({ tokens, signals }: Batch): Batch {
  const weights = signals.weights.map((value, at) => (at % WEIGHT_COLUMNS.length === 0 ? 0 : value));
  const features = signals.features.map((value, at) => (at % SIGNAL_FEATURES.length === 0 ? 0 : value));
  return { tokens, signals: { ...signals, weights, features } };
}

/** The same batch with token `order[i]` at place i. */
export function permuted({ tokens, signals }: Batch, order: readonly number[]): Batch {
  const { dim, ids } = tokens;
  const rowsOf = (values: Float32Array, width: number, from: number): number[] =>
    order.flatMap((i) => [...values.subarray((from + i) * width, (from + i + 1) * width)]);
  return {
    tokens: {
      ids: order.map((i) => ids[i] ?? aoiId('missing')),
      dim,
      features: Float32Array.from(rowsOf(tokens.features, dim, 0)),
      present: Float32Array.from(rowsOf(tokens.present, dim, 0)),
    },
    signals: {
      ...signals,
      pairs: Float32Array.from(
        signals.ids.flatMap((_, k) => rowsOf(signals.pairs, PAIR_COLUMNS.length, k * ids.length)),
      ),
      evidence: Float32Array.from(
        signals.ids.flatMap((_, k) => rowsOf(signals.evidence, EVIDENCE_FEATURES.length, k * ids.length)),
      ),
    },
  };
}

/** Largest absolute difference; NaN when either holds one or the lengths differ. */
export function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Number.NaN;
  let largest = 0;
  for (let i = 0; i < a.length; i++) {
    const difference = Math.abs((a[i] ?? Number.NaN) - (b[i] ?? Number.NaN));
    if (!(difference <= largest)) largest = difference;
  }
  return largest;
}
