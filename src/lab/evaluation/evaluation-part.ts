import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createConfusionTally } from '../benchmark/confusion-tally.ts';
import type { Method } from '../benchmark/method.ts';
import { createPredictionWriter, type PredictionWriter } from '../benchmark/prediction-writer.ts';
import type { Confusion, RobustnessRow, SplitName, TaskTable } from '../benchmark/results.ts';
import { runMethods } from '../benchmark/run-methods.ts';
import type { Split } from '../benchmark/split.ts';
import { GAZE_DEFAULTS } from '../flow/gaze-options.ts';
import { splitFile } from '../flow/split-file.ts';
import { createSpreadTally, type SpreadCounts } from '../flow/spread-tally.ts';
import { DAMAGES } from '../robustness/damage.ts';
import { runRobustness } from '../robustness/run-robustness.ts';
import { methodsOf } from './evaluated-methods.ts';
import type { EvaluationOptions, PartName } from './evaluation-options.ts';

/** What some methods did on one split. */
export interface EvaluationPart {
  /** What was asked with which options: a part of another question is not reused. */
  readonly key: string;
  readonly tables: readonly TaskTable[];
  /** How sure the model was of people in a room that it was not fitted on. */
  readonly spread: SpreadCounts;
  readonly confusions: readonly Confusion[];
  readonly robustness: readonly RobustnessRow[];
}

/** Measures one part, or takes it from the output folder, where every part is kept: delete it there to measure again. */
export async function evaluationPart(
  part: PartName,
  name: SplitName,
  splits: readonly Split[],
  options: EvaluationOptions,
): Promise<EvaluationPart> {
  const file = join(options.out, 'parts', `${part}-${fileName(name)}.json`);
  const key = keyOf(part, options);
  if (existsSync(file)) {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as EvaluationPart;
    if (stored.key === key) return stored;
  }
  const startMs = performance.now();
  const onStep = (split: Split, step: 'fit' | 'test'): void =>
    options.say(`${((performance.now() - startMs) / 1000).toFixed(0)} s: ${part} ${splitFile(split)} ${step}`);
  const measured = await measure(part, name, splits, options, onStep);
  const result: EvaluationPart = { key, ...measured };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(result));
  return result;
}

function keyOf(part: PartName, { tasks, fit }: EvaluationOptions): string {
  const asked = { version: 2, tasks: tasks ?? 'all' };
  switch (part) {
    case 'baselines':
      return JSON.stringify(asked);
    case 'gaze':
      return JSON.stringify({ ...asked, options: GAZE_DEFAULTS });
    case 'robustness':
      return JSON.stringify({ ...asked, options: fit, damages: DAMAGES });
    case 'model':
    case 'ablations':
      return JSON.stringify({ ...asked, options: fit });
    default:
      return part satisfies never;
  }
}

async function measure(
  part: PartName,
  name: SplitName,
  splits: readonly Split[],
  options: EvaluationOptions,
  onStep: (split: Split, step: 'fit' | 'test') => void,
): Promise<Omit<EvaluationPart, 'key'>> {
  const spread = createSpreadTally();
  const confusions = createConfusionTally();
  const watch = (method: Method): Method => (name === 'lopo' ? confusions.watch(method) : spread.watch(method));
  const methods = methodsOf(part, name, options, watch).flatMap((method) => chosenTasks(method, options));
  const nothing = { tables: [], spread: {}, confusions: [], robustness: [] };
  if (part === 'robustness') {
    const [asked] = methods;
    // Damage is the same in any room: people left out say what it costs.
    if (asked === undefined || name !== 'lopo') return nothing;
    return { ...nothing, robustness: await runRobustness(asked, splits, { onStep }) };
  }
  const tables = await runMethods(methods, splits, {
    writerOf: (method) => writerOf(method, join(options.out, 'predictions', fileName(name))),
    onStep,
  });
  const isModel = part === 'model';
  return {
    ...nothing,
    tables,
    spread: isModel && name !== 'lopo' ? spread.counts() : {},
    confusions: isModel && name === 'lopo' ? confusions.confusions() : [],
  };
}

const fileName = (name: SplitName): string => name.replace('->', '-');

/** The answers of the model itself are kept. */
export const writerOf = (method: Method, folder: string): PredictionWriter | null =>
  method.role === 'model' && method.relevance === undefined ? createPredictionWriter(folder) : null;

/** The method without the tasks that were not asked for; nothing when none is left. */
export function chosenTasks(method: Method, { tasks: chosen }: Pick<EvaluationOptions, 'tasks'>): readonly Method[] {
  const tasks = method.tasks.filter((task) => chosen?.includes(task) ?? true);
  return tasks.length === 0 ? [] : [{ ...method, tasks }];
}
