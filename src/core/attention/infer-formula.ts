import type { FormulaParameters } from './formula-parameters.ts';
import { importanceOf } from './importance.ts';
import type { KernelAnswer } from './kernel.ts';
import { assertKernelInput } from './kernel-input.ts';
import { PAIR_COLUMNS, RAY_COLUMNS, type SignalBatch, WEIGHT_COLUMNS } from './signal-batch.ts';
import type { TokenBatch } from './token-batch.ts';

const P = PAIR_COLUMNS.length;
const R = RAY_COLUMNS.length;
const W = WEIGHT_COLUMNS.length;

/** What the reference formula does not say, and its name. */
export const FORMULA_SILENCE = {
  next: null,
  intended: null,
  spread: null,
  sources: [],
  model: 'reference formula',
} as const satisfies Partial<KernelAnswer>;

/** One synchronous answer of the reference formula. */
export function inferReference(parameters: FormulaParameters, tokens: TokenBatch, signals: SignalBatch): KernelAnswer {
  assertKernelInput(tokens, signals);
  const n = tokens.ids.length;
  const self = new Float64Array(n + 1);
  selfLogits(parameters, tokens, self);
  self[n] = parameters.selfElsewhereLogit;
  const withSignals = Float64Array.from(self);
  const external = externalLogits(signals, n);
  for (let i = 0; i <= n; i++) withSignals[i] = (withSignals[i] ?? 0) + (external[i] ?? 0);
  const alpha = mixingAlpha(signals);
  const aSelf = softmax(self);
  const aExternal = softmax(withSignals);
  const attended = new Float32Array(n + 1);
  for (let i = 0; i <= n; i++) attended[i] = alpha * (aSelf[i] ?? 0) + (1 - alpha) * (aExternal[i] ?? 0);
  return {
    ...FORMULA_SILENCE,
    ids: tokens.ids,
    attended,
    importance: importanceOf(parameters, tokens),
    alpha,
    backend: 'reference',
  };
}

/** Writes s_i, the mean cosine of standardised token i with every token, scaled by `selfGain`. */
function selfLogits(parameters: FormulaParameters, tokens: TokenBatch, out: Float64Array): void {
  const { dim, features, present } = tokens;
  const n = tokens.ids.length;
  const unit = new Float64Array(n * dim);
  const mean = new Float64Array(dim);
  for (let i = 0; i < n; i++) {
    let norm = 0;
    for (let f = 0; f < dim; f++) {
      const at = i * dim + f;
      const centred = (features[at] ?? 0) - (parameters.similarityMean[f] ?? 0);
      const x = (present[at] ?? 0) * (parameters.similarityScale[f] ?? 0) * centred;
      unit[at] = x;
      norm += x * x;
    }
    const inverse = 1 / Math.sqrt(norm + 1e-6);
    for (let f = 0; f < dim; f++) {
      const at = i * dim + f;
      unit[at] = (unit[at] ?? 0) * inverse;
      mean[f] = (mean[f] ?? 0) + (unit[at] ?? 0) / n;
    }
  }
  for (let i = 0; i < n; i++) {
    let s = 0;
    for (let f = 0; f < dim; f++) s += (unit[i * dim + f] ?? 0) * (mean[f] ?? 0);
    out[i] = parameters.selfGain * s;
  }
}

/** e_i = sum over valid signals of kappa (cos - 1) - precision boxAngle^2 / 2 + sizeExponent ln(r / d); last is elsewhere. */
function externalLogits(signals: SignalBatch, n: number): Float64Array {
  const out = new Float64Array(n + 1);
  signals.ids.forEach((_, k) => {
    const weight = (column: number): number => signals.weights[k * W + column] ?? 0;
    const [valid, kappa, precision, sizeExponent] = [weight(0), weight(1), weight(2), weight(3)];
    if (valid === 0) return;
    for (let i = 0; i < n; i++) {
      const pair = (column: number): number => signals.pairs[(k * n + i) * P + column] ?? 0;
      const ray = (column: number): number => signals.rays[k * R + column] ?? 0;
      const cosine = pair(0) * ray(0) + pair(1) * ray(1) + pair(2) * ray(2);
      const logit = kappa * (cosine - 1) - 0.5 * precision * pair(3) ** 2 + sizeExponent * pair(4);
      out[i] = (out[i] ?? 0) + valid * logit;
    }
    out[n] = (out[n] ?? 0) + valid * weight(4);
  });
  return out;
}

/** alpha = product over signals of (1 - valid gate): without a valid signal only self-attention is left. */
function mixingAlpha(signals: SignalBatch): number {
  let alpha = 1;
  for (let k = 0; k < signals.ids.length; k++) {
    alpha *= 1 - (signals.weights[k * W] ?? 0) * (signals.weights[k * W + 5] ?? 0);
  }
  return alpha;
}

function softmax(logits: Float64Array): Float64Array {
  let max = Number.NEGATIVE_INFINITY;
  for (const logit of logits) max = Math.max(max, logit);
  const out = logits.map((logit) => Math.exp(logit - max));
  const sum = out.reduce((total, value) => total + value, 0);
  return out.map((value) => value / sum);
}
