import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateStored } from '../../../src/lab/evaluation/evaluate-stored.ts';
import type { EvaluationOptions } from '../../../src/lab/evaluation/evaluation-options.ts';
import { firstState } from '../../../src/lab/flow/first-state.ts';
import { modelOf } from '../../../src/lab/flow/fit-model.ts';
import { FIT_DEFAULTS } from '../../../src/lab/flow/fit-options.ts';
import { fitGazeStored } from '../../../src/lab/flow/gaze-method.ts';
import { GAZE_DEFAULTS } from '../../../src/lab/flow/gaze-options.ts';
import { labelledRows } from '../../../src/lab/flow/labelled-rows.ts';
import { openWasmHere } from '../../../src/lab/flow/open-wasm-here.ts';
import { shipModel } from '../../../src/lab/flow/ship-model.ts';
import { searchingTrial } from '../flow/searching-trial.ts';
import { writeFolder } from '../temp-folder.ts';

const FIT = {
  ...FIT_DEFAULTS,
  sizes: { embed: 8, blocks: 1, heads: 2, meet: 10, judge: 8, gain: 6, elsewhere: 4 },
};
const GAZE = {
  ...GAZE_DEFAULTS,
  sizes: { wide: 6, narrow: 5, meet: 4, judge: 3 },
  steps: { head: 3, eye: 3 },
  batchSize: 8,
};

const training = [9, 10].flatMap((person) => [1, 2].map((trial) => searchingTrial(person, trial)));
const strangers = [1, 2].map((trial) => searchingTrial(12, trial));

beforeAll(openWasmHere);

/** A model as it is shipped, of people who are not asked about. */
async function shipSmall(): Promise<{ readonly folder: string; readonly options: EvaluationOptions }> {
  const data = writeFolder({ 'objects.csv': '', 'colliders.csv': '', 'trials.csv': '', 'samples/a.csv.gz': '' });
  const folder = join(writeFolder({}), 'model');
  const state = firstState(training.flatMap(labelledRows), FIT);
  await shipModel({
    model: modelOf(state, 'shipped'),
    gaze: fitGazeStored(training, GAZE, join(folder, 'fits/gaze.json')),
    options: FIT,
    training,
    data,
    evaluation: folder,
    out: folder,
  });
  const options: EvaluationOptions = {
    folder: data,
    out: join(folder, 'out'),
    fits: join(folder, 'fits'),
    splits: [],
    parts: ['model', 'robustness'],
    tasks: null,
    fit: FIT,
    say: () => undefined,
  };
  return { folder, options };
}

describe('evaluateStored', () => {
  it('answers every task about new people without fitting anything', async () => {
    const { folder, options } = await shipSmall();
    const report = await evaluateStored(strangers, folder, options);
    const answered = report.tables.flatMap(({ task, methods }) =>
      methods.some(({ role }) => role === 'model') ? [task] : [],
    );
    expect([...new Set(answered)].sort()).toEqual(['T0', 'T0-eye', 'T0e', 'T1', 'T2', 'T3', 'T4']);
    expect(report.tables.every(({ people }) => people === 1)).toBe(true);
    expect(report.robustness.length).toBeGreaterThan(5);
    expect(JSON.parse(readFileSync(join(options.out, 'report.json'), 'utf8'))).toMatchObject({
      model: { name: 'shipped' },
    });
  }, 60_000);

  it('refuses a folder whose gaze read-outs are damaged', async () => {
    const { folder, options } = await shipSmall();
    const whole = readFileSync(join(folder, 'gaze.json'), 'utf8');
    for (const [text, message] of [
      ['{"format"', /a file of gaze read-outs/],
      [whole.replace('"version":1', '"version":99'), /update Heed/],
      [whole.replace(/"weights":"[^"]{8}/, '"weights":"'), /bytes of weights in/],
      [whole.replace(/"place":\d+/, '"place":9999'), /columns below/],
    ] as const) {
      writeFileSync(join(folder, 'gaze.json'), text);
      await expect(evaluateStored(strangers, folder, options), text.slice(0, 20)).rejects.toThrow(message);
    }
  }, 60_000);
});
