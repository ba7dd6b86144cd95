import type { FlowShape } from 'heed';

/** Everything chosen about a fit; the values come from the search that the model card tells of. */
export interface FitOptions {
  readonly sizes: Omit<FlowShape, 'tokenInputs' | 'signalInputs' | 'evidenceInputs'>;
  readonly steps: number;
  /** Part of the steps after which people held back say how sure the model may be. */
  readonly heldBackShare: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly weightDecay: number;
  readonly dropout: number;
  /** What the average of the weights keeps of itself in a step. */
  readonly averaging: number;
  /** Deviations of normal noise on standardised inputs. */
  readonly noise: number;
  /** Largest share of AOIs that are left out of a scene. */
  readonly leaveOut: number;
  /** Share of scenes whose prior is hidden. */
  readonly unknownRoom: number;
  /** Share of scenes in which the author's relevance is given. */
  readonly relevance: number;
  /** Share of batches of people pointing. */
  readonly pointingShare: number;
  readonly seed: number;
  /** What the model must do without, to see what it is worth; absent for the whole model. */
  readonly without?: Ablation;
}

/** Parts of the model that a fit can do without. */
export const ABLATIONS = ['self-attention', 'external-attention', 'history'] as const;

export type Ablation = (typeof ABLATIONS)[number];

/** Steps of a fit that is only compared with others as short. */
export const ABLATION_STEPS = 1200;

export const FIT_DEFAULTS: FitOptions = {
  sizes: { embed: 24, blocks: 1, heads: 4, meet: 64, judge: 48, gain: 24, elsewhere: 16 },
  steps: 5000,
  heldBackShare: 0.4,
  batchSize: 128,
  learningRate: 2e-3,
  weightDecay: 0.02,
  dropout: 0.25,
  averaging: 0.998,
  noise: 0.3,
  leaveOut: 0.8,
  unknownRoom: 0.5,
  relevance: 0.25,
  pointingShare: 0.08,
  seed: 1,
};
