import type { JovTrial } from '../jov/jov-trial.ts';
import { type AttendedInstance, type ElsewhereInstance, type NoisyEyeInstance, SIGMAS_DEG } from './instance.ts';
import { trackedFrames } from './phase.ts';

/** T0: tracked rows of the preview whose gaze hits an AOI. */
export const attendedInstances = (trial: JovTrial): readonly AttendedInstance[] =>
  trackedFrames(trial, 'preview').flatMap(({ at, attended }) =>
    attended === 'elsewhere' ? [] : [{ task: 'T0', at, truth: attended }],
  );

/** T0e: tracked rows of the preview. */
export const elsewhereInstances = (trial: JovTrial): readonly ElsewhereInstance[] =>
  trackedFrames(trial, 'preview').map(({ at, attended }) => ({ task: 'T0e', at, truth: attended === 'elsewhere' }));

/** T0-eye: the instances of T0 once per amount of noise. */
export const noisyEyeInstances = (trial: JovTrial): readonly NoisyEyeInstance[] =>
  SIGMAS_DEG.flatMap((sigma) =>
    attendedInstances(trial).map(({ at, truth }) => ({ task: 'T0-eye' as const, sigma, at, truth })),
  );
