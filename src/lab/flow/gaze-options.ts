import type { GazeShape } from 'heed/tfjs/fit';
import type { Inputs } from '../benchmark/instance.ts';

/** Everything chosen about the fit of a gaze read-out. */
export interface GazeOptions {
  readonly sizes: Omit<GazeShape, 'rowInputs' | 'sceneInputs' | 'horizons'>;
  readonly steps: Readonly<Record<Inputs, number>>;
  /** Errors by which those of each horizon are divided, degrees: the smaller, the more it counts. */
  readonly usualDeg: Readonly<Record<Inputs, readonly number[]>>;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly weightDecay: number;
  readonly dropout: number;
  /** Deviations of normal noise on standardised inputs of the signals. */
  readonly noise: number;
  /** Share of examples in which what is known of the room is hidden. */
  readonly unknownRoom: number;
  /** Part of the averaged weights that a step keeps. */
  readonly averaging: number;
  readonly seed: number;
}

export const GAZE_DEFAULTS: GazeOptions = {
  sizes: { wide: 96, narrow: 48, meet: 32, judge: 24 },
  steps: { head: 1000, eye: 1500 },
  usualDeg: { head: [10], eye: [5, 10, 14, 20] },
  batchSize: 128,
  learningRate: 5e-3,
  weightDecay: 0.02,
  dropout: 0.1,
  noise: 0.1,
  unknownRoom: 0.25,
  averaging: 0.99,
  seed: 1,
};
