import type { Tensor } from '@tensorflow/tfjs-core';
import type { KernelAnswer, SignalBatch, TokenBatch } from 'heed';

/** One model as device kernels, whatever the backend. */
export interface ModelRunner {
  /** Batches of equal key share compiled pipelines. */
  shapeKey(tokens: TokenBatch, signals: SignalBatch): string;
  /** Launches one inference on the current backend. */
  launch(tokens: TokenBatch, signals: SignalBatch): Launched;
  dispose(): void;
}

/** An inference on its way. */
export interface Launched {
  /** Everything that is read back; whoever launched disposes it. */
  readonly output: Tensor;
  /** Makes an answer out of the values of `output`. */
  unpack(values: Float32Array, backend: 'webgpu' | 'wasm'): KernelAnswer;
}
