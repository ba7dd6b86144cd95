import type { FitCurves } from '../../../src/lab/training-curves/fit-curves.ts';

/** Two read-outs over three epochs, one second each; `next` is held back in the last one only. */
export const CURVES: FitCurves = {
  name: 'fold <1>',
  command: 'npm run fit',
  bestEpoch: 2,
  epochs: [
    {
      epoch: 1,
      elapsedMs: 1000,
      learningRate: 0.01,
      losses: { attended: { fit: 2, heldBack: 2.1 }, next: { fit: 3, heldBack: null } },
    },
    {
      epoch: 2,
      elapsedMs: 2000,
      learningRate: 0.001,
      losses: { attended: { fit: 1.5, heldBack: 1.6 }, next: { fit: 2.5, heldBack: null } },
    },
    {
      epoch: 3,
      elapsedMs: 3000,
      learningRate: 0.0001,
      losses: { attended: { fit: 1, heldBack: 1.7 }, next: { fit: 2, heldBack: 2.2 } },
    },
  ],
};
