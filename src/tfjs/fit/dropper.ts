import { mul, type Tensor2D, tensor2d } from '@tensorflow/tfjs-core';
import type { Dropout } from './batch-graph.ts';

/** Which share of the units a step drops. */
export interface DropoutOptions {
  readonly share: number;
  readonly seed: number;
}

/** Drops a share of the units; what is left grows to make up for it. */
export function dropper({ share, seed }: DropoutOptions): Dropout {
  // Marsaglia's xorshift, a byte per unit: a mask has more numbers than everything else in a step.
  let bits = seed | 1;
  const below = Math.round(share * 256);
  const kept = 256 / (256 - below);
  return (x) => {
    if (below === 0) return x;
    const mask = new Float32Array(x.size);
    for (let i = 0; i < mask.length; i++) {
      if (i % 4 === 0) {
        bits ^= bits << 13;
        bits ^= bits >>> 17;
        bits ^= bits << 5;
      }
      mask[i] = ((bits >>> ((i % 4) * 8)) & 255) < below ? 0 : kept;
    }
    return mul(x, tensor2d(mask, x.shape)) as Tensor2D;
  };
}
