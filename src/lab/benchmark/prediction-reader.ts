import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { JovTrial } from '../jov/jov-trial.ts';
import type { Instance } from './instance.ts';
import type { Method, Prediction, SalienceQuestion } from './method.ts';
import { type PredictionRecord, recordOf, salienceRecordOf } from './prediction-record.ts';
import type { MethodRole, SplitName, TaskName } from './results.ts';

/** Probabilities that sum to 1 within this are taken. */
const SUM_TOLERANCE = 0.02;

/** The lines of a predictions file, one at a time; throws on one whose probabilities do not sum to 1. */
async function* readPredictions(file: string): AsyncGenerator<PredictionRecord> {
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim() === '') continue;
    const record = JSON.parse(text) as PredictionRecord;
    if ('p' in record) {
      const sum = record.p.reduce((a, b) => a + b, 0);
      if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
        throw new Error(`readPredictions: expected p with sum 1 at ${file}:${line}, got ${sum}`);
      }
    }
    yield record;
  }
}

/** A method whose answers were written before: scoring it scores the files. */
export async function writtenMethod(name: string, role: MethodRole, files: readonly string[]): Promise<Method> {
  const records = new Map<string, PredictionRecord>();
  const tasks = new Set<TaskName>();
  for (const file of files) {
    for await (const record of readPredictions(file)) {
      const key = recordKey(record);
      if (records.has(key)) throw new Error(`writtenMethod: expected one line per instance, got two of ${key}`);
      records.set(key, record);
      tasks.add(record.task);
    }
  }
  return {
    name,
    role,
    tasks: [...tasks],
    fit: (_, { split }) => ({
      predict: (trial, instances) =>
        instances.map((instance) => answerOf(records.get(instanceKey(split, trial, instance)))),
      salience: (question) => scoresOf(records.get(questionKey(split, question))),
    }),
  };
}

/** The line's key: everything but its answer. */
function recordKey(record: PredictionRecord): string {
  const { p: _, s: __, d: ___, scores: ____, ...key } = { p: 0, s: 0, d: 0, scores: 0, ...record };
  return JSON.stringify(Object.entries(key).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const instanceKey = (split: SplitName, trial: JovTrial, instance: Instance): string => {
  const record = recordOf(split, trial, instance, anyAnswerTo(instance));
  return record === null ? '' : recordKey(record);
};

const questionKey = (split: SplitName, question: SalienceQuestion): string =>
  recordKey(salienceRecordOf(split, question, []));

function anyAnswerTo({ task }: Instance): Prediction {
  if (task === 'T0e') return { type: 'elsewhere', score: 0 };
  return task === 'T4' ? { type: 'direction', direction: [0, 0, -1] } : { type: 'probabilities', p: [1] };
}

function answerOf(record: PredictionRecord | undefined): Prediction | null {
  if (record === undefined) return null;
  switch (record.task) {
    case 'T0e':
      return { type: 'elsewhere', score: record.s };
    case 'T4': {
      const [x = Number.NaN, y = Number.NaN, z = Number.NaN] = record.d;
      return { type: 'direction', direction: [x, y, -z] };
    }
    case 'T5':
      return null;
    case 'T0':
    case 'T0-eye':
    case 'T1':
    case 'T2':
    case 'T3':
      return { type: 'probabilities', p: record.p };
    default:
      return record satisfies never;
  }
}

const scoresOf = (record: PredictionRecord | undefined): readonly number[] | null =>
  record?.task === 'T5' ? record.scores : null;
