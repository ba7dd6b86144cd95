import type { SignalKind } from '../../signals/signal-kind.ts';
import { dense, relu } from './dense-layers.ts';
import type { FlowModel } from './flow-model.ts';
import { READOUTS } from './flow-shape.ts';
import type { FlowInputs } from './prepare-inputs.ts';
import { type SignalVectors, signalRow, signalVectors } from './signal-vectors.ts';
import { type MetSignal, type TokenPass, tokenPass } from './token-pass.ts';
import { type WeightOf, weightOf } from './weight-of.ts';

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
export function inferFlow(model: FlowModel, inputs: FlowInputs): FlowLogits {
  const vectors = signalVectors(model, inputs);
  return joinLogits(model, inputs, vectors, tokenPass(model, inputs, vectors));
}

/** Joins what signals and tokens came to, wherever the token pass was computed. */
export function joinLogits(model: FlowModel, inputs: FlowInputs, vectors: SignalVectors, pass: TokenPass): FlowLogits {
  const w = weightOf(model);
  const { tokenCount: n, signals } = inputs;
  const external = new Float64Array(signals.length * n * R);
  const externalElsewhere = new Float64Array(signals.length);
  signals.forEach(({ kind }, k) => {
    const met = pass.met[k];
    if (met === undefined) return;
    const gains = vectors.gains[kind];
    for (let at = 0; at < n * R; at++) external[k * n * R + at] = (gains[at % R] ?? 0) * (met.logits[at] ?? 0);
    externalElsewhere[k] = elsewhereLogit(met, signalRow(model, inputs, k), kind, w);
  });
  const ofSelf = dense(pass.meanToken, 1, w('self.elsewhere.kernel'), w('self.elsewhere.bias'));
  return { self: pass.self, selfElsewhere: ofSelf[0] ?? 0, external, externalElsewhere, alpha: vectors.alpha };
}

function elsewhereLogit({ mean, most }: MetSignal, signal: Float64Array, kind: SignalKind, w: WeightOf): number {
  const parts = [
    dense(mean, 1, w(`${kind}.elsewhere.mean`), w(`${kind}.elsewhere.bias`)),
    dense(most, 1, w(`${kind}.elsewhere.max`), null),
    dense(signal, 1, w(`${kind}.elsewhere.signal`), null),
  ];
  const hidden = new Float64Array(parts[0]?.length ?? 0).map((_, at) =>
    parts.reduce((sum, part) => sum + (part[at] ?? 0), 0),
  );
  const logit = dense(relu(hidden), 1, w(`${kind}.elsewhere.logit.kernel`), w(`${kind}.elsewhere.logit.bias`));
  return logit[0] ?? 0;
}
