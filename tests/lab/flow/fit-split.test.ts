import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { FIT_DEFAULTS } from '../../../src/lab/flow/fit-options.ts';
import { fitSplit, type SplitFit } from '../../../src/lab/flow/fit-split.ts';
import { labelledRows } from '../../../src/lab/flow/labelled-rows.ts';
import { openWasmHere } from '../../../src/lab/flow/open-wasm-here.ts';
import { writeFolder } from '../temp-folder.ts';
import { searchingTrial } from './searching-trial.ts';

const training = [1, 2, 3].flatMap((person) => [1, 2].map((trial) => searchingTrial(person, trial)));

const SIZES = { embed: 8, blocks: 1, heads: 2, meet: 10, judge: 8, gain: 6, elsewhere: 4 };

beforeAll(openWasmHere);

it('fits once, calibrated on people held back; finds the stored fit the next time', () => {
  const file = join(writeFolder({}), 'all.json');
  const asked: string[] = [];
  const steps: number[] = [];
  const split: SplitFit = {
    name: 'all',
    split: 'final',
    training,
    rowsOf: (trial) => {
      asked.push(trial.session);
      return labelledRows(trial);
    },
    options: { ...FIT_DEFAULTS, sizes: SIZES, batchSize: 8, steps: 20, heldBackShare: 0.5 },
    file,
    onProgress: (step, of) => steps.push(step / of),
  };
  const state = fitSplit(split);
  expect(state.step).toBe(3);
  for (const temperatures of [state.temperature, state.unknownRoomTemperature]) {
    for (const value of Object.values(temperatures)) expect(value).toBeGreaterThan(0.5);
  }
  expect(Object.values(state.temperature).some((value) => value !== 1)).toBe(true);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(steps.at(-1)).toBe(1);
  for (const part of ['known', 'known.finish', 'unknown', 'finish'])
    expect(existsSync(file.replace('.json', `.${part}.html`))).toBe(true);
  asked.length = 0;
  const again = fitSplit(split);
  expect(asked).toEqual([]);
  expect(again).toEqual(state);
}, 30_000);
