import type { SignalKind } from '../../signals/signal-kind.ts';
import { dense, relu } from './dense-layers.ts';
import type { FlowModel } from './flow-model.ts';
import type { FlowInputs } from './prepare-inputs.ts';
import { selfAttention } from './self-attention.ts';
import type { SignalVectors } from './signal-vectors.ts';
import { type WeightOf, weightOf } from './weight-of.ts';

/** What the model makes of n tokens: the part that grows with the scene, so the part worth a graphics processor. */
export interface TokenPass {
  /** [n, READOUTS]: s. */
  readonly self: Float64Array;
  /** [embed]: mean embedding; zeros without tokens. */
  readonly meanToken: Float64Array;
  /** Where the tokens meet each valid signal. */
  readonly met: readonly MetSignal[];
}

/** n tokens before one signal. */
export interface MetSignal {
  /** [n, READOUTS], before the signal's gain. */
  readonly logits: Float64Array;
  /** [judge], mean over the tokens; zeros without any. */
  readonly mean: Float64Array;
  /** [judge], largest over the tokens; zeros without any. */
  readonly most: Float64Array;
}

/** The token pass in ordinary loops, float64. */
export function tokenPass(model: FlowModel, inputs: FlowInputs, { meets }: SignalVectors): TokenPass {
  const { embed, blocks, heads, evidenceInputs, judge } = model.shape;
  const { tokenCount: n } = inputs;
  const w = weightOf(model);
  const layer = (x: Float64Array, name: string): Float64Array => dense(x, n, w(`${name}.kernel`), w(`${name}.bias`));
  let x = relu(layer(Float64Array.from(inputs.tokens), 'token'));
  for (let block = 0; block < blocks; block++) x = selfAttention(x, n, embed, heads, `block${block}`, w);
  return {
    self: layer(x, 'self'),
    meanToken: meanRow(x, n, embed),
    met: inputs.signals.map(({ kind }, k) => {
      const length = n * evidenceInputs;
      const evidence = Float64Array.from(inputs.evidence.subarray(k * length, (k + 1) * length));
      const judged = meetSignal(x, n, meets[k] ?? new Float64Array(), evidence, kind, w);
      return {
        logits: layer(judged, `${kind}.logit`),
        mean: meanRow(judged, n, judge),
        most: maxRow(judged, n, judge),
      };
    }),
  };
}

/** Where token i meets signal k: additive attention of tokens to signals with the geometry between them (Bahdanau et al. 2015). */
function meetSignal(
  x: Float64Array,
  n: number,
  ofSignal: Float64Array,
  evidence: Float64Array,
  kind: SignalKind,
  w: WeightOf,
): Float64Array {
  const met = dense(evidence, n, w(`${kind}.meet.evidence`), null);
  const ofTokens = dense(x, n, w(`${kind}.meet.token`), null);
  const width = ofSignal.length;
  for (let at = 0; at < met.length; at++) {
    met[at] = (met[at] ?? 0) + (ofTokens[at] ?? 0) + (ofSignal[at % width] ?? 0);
  }
  return relu(dense(relu(met), n, w(`${kind}.judge.kernel`), w(`${kind}.judge.bias`)));
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
