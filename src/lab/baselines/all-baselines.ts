import type { Method } from '../benchmark/method.ts';
import { ATTENDED_LOGITS } from './attended-logit.ts';
import { COUNTING_METHODS } from './counting.ts';
import { GAUSSIAN_METHODS } from './gaussian.ts';
import { DIRECTION_METHODS } from './gaze-direction.ts';
import { NEAREST_ELSEWHERE, NEAREST_NOW, NEAREST_WITH_EYE } from './nearest.ts';
import { NEAREST_NEXT } from './nearest-next.ts';
import { NEAREST_INDICATED, NEAREST_INTENDED } from './nearest-target.ts';
import { POINTING_LOGITS } from './pointing-logit.ts';
import { SALIENCE_METHODS } from './room-salience.ts';

/** Every baseline of section 8 of the data's README; what people say of each other (T5) is added by the scorer. */
export const ALL_BASELINES: readonly Method[] = [
  ...COUNTING_METHODS,
  ...NEAREST_NOW,
  ...NEAREST_ELSEWHERE,
  ...NEAREST_WITH_EYE,
  ...GAUSSIAN_METHODS,
  ...NEAREST_INTENDED,
  ...NEAREST_NEXT,
  ...NEAREST_INDICATED,
  ...ATTENDED_LOGITS,
  ...POINTING_LOGITS,
  ...DIRECTION_METHODS,
  ...SALIENCE_METHODS,
];
