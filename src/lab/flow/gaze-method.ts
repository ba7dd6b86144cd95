import { gazeAnswers } from 'heed/tfjs/fit';
import type { DirectionInstance, Inputs, Instance } from '../benchmark/instance.ts';
import type { FittedMethod, Method, Prediction } from '../benchmark/method.ts';
import { personKey } from '../benchmark/split.ts';
import type { JovTrial } from '../jov/jov-trial.ts';
import type { KnowingModel } from './flow-method.ts';
import { exampleOf, gazeBatch } from './gaze-batch.ts';
import { restoreGaze, storeGaze } from './gaze-file.ts';
import { directionOf } from './gaze-frame.ts';
import { gazeColumnsOf, gazeLessons, taughtRows } from './gaze-lessons.ts';
import { fitGaze, GAZE_HORIZONS_MS, type GazeModel, type GazeModels } from './gaze-model.ts';
import { GAZE_DEFAULTS, type GazeOptions } from './gaze-options.ts';
import { encodeGazeRows, type GazeRow } from './gaze-rows.ts';
import { priorsByRoom } from './room-priors.ts';
import { createPriorBook, type PriorBook, type ScenePrior } from './scene-prior.ts';

const INPUTS: readonly Inputs[] = ['head', 'eye'];

/** Rows that are answered at a time. */
const AT_ONCE = 128;

/** What both kinds of the method have in common. */
const ASKED = { name: 'attention-flow', role: 'model', tasks: ['T4'] } as const;

/** Reads gaze directions: now from the head, ahead from everything. */
export const gazeMethod = (options: GazeOptions): Method => ({
  ...ASKED,
  fit: (training) => {
    const priors = createPriorBook(training);
    return fittedGaze(fitGazeModels(training, priors, options), priorsByRoom(training, priors));
  },
});

/** T4 as the model answers it. */
export const GAZE_METHOD: Method = gazeMethod(GAZE_DEFAULTS);

/** Read-outs that were fitted before, asked as they are. */
export const storedGazeMethod = (models: GazeModels, priorOf: KnowingModel['priorOf']): Method => ({
  ...ASKED,
  fit: () => fittedGaze(models, priorOf),
});

/** The read-outs that the training people give; at once when they were fitted before with the same options. */
export function fitGazeStored(training: readonly JovTrial[], options: GazeOptions, file: string): GazeModels {
  const key = JSON.stringify({ options, people: [...new Set(training.map(personKey))].sort() });
  const stored = restoreGaze(file);
  if (stored?.key === key) return stored.models;
  const models = fitGazeModels(training, createPriorBook(training), options);
  storeGaze(file, key, models);
  return models;
}

const fitGazeModels = (training: readonly JovTrial[], priors: PriorBook, options: GazeOptions): GazeModels =>
  new Map(INPUTS.map((inputs) => [inputs, fitOf(training, inputs, priors, options)]));

function fitOf(training: readonly JovTrial[], inputs: Inputs, priors: PriorBook, options: GazeOptions): GazeModel {
  const rows = training.flatMap((trial) => taughtRows(trial, inputs));
  const columns = gazeColumnsOf(rows, inputs);
  return fitGaze(columns, gazeLessons(columns, rows, priors), options);
}

function fittedGaze(models: GazeModels, priorOf: KnowingModel['priorOf']): FittedMethod {
  return {
    predict(trial, instances) {
      const answers = new Map<Instance, Prediction>();
      for (const [inputs, model] of models) {
        const asked = instances.filter((instance) => isAsked(instance, inputs));
        const wanted = new Set(asked.map(({ at }) => at));
        const rows = encodeGazeRows(trial, inputs, (index) => wanted.has(index));
        const prior = priorOf(trial.room);
        const seen = new Map(rows.map((row) => [row.at, row]));
        const degrees = answerRows(model, rows, prior);
        for (const instance of asked) {
          const row = seen.get(instance.at);
          const found = degrees.get(instance.at)?.[GAZE_HORIZONS_MS[inputs].indexOf(instance.h)];
          if (row === undefined || found === undefined) continue;
          answers.set(instance, { type: 'direction', direction: directionOf(row.frame, found) });
        }
      }
      return instances.map((instance) => answers.get(instance) ?? null);
    },
  };
}

const isAsked = (instance: Instance, inputs: Inputs): instance is DirectionInstance =>
  instance.task === 'T4' && instance.inputs === inputs && GAZE_HORIZONS_MS[inputs].includes(instance.h);

/** Yaw and pitch per horizon in each row's frame, by the row's place in the trial. */
function answerRows(
  { columns, shape, weights }: GazeModel,
  rows: readonly GazeRow[],
  prior: ScenePrior | null,
): ReadonlyMap<number, readonly { readonly yawDeg: number; readonly pitchDeg: number }[]> {
  const found = new Map<number, readonly { readonly yawDeg: number; readonly pitchDeg: number }[]>();
  const count = shape.horizons;
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const part = rows.slice(from, from + AT_ONCE);
    const shown = part.map((row) => ({ example: exampleOf(columns, row, prior), mirrored: false, known: true }));
    const degrees = gazeAnswers(weights, shape, gazeBatch(columns, shown));
    part.forEach(({ at }, b) => {
      found.set(
        at,
        Array.from({ length: count }, (_, k) => ({
          yawDeg: degrees[b * 2 * count + k] ?? 0,
          pitchDeg: degrees[(b * 2 + 1) * count + k] ?? 0,
        })),
      );
    });
  }
  return found;
}
