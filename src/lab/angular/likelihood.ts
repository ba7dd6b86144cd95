import type { Design } from './design.ts';
import type { Slope } from './minimise.ts';

/** The numbers of one signal that turn angles into logits (see `AngularTerms`). */
export interface Weights {
  readonly centreKappa: number;
  readonly boxPrecision: number;
  readonly sizeExponent: number;
  readonly elsewhereLogit: number;
  readonly gate: number;
}

/** What other signals, already fitted, say: logits laid out like the design's AOIs, elsewhere apart. */
export interface Given {
  readonly logits: Float64Array;
  readonly elsewhere: number;
  /** Product of (1 - gate) of those signals. */
  readonly alpha: number;
}

/** No other signal. */
export const nothingGiven = (design: Design): Given => ({
  logits: new Float64Array(design.centre.length),
  elsewhere: 0,
  alpha: 1,
});

/** The other signals together with one more. */
export function withSignal(design: Design, given: Given, weights: Weights): Given {
  const { centreKappa, boxPrecision, sizeExponent } = weights;
  return {
    logits: given.logits.map(
      (logit, at) =>
        logit +
        centreKappa * (design.centre[at] ?? 0) +
        boxPrecision * (design.box[at] ?? 0) +
        sizeExponent * (design.size[at] ?? 0),
    ),
    elsewhere: given.elsewhere + weights.elsewhereLogit,
    alpha: given.alpha * (1 - weights.gate),
  };
}

/** attended = alpha softmax(0) + (1 - alpha) softmax(e) of one instance: [AOIs + 1], the last entry is elsewhere. */
export function attendedOf(design: Design, given: Given, row: number): Float64Array {
  const [start, end] = [design.starts[row] ?? 0, design.starts[row + 1] ?? 0];
  const n = end - start;
  const out = new Float64Array(n + 1);
  out.set(given.logits.subarray(start, end));
  out[n] = given.elsewhere;
  const max = out.reduce((a, b) => Math.max(a, b));
  const exp = out.map((logit) => Math.exp(logit - max));
  const sum = exp.reduce((a, b) => a + b);
  return exp.map((value) => given.alpha / (n + 1) + ((1 - given.alpha) * value) / sum);
}

/** A free number per weight: ln kappa, ln precision, exponent, elsewhere, logit of the gate. */
export const freeOf = (weights: Weights): readonly number[] => [
  Math.log(weights.centreKappa),
  Math.log(weights.boxPrecision),
  weights.sizeExponent,
  weights.elsewhereLogit,
  Math.log(weights.gate / (1 - weights.gate)),
];

/** Index of the size exponent among the free numbers. */
export const SIZE_INDEX = 2;

export const weightsOf = (free: readonly number[]): Weights => ({
  centreKappa: Math.exp(free[0] ?? 0),
  boxPrecision: Math.exp(free[1] ?? 0),
  sizeExponent: free[2] ?? 0,
  elsewhereLogit: free[3] ?? 0,
  gate: 1 / (1 + Math.exp(-(free[4] ?? 0))),
});

/** Weighted mean of - ln attended[label] in nats, with its gradient in the free numbers. */
export function negativeLogLikelihood(
  design: Design,
  rowWeights: Float64Array,
  given: Given,
  free: readonly number[],
): Slope {
  const weights = weightsOf(free);
  const { logits, elsewhere, alpha } = withSignal(design, given, weights);
  const gradient = [0, 0, 0, 0, 0];
  let value = 0;
  for (let row = 0; row < rowWeights.length; row++) {
    const [start, end] = [design.starts[row] ?? 0, design.starts[row + 1] ?? 0];
    const n = end - start;
    const label = design.attended[row] ?? n;
    let max = elsewhere;
    for (let at = start; at < end; at++) max = Math.max(max, logits[at] ?? 0);
    const elsewhereExp = Math.exp(elsewhere - max);
    let [sum, centre, box, size] = [elsewhereExp, 0, 0, 0];
    for (let at = start; at < end; at++) {
      const exp = Math.exp((logits[at] ?? 0) - max);
      sum += exp;
      centre += exp * (design.centre[at] ?? 0);
      box += exp * (design.box[at] ?? 0);
      size += exp * (design.size[at] ?? 0);
    }
    const seen = start + label;
    const q = (label === n ? elsewhereExp : Math.exp((logits[seen] ?? 0) - max)) / sum;
    const uniform = 1 / (n + 1);
    const p = alpha * uniform + (1 - alpha) * q;
    const weight = rowWeights[row] ?? 0;
    value -= weight * Math.log(p);
    const slope = (-weight * (1 - alpha) * q) / p;
    const own = (column: Float64Array): number => (label === n ? 0 : (column[seen] ?? 0));
    gradient[0] = (gradient[0] ?? 0) + slope * (own(design.centre) - centre / sum) * weights.centreKappa;
    gradient[1] = (gradient[1] ?? 0) + slope * (own(design.box) - box / sum) * weights.boxPrecision;
    gradient[2] = (gradient[2] ?? 0) + slope * (own(design.size) - size / sum);
    gradient[3] = (gradient[3] ?? 0) + slope * ((label === n ? 1 : 0) - elsewhereExp / sum);
    gradient[4] = (gradient[4] ?? 0) + (weight / p) * (uniform - q) * alpha * weights.gate;
  }
  return { value, gradient };
}

/**
 * The elsewhere logit of a signal that was only ever fitted while it aimed at something: elsewhere wins over an object
 * of the usual size once the ray misses its box by more than `angleDeg`.
 */
export const elsewhereBeyond = (weights: Weights, meanLogSize: number, angleDeg: number): number =>
  weights.sizeExponent * meanLogSize - 0.5 * weights.boxPrecision * angleDeg ** 2;
