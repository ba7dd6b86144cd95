import { join } from 'node:path';
import { parameterCount } from 'heed';
import { createConfusionTally } from '../benchmark/confusion-tally.ts';
import type { Report } from '../benchmark/results.ts';
import { runMethods } from '../benchmark/run-methods.ts';
import type { Split } from '../benchmark/split.ts';
import { flowMethod } from '../flow/flow-method.ts';
import { storedGazeMethod } from '../flow/gaze-method.ts';
import { REFERENCE_METHOD } from '../flow/reference-method.ts';
import { openStoredModel } from '../flow/stored-model.ts';
import type { JovTrial } from '../jov/jov-trial.ts';
import { runRobustness } from '../robustness/run-robustness.ts';
import type { EvaluationOptions } from './evaluation-options.ts';
import { chosenTasks, writerOf } from './evaluation-part.ts';
import { writeReport } from './evaluation-report.ts';

/** A fitted model on people it never saw, nothing fitted; throws for a folder without a sound model. */
export async function evaluateStored(
  trials: readonly JovTrial[],
  modelFolder: string,
  options: EvaluationOptions,
): Promise<Report> {
  const stored = await openStoredModel(modelFolder);
  const model = { name: stored.manifest.name, role: 'model', fit: () => stored } as const;
  const confusions = createConfusionTally();
  const split: Split = { name: 'final', fold: 0, training: [], test: trials };
  const methods = [
    REFERENCE_METHOD,
    flowMethod({ ...model, tasks: ['T0'], relevance: true }),
    confusions.watch(flowMethod({ ...model, tasks: ['T0', 'T0e', 'T0-eye', 'T1', 'T2', 'T3'] })),
    ...(stored.gaze === null ? [] : [storedGazeMethod(stored.gaze, stored.priorOf)]),
  ].flatMap((method) => chosenTasks(method, options));
  const tables = await runMethods(methods, [split], {
    writerOf: (method) => writerOf(method, join(options.out, 'predictions', 'final')),
    onStep: (_, step) => options.say(`model ${step}`),
  });
  const [asked] = chosenTasks(flowMethod({ ...model, tasks: ['T0'] }), options);
  const isDamaged = options.parts.includes('robustness') && asked !== undefined;
  const robustness = isDamaged ? await runRobustness(asked, [split], {}) : [];
  const { name, shape, provenance } = stored.manifest;
  return writeReport(options, { name, parameters: parameterCount(shape), commit: provenance.commit }, [
    { tables, confusions: confusions.confusions(), robustness },
  ]);
}
