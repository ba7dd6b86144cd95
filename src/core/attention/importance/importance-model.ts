import { IMPORTANCE_DIM } from './importance-features.ts';

/**
 * A learned read-out of importance: y = sigmoid(v relu(W x + b) + w x + c), x being `IMPORTANCE_FEATURES`.
 *
 * A few hundred numbers; the straight part w carries what every feature says alone, the hidden part what only pairs of
 * them say.
 */
export interface ImportanceModel {
  readonly name: string;
  readonly hidden: number;
  /** [IMPORTANCE_DIM, hidden + 1], row per feature: its hidden weights, then its straight one. */
  readonly inward: Float32Array;
  /** [hidden + 1], b, then c. */
  readonly bias: Float32Array;
  /** [hidden], v. */
  readonly outward: Float32Array;
}

/** Numbers of a read-out with `hidden` units. */
export const importanceParameterCount = (hidden: number): number => (IMPORTANCE_DIM + 1) * (hidden + 1) + hidden;

/** [n], each in [0, 1], of `features` [n, IMPORTANCE_DIM]. */
export function inferImportance(model: ImportanceModel, features: Float32Array, n: number): Float32Array {
  const { hidden, inward, bias, outward } = model;
  const width = hidden + 1;
  const sums = new Float64Array(width);
  const out = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    for (let h = 0; h < width; h++) sums[h] = bias[h] ?? 0;
    for (let f = 0; f < IMPORTANCE_DIM; f++) {
      const x = features[i * IMPORTANCE_DIM + f] ?? 0;
      // Most features of most AOIs are 0.
      if (x === 0) continue;
      const row = f * width;
      for (let h = 0; h < width; h++) sums[h] = (sums[h] ?? 0) + x * (inward[row + h] ?? 0);
    }
    let logit = sums[hidden] ?? 0;
    for (let h = 0; h < hidden; h++) logit += Math.max(0, sums[h] ?? 0) * (outward[h] ?? 0);
    out[i] = 1 / (1 + Math.exp(-logit));
  }
  return out;
}

/** The same read-out with its logit scaled, then shifted: to calibrate it. */
export function rescaled(model: ImportanceModel, scale: number, shift: number): ImportanceModel {
  const width = model.hidden + 1;
  const straight = (value: number, i: number): number => (i % width === model.hidden ? value * scale : value);
  return {
    ...model,
    inward: model.inward.map(straight),
    bias: model.bias.map((value, i) => (i === model.hidden ? value * scale + shift : value)),
    outward: model.outward.map((value) => value * scale),
  };
}
