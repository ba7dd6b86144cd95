import type { Instance, InstantTask } from '../benchmark/instance.ts';
import type { Method, Prediction } from '../benchmark/method.ts';
import type { JovTrial } from '../jov/jov-trial.ts';

/** A baseline without a fit of its own: from the trial, one of its instances, the training trials. */
export const simpleMethod = (
  name: string,
  task: InstantTask,
  answer: (trial: JovTrial, instance: Instance, training: readonly JovTrial[]) => Prediction | null,
): Method => ({
  name,
  role: 'baseline',
  tasks: [task],
  fit: (training) => ({
    predict: (trial, instances) => instances.map((instance) => answer(trial, instance, training)),
  }),
});

/** The higher, the nearer: by box angle, ties (a ray in several boxes) by the angle to the centre; degrees. */
export const nearerFirst = (boxDeg: ArrayLike<number>, centreDeg: ArrayLike<number>): Prediction => ({
  type: 'ranking',
  values: Float64Array.from(boxDeg, (angle, j) => (angle > 0 ? -1 - angle : -(centreDeg[j] ?? 0) / 360)),
});

/** The higher, the smaller the angle. */
export const smallestFirst = (anglesDeg: ArrayLike<number>): Prediction => ({
  type: 'ranking',
  values: Float64Array.from(anglesDeg, (angle) => -angle),
});
