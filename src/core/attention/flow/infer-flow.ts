import type { SignalKind } from '../../signals/signal-kind.ts';
import { dense, layerNorm, relu, sigmoid, softmaxRows } from './dense-layers.ts';
import type { FlowModel } from './flow-model.ts';
import { READOUTS } from './flow-shape.ts';
import type { FlowInputs } from './prepare-inputs.ts';

const R = READOUTS.length;

/** What the model answers before any softmax, float64. */
export interface FlowLogits {
  /** [n, READOUTS]: s, what the tokens say among themselves. */
  readonly self: Float64Array;
  readonly selfElsewhere: number;
  /** [m, n, READOUTS]: what signal k adds to each logit; e is the sum over k. */
  readonly external: Float64Array;
  /** [m]: what signal k adds to the logit of "elsewhere". */
  readonly externalElsewhere: Float64Array;
  /** Weight of self-attention: product over the signals of (1 - gate); 1 without signals. */
  readonly alpha: number;
}

/** The model in ordinary loops, float64: the judge of every other implementation. */
export function inferFlow({ shape, weights }: FlowModel, inputs: FlowInputs): FlowLogits {
  const { tokenCount: n, signals } = inputs;
  const w = (name: string): Float32Array => {
    const found = weights.get(name);
    if (found === undefined) throw new Error(`inferFlow: expected a weight ${name}, got none`);
    return found;
  };
  const layer = (x: Float64Array, rows: number, name: string): Float64Array =>
    dense(x, rows, w(`${name}.kernel`), w(`${name}.bias`));
  let x = relu(layer(Float64Array.from(inputs.tokens), n, 'token'));
  for (let block = 0; block < shape.blocks; block++)
    x = selfAttention(x, n, shape.embed, shape.heads, `block${block}`, w);
  const gains = signalGains(inputs, w, shape.gain);
  const external = new Float64Array(signals.length * n * R);
  const externalElsewhere = new Float64Array(signals.length);
  let alpha = 1;
  signals.forEach(({ kind }, k) => {
    const row = rowOf(inputs.signalRows, shape.signalInputs, k);
    const evidence = Float64Array.from(
      inputs.evidence.subarray(k * n * shape.evidenceInputs, (k + 1) * n * shape.evidenceInputs),
    );
    const judged = meetSignal(x, n, row, evidence, kind, w);
    const logits = layer(judged, n, `${kind}.logit`);
    for (let at = 0; at < n * R; at++) external[k * n * R + at] = (gains[kind][at % R] ?? 0) * (logits[at] ?? 0);
    externalElsewhere[k] = elsewhereLogit(judged, n, row, kind, w);
    alpha *= 1 - sigmoid(layer(row, 1, `${kind}.gate`)[0] ?? 0);
  });
  return {
    self: layer(x, n, 'self'),
    selfElsewhere: layer(meanRow(x, n, shape.embed), 1, 'self.elsewhere')[0] ?? 0,
    external,
    externalElsewhere,
    alpha,
  };
}

type Weights = (name: string) => Float32Array;

const rowOf = (values: Float32Array, width: number, row: number): Float64Array =>
  Float64Array.from(values.subarray(row * width, (row + 1) * width));

/** Where token i meets signal k: additive attention of tokens to signals with the geometry between them (Bahdanau et al. 2015). */
function meetSignal(
  x: Float64Array,
  n: number,
  signal: Float64Array,
  evidence: Float64Array,
  kind: SignalKind,
  w: Weights,
): Float64Array {
  const ofSignal = dense(signal, 1, w(`${kind}.meet.signal`), w(`${kind}.meet.bias`));
  const met = dense(evidence, n, w(`${kind}.meet.evidence`), null);
  const ofTokens = dense(x, n, w(`${kind}.meet.token`), null);
  const width = ofSignal.length;
  for (let at = 0; at < met.length; at++) {
    met[at] = (met[at] ?? 0) + (ofTokens[at] ?? 0) + (ofSignal[at % width] ?? 0);
  }
  return relu(dense(relu(met), n, w(`${kind}.judge.kernel`), w(`${kind}.judge.bias`)));
}

/** How much each kind of signal counts for each read-out, in (0, 2), given every signal that is there. */
function signalGains(inputs: FlowInputs, w: Weights, width: number): Readonly<Record<SignalKind, Float64Array>> {
  const hidden = Float64Array.from(w('gain.bias'));
  inputs.signals.forEach(({ kind }, k) => {
    const signal = rowOf(inputs.signalRows, inputs.signalRows.length / inputs.signals.length, k);
    const own = dense(signal, 1, w(`${kind}.gain.kernel`), w(`${kind}.gain.bias`));
    for (let at = 0; at < width; at++) hidden[at] = (hidden[at] ?? 0) + (own[at] ?? 0);
  });
  const active = relu(hidden);
  const gains = (kind: SignalKind): Float64Array =>
    dense(active, 1, w(`gain.${kind}.kernel`), w(`gain.${kind}.bias`)).map((value) => 2 * sigmoid(value));
  return { head: gains('head'), eye: gains('eye'), pointer: gains('pointer') };
}

function elsewhereLogit(judged: Float64Array, n: number, signal: Float64Array, kind: SignalKind, w: Weights): number {
  const width = w(`${kind}.elsewhere.mean`).length / w(`${kind}.elsewhere.bias`).length;
  const parts = [
    dense(meanRow(judged, n, width), 1, w(`${kind}.elsewhere.mean`), w(`${kind}.elsewhere.bias`)),
    dense(maxRow(judged, n, width), 1, w(`${kind}.elsewhere.max`), null),
    dense(signal, 1, w(`${kind}.elsewhere.signal`), null),
  ];
  const hidden = new Float64Array(parts[0]?.length ?? 0).map((_, at) =>
    parts.reduce((sum, part) => sum + (part[at] ?? 0), 0),
  );
  const logit = dense(relu(hidden), 1, w(`${kind}.elsewhere.logit.kernel`), w(`${kind}.elsewhere.logit.bias`));
  return logit[0] ?? 0;
}

/** [width], the mean of n rows; zeros without rows. */
function meanRow(x: Float64Array, n: number, width: number): Float64Array {
  const mean = new Float64Array(width);
  for (let at = 0; at < n * width; at++) mean[at % width] = (mean[at % width] ?? 0) + (x[at] ?? 0) / n;
  return mean;
}

/** [width], the largest of n rows whose values are not negative; zeros without rows. */
function maxRow(x: Float64Array, n: number, width: number): Float64Array {
  const most = new Float64Array(width);
  for (let at = 0; at < n * width; at++) most[at % width] = Math.max(most[at % width] ?? 0, x[at] ?? 0);
  return most;
}

/** A pre-norm self-attention block over the tokens (Vaswani et al. 2017; Lee et al. 2019, set transformer). */
function selfAttention(
  x: Float64Array,
  n: number,
  width: number,
  heads: number,
  name: string,
  w: Weights,
): Float64Array {
  const layer = (input: Float64Array, part: string): Float64Array =>
    dense(input, n, w(`${name}.${part}.kernel`), w(`${name}.${part}.bias`));
  const normed = layerNorm(x, n, w(`${name}.norm.scale`), w(`${name}.norm.shift`));
  const [query, key, value] = [layer(normed, 'query'), layer(normed, 'key'), layer(normed, 'value')];
  const size = width / heads;
  const mixed = new Float64Array(n * width);
  for (let head = 0; head < heads; head++) {
    const logits = new Float64Array(n * n);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        let sum = 0;
        for (let c = head * size; c < (head + 1) * size; c++)
          sum += (query[i * width + c] ?? 0) * (key[j * width + c] ?? 0);
        logits[i * n + j] = sum / Math.sqrt(size);
      }
    }
    const shares = softmaxRows(logits, n);
    for (let i = 0; i < n; i++) {
      for (let c = head * size; c < (head + 1) * size; c++) {
        let sum = 0;
        for (let j = 0; j < n; j++) sum += (shares[i * n + j] ?? 0) * (value[j * width + c] ?? 0);
        mixed[i * width + c] = sum;
      }
    }
  }
  const attended = plus(x, layer(mixed, 'mix'));
  const inner = relu(layer(layerNorm(attended, n, w(`${name}.norm2.scale`), w(`${name}.norm2.shift`)), 'widen'));
  return plus(attended, layer(inner, 'narrow'));
}

const plus = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, at) => value + (b[at] ?? 0));
