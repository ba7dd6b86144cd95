import type { FlowShape } from 'heed';

/** What keeps a fit from learning its scenes by heart. */
export interface Disturbance {
  /** Share of a layer's values that are dropped. */
  readonly dropout: number;
  /** Deviations of normal noise on standardised inputs. */
  readonly noise: number;
  /** Largest share of AOIs that are left out of a scene. */
  readonly leaveOut: number;
}

/** Parts of read-outs in the loss. */
export interface ReadoutFactors {
  readonly intended: number;
  readonly next: number;
  /** What a row amid a visit counts for "next", beside 1 for the last one of a visit. @default 1 */
  readonly staying?: number;
}

/** The end of a fit, which begins anew with small steps and asks for "next" where attention is about to move on. */
export interface FinishOptions extends Pick<FitOptions, 'learningRate' | 'factors'> {
  /** Its steps beside those before it. */
  readonly share: number;
}

/** Everything chosen about a fit; the values come from the search that the model card tells of. */
export interface FitOptions {
  readonly sizes: Omit<FlowShape, 'tokenInputs' | 'signalInputs' | 'evidenceInputs'>;
  readonly steps: number;
  /** Part of the steps after which people held back say how sure the model may be. */
  readonly heldBackShare: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly weightDecay: number;
  /** What the average of the weights keeps of itself in a step. */
  readonly averaging: number;
  /** Share of batches whose scenes count as rooms that nobody was recorded in: their prior is hidden. */
  readonly unknownShare: number;
  readonly knownRoom: Disturbance;
  /** A strange room differs from all that was fitted on, so that more is disturbed to stand for it. */
  readonly unknownRoom: Disturbance;
  /** Parts of the read-outs beside "attended" in the loss, whose own part is 1. */
  readonly factors: ReadoutFactors;
  /** Share of scenes in which the author's relevance is given. */
  readonly relevance: number;
  /** Share of batches of people pointing. */
  readonly pointingShare: number;
  readonly seed: number;
  /** Absent for a fit without one. */
  readonly finish?: FinishOptions;
  /** What the model must do without, to see what it is worth; absent for the whole model. */
  readonly without?: Ablation;
}

/** Parts of the model that a fit can do without. */
export const ABLATIONS = ['self-attention', 'external-attention', 'history'] as const;

export type Ablation = (typeof ABLATIONS)[number];

/** Steps of a fit that is only compared with others as short. */
export const ABLATION_STEPS = 600;

export const FIT_DEFAULTS: FitOptions = {
  sizes: { embed: 24, blocks: 1, heads: 4, meet: 64, judge: 48, gain: 24, elsewhere: 16 },
  steps: 8000,
  heldBackShare: 0.5,
  batchSize: 128,
  learningRate: 2e-3,
  weightDecay: 0.02,
  averaging: 0.998,
  unknownShare: 0.5,
  knownRoom: { dropout: 0.15, noise: 0.2, leaveOut: 0.7 },
  unknownRoom: { dropout: 0.25, noise: 0.3, leaveOut: 0.8 },
  factors: { intended: 0.8, next: 0.6 },
  relevance: 0.25,
  pointingShare: 0.08,
  seed: 1,
  finish: { share: 0.15, learningRate: 1e-3, factors: { intended: 0.8, next: 4, staying: 0.05 } },
};
