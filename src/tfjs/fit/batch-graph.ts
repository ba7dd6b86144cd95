import {
  add,
  div,
  matMul,
  max,
  mean,
  mul,
  relu,
  reshape,
  rsqrt,
  sigmoid,
  softmax,
  square,
  sub,
  type Tensor,
  type Tensor2D,
  type Tensor3D,
  transpose,
} from '@tensorflow/tfjs-core';
import { type FlowShape, READOUTS, type SignalKind } from 'heed';
import { denseOp, repeatRows } from './dense-op.ts';

/** A batch of scenes padded to n tokens; `mask` is 1 where a token is. */
export interface FlowBatchTensors {
  readonly size: number;
  readonly n: number;
  /** [size n, tokenInputs]. */
  readonly tokens: Tensor2D;
  /** [size, n]. */
  readonly mask: Tensor2D;
  readonly slots: readonly FlowSlotTensors[];
}

/** One signal of every scene of a batch. */
export interface FlowSlotTensors {
  readonly kind: SignalKind;
  /** [size, 1]: 0 where the signal is lost. */
  readonly valid: Tensor2D;
  /** [size, signalInputs]. */
  readonly signals: Tensor2D;
  /** [size n, evidenceInputs]. */
  readonly evidence: Tensor2D;
}

/** Logits without the signals, with them; padding is far below any of them. */
export interface FlowBatchLogits {
  /** [size, n, READOUTS]. */
  readonly self: Tensor3D;
  /** [size, 1]. */
  readonly selfElsewhere: Tensor2D;
  readonly both: Tensor3D;
  readonly bothElsewhere: Tensor2D;
  /** [size, 1], weight of self-attention. */
  readonly alpha: Tensor2D;
}

export type WeightTensors = ReadonlyMap<string, Tensor>;

/** Drops units while fitting; the identity otherwise. */
export type Dropout = (x: Tensor2D) => Tensor2D;

const R = READOUTS.length;
const HIDDEN = 1e9;

/** The attention-flow model on a batch; the same equations as `inferFlow`. */
export function batchGraph(
  weights: WeightTensors,
  shape: FlowShape,
  batch: FlowBatchTensors,
  drop: Dropout,
): FlowBatchLogits {
  const { size, n, mask, slots } = batch;
  const w = (name: string): Tensor => {
    const found = weights.get(name);
    if (found === undefined) throw new Error(`batchGraph: expected a weight ${name}, got none`);
    return found;
  };
  const layer = (x: Tensor2D, name: string, isInput = false): Tensor2D =>
    denseOp(x, w(`${name}.kernel`), w(`${name}.bias`), isInput);
  let x = drop(relu(layer(batch.tokens, 'token', true)));
  for (let block = 0; block < shape.blocks; block++) x = blockGraph(x, batch, shape, `block${block}`, w, drop);
  const padding = reshape(mul(sub(mask, 1), HIDDEN), [size, n, 1]);
  const share = reshape(div(mask, mul(mean(mask, 1, true), n)), [size, 1, n]);
  const meanOf = (rows: Tensor2D, width: number): Tensor2D =>
    reshape(matMul(share, reshape(rows, [size, n, width])), [size, width]);
  const self = reshape(layer(x, 'self'), [size, n, R]) as Tensor3D;
  const selfElsewhere = layer(meanOf(x, shape.embed), 'self.elsewhere');
  const hidden = slots.reduce<Tensor2D>(
    (sum, slot) => add(sum, mul(slot.valid, layer(slot.signals, `${slot.kind}.gain`, true))),
    reshape(w('gain.bias'), [1, shape.gain]),
  );
  let both: Tensor = self;
  let bothElsewhere: Tensor = selfElsewhere;
  let alpha: Tensor | null = null;
  for (const { kind, valid, signals, evidence } of slots) {
    const ofSignal = denseOp(signals, w(`${kind}.meet.signal`), w(`${kind}.meet.bias`), true);
    const met = add<Tensor2D>(
      add(denseOp(evidence, w(`${kind}.meet.evidence`), null, true), denseOp(x, w(`${kind}.meet.token`), null)),
      repeatRows(ofSignal, n),
    );
    const judged = relu(layer(relu(met), `${kind}.judge`));
    const gain = mul(mul(sigmoid(layer(relu(hidden), `gain.${kind}`)), 2), valid);
    both = add(both, mul(reshape(layer(drop(judged), `${kind}.logit`), [size, n, R]), reshape(gain, [-1, 1, R])));
    const most = max(mul(reshape(judged, [size, n, shape.judge]), reshape(mask, [size, n, 1])), 1) as Tensor2D;
    const around = add<Tensor2D>(
      add(
        denseOp(meanOf(judged, shape.judge), w(`${kind}.elsewhere.mean`), w(`${kind}.elsewhere.bias`)),
        denseOp(most, w(`${kind}.elsewhere.max`), null),
      ),
      denseOp(signals, w(`${kind}.elsewhere.signal`), null, true),
    );
    bothElsewhere = add(bothElsewhere, mul(valid, layer(relu(around), `${kind}.elsewhere.logit`)));
    const kept = sub(1, mul(valid, sigmoid(layer(signals, `${kind}.gate`, true))));
    alpha = alpha === null ? kept : mul(alpha, kept);
  }
  if (alpha === null) throw new Error('batchGraph: expected at least one slot, got none');
  return {
    self: add(self, padding),
    selfElsewhere,
    both: add(both, padding),
    bothElsewhere: bothElsewhere as Tensor2D,
    alpha: alpha as Tensor2D,
  };
}

function blockGraph(
  x: Tensor2D,
  { size, n, mask }: FlowBatchTensors,
  { embed, heads }: FlowShape,
  name: string,
  w: (name: string) => Tensor,
  drop: Dropout,
): Tensor2D {
  const layer = (input: Tensor2D, part: string): Tensor2D =>
    denseOp(input, w(`${name}.${part}.kernel`), w(`${name}.${part}.bias`));
  const norm = (input: Tensor2D, part: string): Tensor2D => {
    const centred = sub(input, mean(input, 1, true));
    const scale = rsqrt(add(mean(square(centred), 1, true), 1e-5));
    return add(mul(mul(centred, scale), w(`${name}.${part}.scale`)), w(`${name}.${part}.shift`));
  };
  const width = embed / heads;
  const split = (input: Tensor2D): Tensor => transpose(reshape(input, [size, n, heads, width]), [0, 2, 1, 3]);
  const normed = norm(x, 'norm');
  const [query, key, value] = [
    split(layer(normed, 'query')),
    split(layer(normed, 'key')),
    split(layer(normed, 'value')),
  ];
  const hide = reshape(mul(sub(mask, 1), HIDDEN), [size, 1, 1, n]);
  const logits = add(div(matMul(query, transpose(key, [0, 1, 3, 2])), Math.sqrt(width)), hide);
  const mixed = reshape(transpose(matMul(softmax(logits), value), [0, 2, 1, 3]), [size * n, embed]) as Tensor2D;
  const attended = add<Tensor2D>(x, drop(layer(mixed, 'mix')));
  return add(attended, drop(layer(relu(layer(norm(attended, 'norm2'), 'widen')), 'narrow')));
}
