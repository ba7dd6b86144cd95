import type { Instance } from '../benchmark/instance.ts';
import type { JovTrial } from '../jov/jov-trial.ts';
import { type Angles, anglesOf } from './angles.ts';
import { ATTENDED_DIM, attendedFeatures } from './attended-features.ts';
import { EYE_DIM, eyeFeatures } from './eye-features.ts';
import type { ChoiceFeatures, Scope } from './linear-choice.ts';

/** One block of columns for every AOI of an instance: reads column k of AOI j. */
export interface Block {
  readonly dim: number;
  of(trial: JovTrial, scope: Scope): (instance: Instance, j: number, k: number) => number;
}

/** What head, controller, objects say (T0's features). */
export const ATTENDED_BLOCK: Block = {
  dim: ATTENDED_DIM,
  of: (trial, scope) => {
    const { n, values } = attendedFeatures(trial, scope);
    return ({ at }, j, k) => values[(at * n + j) * ATTENDED_DIM + k] as number;
  },
};

/** What an eye says; which one depends on the instance. */
export const eyeBlock = (anglesFor: (trial: JovTrial, instance: Instance) => Angles): Block => ({
  dim: EYE_DIM,
  of: (trial) => (instance, j, k) => {
    const angles = anglesFor(trial, instance);
    return eyeFeatures(trial, angles)[(instance.at * angles.n + j) * EYE_DIM + k] as number;
  },
});

/** The clean eye. */
export const CLEAN_EYE_BLOCK = eyeBlock((trial) => anglesOf(trial, 'eye'));

/** Features from blocks of columns side by side, for the AOIs or for the targets of the room. */
export function joined(blocks: readonly Block[], candidates: 'aois' | 'targets'): ChoiceFeatures {
  const dim = blocks.reduce((sum, block) => sum + block.dim, 0);
  return {
    dim,
    of(trial, scope) {
      const readers = blocks.map((block) => ({ dim: block.dim, read: block.of(trial, scope) }));
      const { aois, targets } = trial.room;
      const indices = candidates === 'aois' ? aois.map((_, j) => j) : targets;
      return (instance) => {
        const out = new Float32Array(indices.length * dim);
        let to = 0;
        for (const j of indices) {
          for (const { dim, read } of readers) {
            for (let k = 0; k < dim; k++) out[to++] = read(instance, j, k);
          }
        }
        return out;
      };
    },
  };
}
