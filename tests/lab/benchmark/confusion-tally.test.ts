import { expect, it } from 'vitest';
import { createConfusionTally } from '../../../src/lab/benchmark/confusion-tally.ts';
import type { Method } from '../../../src/lab/benchmark/method.ts';
import { runMethod } from '../../../src/lab/benchmark/run-methods.ts';
import { finalSplit } from '../../../src/lab/benchmark/split.ts';
import type { JovTrial } from '../../../src/lab/jov/jov-trial.ts';
import { type Row, smallTrial } from './small-trial.ts';

/** Answers the third object in a person's first `mistaken` frames, the first one afterwards. */
const mistakenAtFirst = (mistaken: (trial: JovTrial) => number): Method => ({
  name: 'mistaken at first',
  role: 'baseline',
  tasks: ['T0'],
  fit: () => ({
    predict: (trial, instances) =>
      instances.map(({ at }) => ({
        type: 'probabilities',
        p: at < mistaken(trial) ? [0.2, 0.2, 0.6] : [0.7, 0.2, 0.1],
      })),
  }),
});

/** `looks` frames on the first object, five on the second. */
const looking = (person: number, looks: number): JovTrial =>
  smallTrial(
    Array.from({ length: looks + 5 }, (_, i): Row => [i * 10, i < looks ? 0 : 1]),
    { person },
  );

const confusionsOf = async (trials: readonly JovTrial[], method: Method) => {
  const tally = createConfusionTally();
  await runMethod(tally.watch(method), [finalSplit(trials, trials)]);
  return tally.confusions();
};

it('counts people equally, however long they looked', async () => {
  const trials = [9, 10, 12, 13].map((person) => looking(person, 20));
  const method = mistakenAtFirst(({ person }) => (person === 15 ? 10 : 5));
  expect(await confusionsOf([...trials, looking(15, 80)], method)).toEqual([
    { room: 'kitchen', truth: 'ahead', answered: 'right', share: expect.closeTo((4 * (5 / 20) + 10 / 80) / 5, 12) },
  ]);
});

it('says nothing of objects that too few people looked at for long', async () => {
  const trials = [9, 10, 12, 13].map((person) => looking(person, 20));
  const method = mistakenAtFirst(() => 5);
  expect(await confusionsOf([...trials, looking(15, 19)], method)).toEqual([]);
  expect(await confusionsOf([...trials, looking(15, 20)], method)).toHaveLength(1);
});

it('leaves the answers as they are', async () => {
  const trials = [looking(9, 20)];
  const method = mistakenAtFirst(() => 5);
  const split = finalSplit(trials, trials);
  expect(await runMethod(createConfusionTally().watch(method), [split])).toEqual(await runMethod(method, [split]));
});
