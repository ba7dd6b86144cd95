import {
  add,
  concat,
  engine,
  keep,
  log,
  mul,
  reshape,
  slice,
  softmax,
  sub,
  sum,
  type Tensor,
  tensor,
  tensor2d,
  tidy,
} from '@tensorflow/tfjs-core';
import { type FlowShape, READOUTS, type Readout, type SignalKind, weightSpecs } from 'heed';
import { batchGraph, type FlowBatchLogits, type FlowBatchTensors } from './batch-graph.ts';
import { type DropoutOptions, dropper } from './dropper.ts';

/** One signal of a batch as plain arrays. */
export interface SlotArrays {
  readonly kind: SignalKind;
  readonly valid: Float32Array;
  readonly signals: Float32Array;
  readonly evidence: Float32Array;
}

/** A batch as plain arrays, shapes as in `FlowBatchTensors`. */
export interface BatchArrays {
  readonly size: number;
  readonly n: number;
  readonly tokens: Float32Array;
  readonly mask: Float32Array;
  readonly slots: readonly SlotArrays[];
}

/** What one read-out should have answered. */
export interface LossTarget {
  readonly readout: Readout;
  /** [size, n] or, for "attended", [size, n + 1]: 1 times the scene's weight at the true answer. */
  readonly truth: Float32Array;
  /** [size, n] or [size, n + 1]: 1 where an answer is allowed; `null` allows all. */
  readonly allowed: Float32Array | null;
  /** Part of this read-out in the loss, divided by the batch size. */
  readonly factor: number;
}

const LEAST_P = 1e-7;

/** Loss per read-out, gradients by weight name; draws its dropout masks from `seed`. */
export function fitStep(
  weights: ReadonlyMap<string, Float32Array>,
  shape: FlowShape,
  batch: BatchArrays,
  targets: readonly LossTarget[],
  dropout: DropoutOptions,
): {
  readonly losses: Readonly<Partial<Record<Readout, number>>>;
  readonly gradients: ReadonlyMap<string, Float32Array>;
} {
  const specs = weightSpecs(shape);
  let losses: Partial<Record<Readout, number>> = {};
  let gradients = new Map<string, Float32Array>();
  tidy(() => {
    const tensors = specs.map(({ name, shape: size }) => tensor(weights.get(name) ?? [], [...size]));
    const inputs = batchTensors(batch);
    const parts: { readout: Readout; value: Tensor }[] = [];
    const loss = (): Tensor => {
      const logits = batchGraph(
        new Map(specs.map(({ name }, i) => [name, tensors[i] as Tensor])),
        shape,
        inputs,
        dropper(dropout),
      );
      let total: Tensor | null = null;
      for (const target of targets) {
        const value = readoutLoss(logits, batch, target);
        parts.push({ readout: target.readout, value: keep(value) });
        const weighted = mul(value, target.factor);
        total = total === null ? weighted : add(total, weighted);
      }
      if (total === null) throw new Error('fitStep: expected at least one target, got none');
      return total;
    };
    // Weights that this batch does not reach (a kind of signal that is absent) have no derivative.
    const { grads: derivatives } = engine().gradients(loss, tensors, undefined, true);
    gradients = new Map(specs.map(({ name }, i) => [name, Float32Array.from(derivatives[i]?.dataSync() ?? [])]));
    losses = Object.fromEntries(parts.map(({ readout, value }) => [readout, value.dataSync()[0] ?? Number.NaN]));
    for (const { value } of parts) value.dispose();
  });
  return { losses, gradients };
}

/** [size, n] (with "elsewhere" last for "attended"): calibrated probabilities of one read-out for every scene. */
export function batchProbabilities(
  weights: ReadonlyMap<string, Float32Array>,
  shape: FlowShape,
  batch: BatchArrays,
  readouts: readonly {
    readonly readout: Readout;
    readonly temperature: number;
    readonly allowed: Float32Array | null;
  }[],
): readonly Float32Array[] {
  let answers: readonly Float32Array[] = [];
  tidy(() => {
    const tensors = new Map(
      weightSpecs(shape).map(({ name, shape: size }) => [name, tensor(weights.get(name) ?? [], [...size])]),
    );
    const logits = batchGraph(tensors, shape, batchTensors(batch), (x) => x);
    answers = readouts.map(({ readout, temperature, allowed }) =>
      Float32Array.from(probabilities(logits, batch, readout, allowed, temperature).dataSync()),
    );
  });
  return answers;
}

const batchTensors = ({ size, n, tokens, mask, slots }: BatchArrays): FlowBatchTensors => ({
  size,
  n,
  tokens: tensor2d(tokens, [size * n, tokens.length / (size * n)]),
  mask: tensor2d(mask, [size, n]),
  slots: slots.map(({ kind, valid, signals, evidence }) => ({
    kind,
    valid: tensor2d(valid, [size, 1]),
    signals: tensor2d(signals, [size, signals.length / size]),
    evidence: tensor2d(evidence, [size * n, evidence.length / (size * n)]),
  })),
});

function probabilities(
  logits: FlowBatchLogits,
  { size, n }: BatchArrays,
  readout: Readout,
  allowed: Float32Array | null,
  temperature: number,
): Tensor {
  const r = READOUTS.indexOf(readout);
  const pick = (all: Tensor, elsewhere: Tensor): Tensor => {
    const own = reshape(slice(all, [0, 0, r], [size, n, 1]), [size, n]);
    const full = readout === 'attended' ? concat([own, elsewhere], 1) : own;
    const open =
      allowed === null ? full : add(full, mul(sub(tensor2d(allowed, full.shape as [number, number]), 1), 1e9));
    return softmax(temperature === 1 ? open : mul(open, 1 / temperature));
  };
  const self = pick(logits.self, logits.selfElsewhere);
  const both = pick(logits.both, logits.bothElsewhere);
  return add(mul(self, logits.alpha), mul(both, sub(1, logits.alpha)));
}

function readoutLoss(logits: FlowBatchLogits, batch: BatchArrays, { readout, truth, allowed }: LossTarget): Tensor {
  const p = probabilities(logits, batch, readout, allowed, 1);
  const weighted = mul(log(add(p, LEAST_P)), tensor2d(truth, p.shape as [number, number]));
  return mul(sum(weighted), -1 / batch.size);
}
