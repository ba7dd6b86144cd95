import { expect, it } from 'vitest';
import { attendedInstances } from '../../../src/lab/benchmark/attended-instances.ts';
import type { Method } from '../../../src/lab/benchmark/method.ts';
import { finalSplit } from '../../../src/lab/benchmark/split.ts';
import { DAMAGES, type Damage } from '../../../src/lab/robustness/damage.ts';
import { runRobustness } from '../../../src/lab/robustness/run-robustness.ts';
import { searchingTrial } from '../flow/searching-trial.ts';
import { NEAREST_CENTRE } from './nearest-centre.ts';

const trials = [1, 2, 3].flatMap((person) => [1, 2, 3].map((trial) => searchingTrial(person, trial)));
const AOIS = trials[0]?.room.aois ?? [];
const split = finalSplit(trials, trials);
const run = (damages: readonly Damage[], method = NEAREST_CENTRE) => runRobustness(method, [split], { damages });

it('gives a row per damage below the undamaged one, all of them numbers over all people', async () => {
  const rows = await run(DAMAGES);
  expect(rows.map(({ damage }) => damage)[0]).toBe('undamaged');
  expect(rows).toHaveLength(DAMAGES.length + 1);
  for (const { top1, nll, lost } of rows) {
    expect(Object.keys(top1.perPerson)).toEqual(['kitchen 1', 'kitchen 2', 'kitchen 3']);
    for (const value of [top1.value, top1.low, top1.high, nll.value, lost]) expect(value).not.toBeNaN();
  }
});

it('loses nothing by damage that changes nothing', async () => {
  const [undamaged, ...rows] = await run([
    { type: 'ray-noise', noiseDeg: 0 },
    { type: 'dropped-frames', share: 0.5 },
    { type: 'no-controller' },
    { type: 'delay', delayMs: 0 },
    { type: 'unknown-room' },
    { type: 'unknown-objects', share: 0 },
    { type: 'distractors', times: 1 },
    { type: 'mirrored-room' },
  ]);
  expect(undamaged?.top1.value).toBeGreaterThan(0.3);
  for (const { top1, nll, lost } of rows) {
    expect(top1).toEqual(undamaged?.top1);
    expect(nll.value).toBeCloseTo(undamaged?.nll.value ?? Number.NaN, 6);
    expect(lost).toBe(0);
  }
});

it('wins nothing by having fewer candidates', async () => {
  // Objects further down the list are less popular, whatever else is in the room.
  const popularity: Method = {
    ...NEAREST_CENTRE,
    fit: () => ({
      predict: ({ room }, instances) => {
        const p = room.aois.map((aoi) => 1 / (1 + AOIS.indexOf(aoi)));
        return instances.map(() => ({ type: 'probabilities', p }));
      },
    }),
  };
  const [undamaged, unknown] = await run([{ type: 'unknown-objects', share: 0.5 }], popularity);
  expect(unknown?.top1.value).toBeGreaterThan(undamaged?.top1.value ?? 1);
  expect(unknown?.lost).toBe(0);
});

it('loses what goes to objects that were added', async () => {
  const [undamaged, more] = await run([{ type: 'distractors', times: 3 }]);
  expect(more?.lost).toBeGreaterThan(0);
  expect(more?.nll.value).toBeGreaterThan(undamaged?.nll.value ?? Number.NaN);
});

it('asks about a fifth of the instances, never shows an eye or what comes later', async () => {
  const asked = new Set<number>();
  const method: Method = {
    ...NEAREST_CENTRE,
    fit: () => ({
      predict(trial, instances) {
        expect(trial.frames.every(({ sample }) => sample.eye === null)).toBe(true);
        expect(trial.frames).toHaveLength(Math.max(...instances.map(({ at }) => at)) + 1);
        for (const { at } of instances) asked.add(at);
        return instances.map(() => ({ type: 'probabilities', p: [1, 1, 1, 1, 1] }));
      },
    }),
  };
  const one = trials.slice(0, 1);
  await runRobustness(method, [finalSplit(one, one)], { damages: [{ type: 'delay', delayMs: 100 }] });
  const expected = one.flatMap((trial) => attendedInstances(trial)).filter((_, i) => i % 5 === 1);
  expect([...asked]).toEqual(expected.map(({ at }) => at));
});

it('refuses a method without probabilities', async () => {
  const ranking: Method = {
    ...NEAREST_CENTRE,
    fit: () => ({ predict: (_, instances) => instances.map(() => ({ type: 'ranking', values: [1, 2, 3, 4, 5] })) }),
  };
  await expect(run([], ranking)).rejects.toThrow('expected probabilities for every instant, got ranking');
});
