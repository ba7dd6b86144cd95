import type { JovTrial } from '../jov/jov-trial.ts';
import { chooseBy } from './choice-fit.ts';
import { fromOffsetHead, gaussianFeatures } from './gaussian.ts';
import { fitModels, type LinearChoiceOptions, type Scope } from './linear-choice.ts';
import { perTraining, trainingFor } from './per-training.ts';

const OPTIONS: LinearChoiceOptions = {
  name: 'Gaussian on offset ray x popularity',
  task: 'T0',
  features: gaussianFeatures(fromOffsetHead, {}),
  l2: 0,
  nth: 3,
  modelOf: () => 'now',
};

const weightsByRoom = perTraining((_): Map<string, Float64Array> => new Map());

const fitNow = (pool: readonly JovTrial[], scope: Scope): Float64Array =>
  fitModels(OPTIONS, pool, scope).get('now') ?? new Float64Array(OPTIONS.features.dim);

/** Gaussian x popularity of what is attended at a row, from the head alone: [AOIs]. */
export function attendedPosterior(trial: JovTrial, scope: Scope): (at: number) => Float64Array {
  const known = weightsByRoom(scope.training);
  const room = trial.room.name;
  const weights = known.get(room) ?? fitNow(trainingFor(scope.training, room), scope);
  known.set(room, weights);
  const features = OPTIONS.features.of(trial, scope);
  return (at) => chooseBy(weights, features({ task: 'T0', at, truth: -1 }));
}
