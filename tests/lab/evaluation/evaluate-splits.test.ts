import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Report } from '../../../src/lab/benchmark/results.ts';
import { evaluateSplits } from '../../../src/lab/evaluation/evaluate-splits.ts';
import type { EvaluationOptions } from '../../../src/lab/evaluation/evaluation-options.ts';
import { targetLines } from '../../../src/lab/evaluation/outcome-lines.ts';
import { FIT_DEFAULTS } from '../../../src/lab/flow/fit-options.ts';
import { openWasmHere } from '../../../src/lab/flow/open-wasm-here.ts';
import { searchingTrial } from '../flow/searching-trial.ts';
import { writeFolder } from '../temp-folder.ts';

const SIZES = { embed: 8, blocks: 1, heads: 2, meet: 10, judge: 8, gain: 6, elsewhere: 4 };

/** Two people of each room, as the folds name them. */
const trials = [
  ...[9, 10].flatMap((person) => [1, 2].map((trial) => searchingTrial(person, trial))),
  ...[6, 7].flatMap((person) =>
    [1, 2].map((trial) => {
      const own = searchingTrial(person, trial);
      return { ...own, room: { ...own.room, name: 'office' } };
    }),
  ),
];

beforeAll(openWasmHere);

it('fits, asks the people left out, writes a report; takes finished parts from the folder the next time', async () => {
  const out = join(writeFolder({}), 'out');
  const data = writeFolder({ 'objects.csv': '', 'colliders.csv': '', 'trials.csv': '', 'samples/a.csv.gz': '' });
  const lines: string[] = [];
  const options: EvaluationOptions = {
    folder: data,
    out,
    fits: join(out, 'fits'),
    splits: ['lopo', 'kitchen->office'],
    parts: ['model', 'ablations', 'robustness'],
    tasks: ['T0', 'T0e'],
    fit: { ...FIT_DEFAULTS, sizes: SIZES, batchSize: 8, steps: 12, heldBackShare: 0.5 },
    say: (line) => lines.push(line),
  };
  const report = await evaluateSplits(trials, options);
  const lopo = report.tables.find(({ task, split }) => task === 'T0' && split === 'lopo');
  expect(lopo?.people).toBe(4);
  expect(lopo?.methods.map(({ method }) => method)).toEqual([
    'reference formula',
    'whole model, short fit',
    'without self-attention, short fit',
    'without external-attention, short fit',
    'without history, short fit',
    'attention-flow',
  ]);
  for (const { metrics } of lopo?.methods ?? []) {
    expect(Object.keys(metrics)).toEqual(expect.arrayContaining(['top1', 'nll', 'ece']));
  }
  expect(report.tables.some(({ relevance, split }) => relevance && split === 'kitchen->office')).toBe(true);
  expect(report.robustness.length).toBeGreaterThan(5);
  expect(report.model?.parameters).toBeGreaterThan(0);
  expect(targetLines(report).some((line) => line.startsWith('reached') || line.startsWith('missed'))).toBe(true);
  expect(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Report).toEqual(
    JSON.parse(JSON.stringify(report)),
  );
  expect(JSON.parse(readFileSync(join(out, 'spread.json'), 'utf8'))).not.toHaveLength(0);
  expect(existsSync(join(out, 'predictions/lopo'))).toBe(true);
  lines.length = 0;
  const again = await evaluateSplits(trials, options);
  expect(lines).toEqual([]);
  expect(again.tables).toEqual(JSON.parse(JSON.stringify(report.tables)));
}, 60_000);
