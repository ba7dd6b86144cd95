import { forwardRay, type Pose, type Ray } from 'heed';
import { offsetRay, type RayOffset } from '../angular/design.ts';
import type { SigmaDeg } from '../benchmark/instance.ts';
import { noisyGaze } from '../jov/eye-noise.ts';
import type { JovFrame, JovTrial } from '../jov/jov-trial.ts';

/** A line that may say what is attended: head, controller, clean eye, or an eye with noise of that many degrees. */
export type RaySource = 'head' | 'controller' | 'eye' | SigmaDeg;

/** The ray of one frame in world axes; `null` where it was not tracked. */
export function rayAt(trial: JovTrial, { row, sample }: JovFrame, source: RaySource): Ray | null {
  const { viewer, eye } = sample;
  switch (source) {
    case 'head':
      return rayOf(viewer);
    case 'controller':
      return rayOf(sample.inputs[0]?.targetRay ?? null);
    case 'eye':
      return rayOf(eye?.gaze ?? null);
    case 1:
    case 2:
    case 4:
      return eye === null || viewer === null
        ? null
        : forwardRay(noisyGaze(eye.gaze, viewer, trial.session, row, source));
    default:
      return source satisfies never;
  }
}

/** The head's ray turned by where eyes usually are in the head. */
export const offsetHeadRay = ({ sample }: JovFrame, offset: RayOffset): Ray | null =>
  sample.viewer === null ? null : offsetRay(sample.viewer, offset);

const rayOf = (pose: Pose | null): Ray | null => (pose === null ? null : forwardRay(pose));
