import type { Inputs, Instance } from '../benchmark/instance.ts';
import type { Method, Prediction } from '../benchmark/method.ts';
import type { JovTrial } from '../jov/jov-trial.ts';
import { nextFromPosterior } from './next-features.ts';
import { isKnownRoom } from './per-training.ts';
import { attendedPopularity, nextPopularity, transitionMatrix } from './popularity.ts';
import { simpleMethod } from './simple-method.ts';

const probabilities = (p: ArrayLike<number> | undefined): Prediction | null =>
  p === undefined ? null : { type: 'probabilities', p };

/** Nothing known: every candidate the same. */
const uniform = (task: 'T0' | 'T1' | 'T2', inputs: Inputs | null): Method =>
  simpleMethod('uniform', task, ({ room }, instance: Instance) => {
    if ('inputs' in instance && instance.inputs !== inputs) return null;
    const n = task === 'T1' ? room.targets.length : room.aois.length;
    return probabilities(new Float64Array(n).fill(1 / n));
  });

const nextBy = (
  name: string,
  inputs: Inputs,
  answer: (trial: JovTrial, at: number, current: number | null, training: readonly JovTrial[]) => Prediction | null,
): Method =>
  simpleMethod(name, 'T2', (trial, instance, training) =>
    instance.task === 'T2' && instance.inputs === inputs
      ? answer(trial, instance.at, instance.current, training)
      : null,
  );

const popularNext = (inputs: Inputs): Method =>
  nextBy('popularity', inputs, ({ room }, _, __, training) => probabilities(nextPopularity(training).get(room.name)));

/** Baselines that know counts or nothing; without answers in a room that nobody of the training was in. */
export const COUNTING_METHODS: readonly Method[] = [
  uniform('T0', null),
  simpleMethod('popularity', 'T0', ({ room }, _, training) =>
    probabilities(attendedPopularity(training).get(room.name)),
  ),
  uniform('T1', 'head'),
  uniform('T2', 'eye'),
  popularNext('eye'),
  nextBy('Markov', 'eye', ({ room }, _, current, training) =>
    probabilities(transitionMatrix(training).get(room.name)?.[current ?? -1]),
  ),
  popularNext('head'),
  nextBy('Markov from the head-ray posterior', 'head', (trial, at, _, training) =>
    isKnownRoom(training, trial.room.name)
      ? probabilities(nextFromPosterior(trial, { training, isKnownRoom: true })(at))
      : null,
  ),
];
