import type { FrameSample } from 'heed';
import { noisyGaze } from '../jov/eye-noise.ts';
import type { JovTrial } from '../jov/jov-trial.ts';
import type { Instance, SigmaDeg } from './instance.ts';

/** What a method may see of the eye: nothing, the clean eye, or one made worse by noise of that many degrees. */
export type EyeView = 'none' | 'clean' | SigmaDeg;

/** What a method may see of the eye when it answers an instance. */
export function eyeViewOf(instance: Instance): EyeView {
  switch (instance.task) {
    case 'T0':
    case 'T0e':
      return 'none';
    case 'T0-eye':
      return instance.sigma;
    case 'T1':
    case 'T2':
    case 'T3':
    case 'T4':
      return instance.inputs === 'eye' ? 'clean' : 'none';
    default:
      return instance satisfies never;
  }
}

/** Frames of the trial with the eye as `view` shows it; a method that reads these up to `instance.at` keeps the rules. */
export function visibleFrames(trial: JovTrial, view: EyeView): readonly FrameSample[] {
  return trial.frames.map(({ row, sample }) => {
    if (view === 'clean' || sample.eye === null || sample.viewer === null) return sample;
    if (view === 'none') return { ...sample, eye: null };
    return { ...sample, eye: { gaze: noisyGaze(sample.eye.gaze, sample.viewer, trial.session, row, view) } };
  });
}
