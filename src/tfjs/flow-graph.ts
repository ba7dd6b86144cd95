import {
  add,
  concat1d,
  concat2d,
  fused,
  localResponseNormalization,
  matMul,
  max,
  reshape,
  softmax,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D,
  tensor1d,
  tensor2d,
  tensor3d,
  tidy,
  transpose,
} from '@tensorflow/tfjs-core';
import type { FlowShape } from 'heed';
import type { DeviceLayer, FlowWeights } from './flow-weights.ts';
import type { PackedFlow } from './pack-flow.ts';

/**
 * The token pass of the learned model in stock operations, with the equations of `tokenPass`.
 *
 * Returns one row: self [rows, READOUTS], mean token [embed], then per signal logits [rows, READOUTS], mean [judge],
 * most [judge]. The caller disposes it.
 */
export function flowGraph(shape: FlowShape, weights: FlowWeights, packed: PackedFlow): Tensor1D {
  const { rows } = packed;
  return tidy(() => {
    const averaging = tensor2d(packed.averaging, [1, rows]);
    const hiding = tensor3d(packed.hiding, [1, 1, rows]);
    let x = layer(tensor2d(packed.tokens, [rows, shape.tokenInputs]), weights.layer('token'), 'relu');
    for (let block = 0; block < shape.blocks; block++) x = blockGraph(x, shape, `block${block}`, weights, hiding);
    const parts: Tensor[] = [layer(x, weights.layer('self')), matMul(averaging, x)];
    for (const { kind, meets, evidence } of packed.signals) {
      const pairs = concat2d([tensor2d(evidence, [rows, shape.evidenceInputs]), x], 1);
      const met = layer(pairs, { kernel: weights.meet(kind), bias: tensor1d(meets) }, 'relu');
      const judged = layer(met, weights.layer(`${kind}.judge`), 'relu');
      parts.push(layer(judged, weights.layer(`${kind}.logit`)), matMul(averaging, judged), max(judged, 0));
    }
    return concat1d(parts.map((part) => reshape(part, [part.size])));
  });
}

const layer = (a: Tensor2D, { kernel, bias }: DeviceLayer, activation: 'linear' | 'relu' = 'linear'): Tensor2D =>
  fused.matMul({ a, b: kernel, bias, activation }) as Tensor2D;

/** A pre-norm self-attention block; what the norms scale and shift is in the weights. */
function blockGraph(
  x: Tensor2D,
  { embed, heads }: FlowShape,
  name: string,
  weights: FlowWeights,
  hiding: Tensor,
): Tensor2D {
  const rows = x.shape[0];
  const part = (input: Tensor2D, of: string, activation?: 'relu'): Tensor2D =>
    layer(input, weights.layer(`${name}.${of}`), activation);
  const norm = (input: Tensor2D): Tensor2D => {
    const centred: Tensor4D = reshape(matMul(input, weights.centring()), [1, 1, rows, embed]);
    // Over a window of the whole row this is x / sqrt(mean of x^2 + 1e-5), in one kernel.
    return reshape(localResponseNormalization<Tensor4D>(centred, embed, 1e-5, 1 / embed, 0.5), [rows, embed]);
  };
  const split = (input: Tensor2D): Tensor => reshape(input, [rows, heads, embed / heads]);
  const normed = norm(x);
  const query = transpose(split(part(normed, 'query')), [1, 0, 2]);
  const key = transpose(split(part(normed, 'key')), [1, 2, 0]);
  const value = transpose(split(part(normed, 'value')), [1, 0, 2]);
  const shares = softmax(add(matMul(query, key), hiding));
  const mixed: Tensor2D = reshape(transpose(matMul(shares, value), [1, 0, 2]), [rows, embed]);
  const attended = add<Tensor2D>(x, part(mixed, 'mix'));
  return add(attended, part(part(norm(attended), 'widen', 'relu'), 'narrow'));
}
