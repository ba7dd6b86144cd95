import { engine, keep, type Tensor, tensor, tidy } from '@tensorflow/tfjs-core';
import { type DropoutOptions, dropper } from './dropper.ts';
import { type GazeArrays, type GazeShape, gazeGraph, gazeLoss, gazeWeightSpecs } from './gaze-graph.ts';

/** Where the gaze was, in the frame of the batch. */
export interface GazeTruth {
  /** [size, 2, horizons], degrees. */
  readonly truth: Float32Array;
  /** [size, horizons], cosine of the true pitch: how much a degree of yaw counts. */
  readonly cosine: Float32Array;
  /** [size, horizons], 0 where nothing is known. */
  readonly weight: Float32Array;
}

/** Loss of a batch, gradients by weight name; draws its dropout masks from a seed. */
export function gazeStep(
  weights: ReadonlyMap<string, Float32Array>,
  shape: GazeShape,
  batch: GazeArrays,
  { truth, cosine, weight }: GazeTruth,
  dropout: DropoutOptions,
): { readonly loss: number; readonly gradients: ReadonlyMap<string, Float32Array> } {
  const specs = gazeWeightSpecs(shape);
  let gradients = new Map<string, Float32Array>();
  let loss = Number.NaN;
  tidy(() => {
    const tensors = specs.map(({ name, shape: size }) => tensor(weights.get(name) ?? [], [...size]));
    const byName = new Map(specs.map(({ name }, i) => [name, tensors[i] as Tensor]));
    const evaluate = (): Tensor => {
      const value = gazeLoss(gazeGraph(byName, shape, batch, dropper(dropout)), truth, cosine, weight);
      keep(value);
      return value;
    };
    const { value, grads } = engine().gradients(evaluate, tensors, undefined, true);
    loss = value.dataSync()[0] ?? Number.NaN;
    gradients = new Map(specs.map(({ name }, i) => [name, Float32Array.from(grads[i]?.dataSync() ?? [])]));
    value.dispose();
  });
  return { loss, gradients };
}

/** [size, 2, horizons], degrees: yaw then pitch in the frame of the batch. */
export function gazeAnswers(
  weights: ReadonlyMap<string, Float32Array>,
  shape: GazeShape,
  batch: GazeArrays,
): Float32Array {
  return tidy(() => {
    const tensors = gazeWeightSpecs(shape).map(
      ({ name, shape: size }) => [name, tensor(weights.get(name) ?? [], [...size])] as const,
    );
    return Float32Array.from(gazeGraph(new Map<string, Tensor>(tensors), shape, batch, (x) => x).dataSync());
  }) as unknown as Float32Array;
}
