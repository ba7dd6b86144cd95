import type { JovTrial } from '../jov/jov-trial.ts';
import { attendedInstances, elsewhereInstances, noisyEyeInstances } from './attended-instances.ts';
import { indicatedInstances, intendedInstances } from './cut-instances.ts';
import { directionInstances } from './direction-instances.ts';
import type { Instance, InstantTask } from './instance.ts';
import { nextInstances } from './next-instances.ts';

/** Every instance of one task in one trial, as section 6 of the data's README defines them. */
export function instancesOf(trial: JovTrial, task: InstantTask): readonly Instance[] {
  switch (task) {
    case 'T0':
      return attendedInstances(trial);
    case 'T0e':
      return elsewhereInstances(trial);
    case 'T0-eye':
      return noisyEyeInstances(trial);
    case 'T1':
      return intendedInstances(trial);
    case 'T2':
      return nextInstances(trial);
    case 'T3':
      return indicatedInstances(trial);
    case 'T4':
      return directionInstances(trial);
    default:
      return task satisfies never;
  }
}
