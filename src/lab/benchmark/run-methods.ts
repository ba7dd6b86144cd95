import type { JovTrial } from '../jov/jov-trial.ts';
import type { Instance, InstantTask } from './instance.ts';
import { instancesOf } from './instances.ts';
import type { FittedMethod, Method } from './method.ts';
import { recordOf, salienceRecordOf } from './prediction-record.ts';
import type { PredictionWriter } from './prediction-writer.ts';
import type { TaskTable } from './results.ts';
import { createSalienceBoard } from './salience-board.ts';
import { createScoreboard } from './scoreboard.ts';
import type { Split } from './split.ts';

export interface RunOptions {
  /** Where the answers of a method are written; absent or `null` writes none. */
  readonly writerOf?: (method: Method) => PredictionWriter | null;
  /** Told when a split begins to be fitted, then when it begins to be tested. */
  readonly onStep?: (split: Split, step: 'fit' | 'test') => void;
}

/** Fits every method on every split, asks it about the people left out; writes the answers, gives the tables. */
export async function runMethods(
  methods: readonly Method[],
  splits: readonly Split[],
  options: RunOptions = {},
): Promise<readonly TaskTable[]> {
  const board = createScoreboard();
  const salience = createSalienceBoard();
  const writers = new Map(methods.map((method) => [method, options.writerOf?.(method) ?? null]));
  for (const split of splits) {
    options.onStep?.(split, 'fit');
    const testRooms = [...new Map(split.test.map(({ room }) => [room.name, room])).values()];
    const fitted: (readonly [Method, FittedMethod])[] = [];
    for (const method of methods) {
      const context = { split: split.name, fold: split.fold, testRooms };
      fitted.push([method, await method.fit(split.training, context)]);
    }
    options.onStep?.(split, 'test');
    for (const trial of split.test) {
      const known = new Map<InstantTask, readonly Instance[]>();
      for (const [method, answers] of fitted) {
        const instances = askedOf(method, trial, known);
        if (instances.length === 0) continue;
        const predictions = await answers.predict(trial, instances);
        board.add(method, split.name, trial, instances, predictions);
        const writer = writers.get(method) ?? null;
        if (writer === null) continue;
        instances.forEach((instance, index) => {
          const prediction = predictions[index] ?? null;
          const record = prediction === null ? null : recordOf(split.name, trial, instance, prediction);
          if (record !== null) writer.write(record);
        });
      }
    }
    for (const [method, answers] of fitted) {
      if (!method.tasks.includes('T5') || answers.salience === undefined) continue;
      for (const question of salience.questionsOf(split)) {
        const scores = await answers.salience(question);
        if (scores === null) continue;
        salience.add(method, split, question, scores);
        writers.get(method)?.write(salienceRecordOf(split.name, question, scores));
      }
    }
    for (const [, answers] of fitted) answers.dispose?.();
  }
  for (const writer of writers.values()) writer?.close();
  return [...board.tables(), ...salience.tables()];
}

/** One method on every split. */
export const runMethod = (
  method: Method,
  splits: readonly Split[],
  options: RunOptions = {},
): Promise<readonly TaskTable[]> => runMethods([method], splits, options);

function askedOf(method: Method, trial: JovTrial, known: Map<InstantTask, readonly Instance[]>): readonly Instance[] {
  return method.tasks.flatMap((task) => {
    if (task === 'T5') return [];
    const instances = known.get(task) ?? instancesOf(trial, task);
    known.set(task, instances);
    return instances;
  });
}
