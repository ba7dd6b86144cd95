import { aoiLogAngularSize } from 'heed';
import type { Instance } from '../benchmark/instance.ts';
import type { JovTrial } from '../jov/jov-trial.ts';
import { type Angles, anglesOf, offsetAngles, rayOfRow } from './angles.ts';
import { previewOffset } from './head-offset.ts';
import { type ChoiceFeatures, type LinearChoiceOptions, linearChoice, type Scope } from './linear-choice.ts';
import { attendedPopularity } from './popularity.ts';
import { smoothAngles } from './smooth-gaze.ts';

/** What a Gaussian is multiplied by. */
export interface GaussianFactors {
  /** (radius / distance)^beta, so that a wide object spreads its likelihood. */
  readonly size?: true;
  /** exp(-gamma centre^2 / 2). */
  readonly centre?: true;
}

/** From which ray the angles are. */
export type AnglesFor = (trial: JovTrial, scope: Scope, instance: Instance) => Angles;

/** Angles from the head ray turned to where eyes usually point. */
export const fromOffsetHead: AnglesFor = (trial, { training }) => offsetAngles(trial, previewOffset(training));

const fromNoisyGaze: AnglesFor = (trial, _, instance) => {
  if (instance.task !== 'T0-eye') throw new Error(`fromNoisyGaze: expected T0-eye, got ${instance.task}`);
  return anglesOf(trial, instance.sigma);
};

const fromSmoothGaze: AnglesFor = (trial, _, instance) => {
  if (instance.task !== 'T0-eye') throw new Error(`fromSmoothGaze: expected T0-eye, got ${instance.task}`);
  return smoothAngles(trial, instance.sigma);
};

/**
 * p proportional to popularity^lambda exp(-theta^2 / (2 sigma^2)) times the factors: linear in 1 / sigma^2, lambda, beta,
 * gamma once its logarithm is taken, so a conditional logit fits it.
 */
export function gaussianFeatures(anglesFor: AnglesFor, factors: GaussianFactors): ChoiceFeatures {
  const dim = 2 + (factors.size ? 1 : 0) + (factors.centre ? 1 : 0);
  return {
    dim,
    of: (trial, scope) => (instance) => {
      const { n, part, centre } = anglesFor(trial, scope, instance);
      const { aois, name } = trial.room;
      const popularity = scope.isKnownRoom ? attendedPopularity(scope.training).get(name) : undefined;
      const head = factors.size ? rayOfRow(trial, instance.at, 'head') : null;
      const out = new Float32Array(n * dim);
      for (let j = 0, to = 0; j < n; j++) {
        const at = instance.at * n + j;
        out[to++] = -0.5 * (part[at] as number) ** 2;
        out[to++] = Math.log(popularity?.[j] ?? 1);
        const aoi = aois[j];
        if (factors.size) out[to++] = head === null || aoi === undefined ? 0 : aoiLogAngularSize(head, aoi);
        if (factors.centre) out[to++] = -0.5 * (centre[at] as number) ** 2;
      }
      return out;
    },
  };
}

const gaussian = (
  name: string,
  task: LinearChoiceOptions['task'],
  anglesFor: AnglesFor,
  factors: GaussianFactors = {},
) =>
  linearChoice({
    name,
    task,
    features: gaussianFeatures(anglesFor, factors),
    l2: 0,
    nth: task === 'T0' ? 1 : 5,
    modelOf: (instance) => (instance.task === 'T0-eye' ? `${instance.sigma}` : 'now'),
  });

/** Gaussian likelihoods of T0 around the offset head ray, then of T0-eye around the noisy gaze ray. */
export const GAUSSIAN_METHODS = [
  gaussian('Gaussian on offset ray x popularity', 'T0', fromOffsetHead),
  gaussian('Gaussian on offset ray / angular size x popularity', 'T0', fromOffsetHead, { size: true }),
  gaussian('Gaussian on box and centre / angular size x popularity', 'T0-eye', fromNoisyGaze, {
    size: true,
    centre: true,
  }),
  gaussian('Gaussian x popularity', 'T0-eye', fromNoisyGaze),
  gaussian('Gaussian / angular size x popularity', 'T0-eye', fromNoisyGaze, { size: true }),
  gaussian('smoothing + Gaussian x popularity', 'T0-eye', fromSmoothGaze),
  gaussian('smoothing + Gaussian / angular size x popularity', 'T0-eye', fromSmoothGaze, { size: true }),
];
