import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { compareMethods } from '../../../src/lab/benchmark/compare.ts';
import type { Method } from '../../../src/lab/benchmark/method.ts';
import { writtenMethod } from '../../../src/lab/benchmark/prediction-reader.ts';
import { createPredictionWriter } from '../../../src/lab/benchmark/prediction-writer.ts';
import { runMethod, runMethods } from '../../../src/lab/benchmark/run-methods.ts';
import { finalSplit, lopoSplits, roomSplits } from '../../../src/lab/benchmark/split.ts';
import { smallTrial } from './small-trial.ts';

const trials = [9, 10].map((person) =>
  smallTrial(
    [
      [0, 0],
      [33, 0],
      [66, 0],
      [99, person === 9 ? 1 : 2],
      [132, person === 9 ? 1 : 2],
      [165, person === 9 ? 1 : 2],
    ],
    { person },
  ),
);
const split = finalSplit(trials, trials);

/** Always the same over the three objects. */
const always = (name: string, p: readonly number[]): Method => ({
  name,
  role: 'baseline',
  tasks: ['T0', 'T2', 'T4', 'T5'],
  fit: () => ({
    predict: (_, instances) =>
      instances.map(({ task }) =>
        task === 'T4' ? { type: 'direction', direction: [0, 0, -1] } : { type: 'probabilities', p },
      ),
    salience: () => p,
  }),
});

it('averages over the rows of a person, then over people', async () => {
  const [now] = await runMethod(always('fixed', [0.5, 0.3, 0.2]), [split]);
  // Both people: three rows on object 0 (p = 0.5, first); then 0.3 or 0.2 (second or third).
  expect(now).toMatchObject({ task: 'T0', split: 'final', instances: 12, people: 2 });
  const metrics = now?.methods[0]?.metrics;
  expect(metrics?.top1?.value).toBe(0.5);
  expect(metrics?.mrr?.perPerson).toEqual({ 'kitchen 9': (1 + 1 / 2) / 2, 'kitchen 10': (1 + 1 / 3) / 2 });
  expect(metrics?.nll?.value).toBeCloseTo(-(Math.log(0.5) + (Math.log(0.3) + Math.log(0.2)) / 2) / 2, 12);
});

it('takes the AOI attended now out of T2 where it is known', async () => {
  const tables = await runMethod(always('fixed', [0.5, 0.3, 0.2]), [split]);
  const next = (inputs: string) => tables.find((table) => table.task === 'T2' && table.inputs === inputs);
  // Without object 0 the rest is 0.6, 0.4: person 9 is right.
  expect(next('eye')?.methods[0]?.metrics.top1?.value).toBe(0.5);
  expect(next('eye')?.methods[0]?.metrics.nll?.value).toBeCloseTo(-(Math.log(0.6) + Math.log(0.4)) / 2, 12);
  expect(next('head')?.methods[0]?.metrics.top1?.value).toBe(0);
});

it('does not ask about the salience of a room that it was fitted on', async () => {
  const tables = await runMethod(always('fixed', [3, 2, 1]), [split, finalSplit([], trials)]);
  expect(tables.filter(({ task }) => task === 'T5').map(({ inputs }) => inputs)).toEqual(['geometry', 'head']);
});

it('scores what it wrote as it scored what it heard', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'heed-predictions-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const method = always('fixed', [0.5, 0.3, 0.2]);
  const heard = await runMethod(method, [split], { writerOf: () => createPredictionWriter(folder) });
  const files = ['T0', 'T2', 'T4'].map((task) => join(folder, `predictions-${task}.jsonl`));
  const [line] = readFileSync(files[0] ?? '', 'utf8').split('\n');
  expect(line).toBe(
    '{"task":"T0","split":"final","room":"kitchen","person":9,"mode":"laser","trial":1,"t":0,"p":[0.5,0.3,0.2]}',
  );
  expect(readFileSync(files[2] ?? '', 'utf8')).toContain('"d":[0,0,1]');
  const read = await runMethods([await writtenMethod('fixed', 'baseline', files)], [split]);
  expect(read).toEqual(heard);
});

it('rejects answers to a part of a table', async () => {
  const half: Method = {
    ...always('half', [1, 0, 0]),
    tasks: ['T0'],
    fit: () => ({
      predict: (_, instances) => instances.map((_, i) => (i === 0 ? { type: 'probabilities', p: [1, 0, 0] } : null)),
    }),
  };
  await expect(runMethod(half, [split])).rejects.toThrow('expected all answers of half in T0, final, got 10 without');
});

it('compares methods person by person', async () => {
  const [now] = await runMethods([always('a', [0.5, 0.3, 0.2]), always('b', [0.5, 0.2, 0.3])], [split]);
  // On mrr each is better by 1/12 for one person, worse by as much for the other.
  const comparison = now && compareMethods(now, 'a', 'b', 'mrr');
  expect(comparison?.difference.value).toBeCloseTo(0, 12);
  expect(comparison?.difference.perPerson['kitchen 9']).toBeCloseTo(1 / 12, 12);
  expect(now && compareMethods(now, 'a', 'b', 'auc')).toBeNull();
});

it('parts people', () => {
  expect(lopoSplits(trials)[0]).toMatchObject({ name: 'lopo', fold: 0, training: [trials[1]], test: [trials[0]] });
  expect(roomSplits(trials)[0]).toMatchObject({ name: 'kitchen->office', training: trials, test: [] });
});
