/** The state of AdamW (Loshchilov & Hutter 2019) for one weight; plain arrays, so that a fit can be stored. */
export interface AdamMoments {
  readonly first: Float32Array;
  readonly second: Float32Array;
}

export interface AdamOptions {
  readonly learningRate: number;
  /** Decoupled decay, per unit of learning rate. */
  readonly weightDecay: number;
  /** Number of this step, from 1. */
  readonly step: number;
}

const [BETA1, BETA2, EPSILON] = [0.9, 0.999, 1e-8];

/** One step of a weight along its gradient, in place. */
export function adamStep(
  weight: Float32Array,
  gradient: ArrayLike<number>,
  moments: AdamMoments,
  options: AdamOptions,
): void {
  const { learningRate, weightDecay, step } = options;
  const [bias1, bias2] = [1 - BETA1 ** step, 1 - BETA2 ** step];
  const { first, second } = moments;
  for (let i = 0; i < weight.length; i++) {
    const g = gradient[i] ?? 0;
    const m = BETA1 * (first[i] ?? 0) + (1 - BETA1) * g;
    const v = BETA2 * (second[i] ?? 0) + (1 - BETA2) * g * g;
    first[i] = m;
    second[i] = v;
    const size = weight[i] ?? 0;
    weight[i] = size - learningRate * (m / bias1 / (Math.sqrt(v / bias2) + EPSILON) + weightDecay * size);
  }
}
