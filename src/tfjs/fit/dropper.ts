import { mul, type Tensor2D, tensor2d } from '@tensorflow/tfjs-core';
import type { Dropout } from './batch-graph.ts';

/** Drops a share of the units, drawn from `random`; what is left grows to make up for it. */
export function dropper({ share, random }: { readonly share: number; readonly random: () => number }): Dropout {
  return (x) => {
    if (share === 0) return x;
    const mask = new Float32Array(x.size);
    for (let i = 0; i < mask.length; i++) mask[i] = random() < share ? 0 : 1 / (1 - share);
    return mul(x, tensor2d(mask, x.shape)) as Tensor2D;
  };
}
