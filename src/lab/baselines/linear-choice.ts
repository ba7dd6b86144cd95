import type { Instance, InstantTask } from '../benchmark/instance.ts';
import { instancesOf } from '../benchmark/instances.ts';
import type { Method } from '../benchmark/method.ts';
import { personKey } from '../benchmark/split.ts';
import type { JovTrial } from '../jov/jov-trial.ts';
import { type Choice, chooseBy, fitChoices } from './choice-fit.ts';
import { isKnownRoom, trainingFor } from './per-training.ts';

/** What features may draw on. */
export interface Scope {
  readonly training: readonly JovTrial[];
  /** False in a room that none of the training people were in: nothing learned from what people did where. */
  readonly isKnownRoom: boolean;
}

/** The numbers per candidate that a choice is explained by. */
export interface ChoiceFeatures {
  readonly dim: number;
  /** Of one trial: its instance's features, [candidates, dim]. */
  of(trial: JovTrial, scope: Scope): (instance: Instance) => Float32Array;
}

export interface LinearChoiceOptions {
  readonly name: string;
  readonly task: InstantTask;
  readonly features: ChoiceFeatures;
  /** See `ChoiceFitOptions`. */
  readonly l2: number;
  /** Which of several models answers an instance; `null` for instances without an answer. */
  readonly modelOf: (instance: Instance) => string | null;
  /** True where the people of every room are fitted together. @default false */
  readonly pooled?: boolean;
  /** A candidate that cannot be chosen, left out of the fit. @default none */
  readonly excluded?: (instance: Instance) => number | null;
  /** Fits on every nth instance: rows 33 ms apart say nearly the same. @default 1 */
  readonly nth?: number;
}

/** A conditional logit over the candidates, fitted to the training people when it is first asked about a room. */
export function linearChoice(options: LinearChoiceOptions): Method {
  const { name, task, features, modelOf } = options;
  return {
    name,
    role: 'baseline',
    tasks: [task],
    fit(training) {
      const fitted = new Map<string, ReadonlyMap<string, Float64Array>>();
      return {
        predict(trial, instances) {
          const room = trial.room.name;
          const scope: Scope = { training, isKnownRoom: isKnownRoom(training, room) };
          const pool = options.pooled === true ? training : trainingFor(training, room);
          const key = options.pooled === true ? `every room, known ${scope.isKnownRoom}` : room;
          const models = fitted.get(key) ?? fitModels(options, pool, scope);
          fitted.set(key, models);
          const featuresOf = features.of(trial, scope);
          return instances.map((instance) => {
            const model = modelOf(instance);
            if (model === null) return null;
            const weights = models.get(model) ?? new Float64Array(features.dim);
            return { type: 'probabilities', p: chooseBy(weights, featuresOf(instance)) };
          });
        },
      };
    },
  };
}

/** The weights of every model, fitted to the trials of `pool`. */
export function fitModels(
  { task, features, l2, modelOf, excluded, nth = 1 }: LinearChoiceOptions,
  pool: readonly JovTrial[],
  scope: Scope,
): ReadonlyMap<string, Float64Array> {
  const choices = new Map<string, Choice[]>();
  const seen = new Map<string, number>();
  for (const trial of pool) {
    const person = personKey(trial);
    let featuresOf: ((instance: Instance) => Float32Array) | null = null;
    for (const instance of instancesOf(trial, task)) {
      const model = modelOf(instance);
      if (model === null || typeof instance.truth !== 'number') continue;
      const count = (seen.get(model) ?? 0) + 1;
      seen.set(model, count);
      if (count % nth !== 0) continue;
      featuresOf ??= features.of(trial, scope);
      const without = excluded?.(instance) ?? null;
      const all = { features: featuresOf(instance), truth: instance.truth, person };
      const own = choices.get(model) ?? [];
      choices.set(model, own);
      own.push(without === null ? all : leaveOut(all, without, features.dim));
    }
  }
  return new Map([...choices].map(([model, own]) => [model, fitChoices(own, { dim: features.dim, l2 })]));
}

/** The choice without one of its candidates. */
function leaveOut({ features, truth, person }: Choice, without: number, dim: number): Choice {
  const rest = new Float32Array(features.length - dim);
  rest.set(features.subarray(0, without * dim));
  rest.set(features.subarray((without + 1) * dim), without * dim);
  return { features: rest, truth: truth > without ? truth - 1 : truth, person };
}
