import { expect, test } from 'vitest';
import type { MetricName, TableKey } from '../../../src/lab/benchmark/results.ts';
import { targetOutcomes } from '../../../src/lab/report/target-outcome.ts';
import { method, REPORT, table } from './report-fixture.ts';

const T0: TableKey = { task: 'T0', split: 'lopo' };
const outcome = (metric: MetricName, reach: number, key: TableKey = T0) =>
  targetOutcomes({ tables: REPORT.tables, targets: [{ ...key, metric, reach }] })[0];

// The model has top-1 .6 in [.58, .62], NLL 1.1 in [1.08, 1.12].
test.each([
  ['top1', 0.55, 'reached', false],
  ['top1', 0.59, 'reached', true],
  ['top1', 0.61, 'missed', true],
  ['top1', 0.65, 'missed', false],
  ['nll', 1.2, 'reached', false],
  ['nll', 1.09, 'missed', true],
  ['nll', 1, 'missed', false],
] as const)('%s to reach %d: %s, interval on both sides: %s', (metric, reach, type, narrowly) => {
  expect(outcome(metric, reach)?.result).toEqual({ type, narrowly });
});

test('the best simple rule is the best baseline of the table', () => {
  expect(outcome('top1', 0.5)?.bestRule?.method).toBe('conditional logit');
  expect(outcome('nll', 1)?.bestRule?.estimate.value).toBe(1.2);
});

test('calibration is compared with the rule of the best NLL, not with a blind guess', () => {
  const guess = method('uniform', 'baseline', { nll: 3.5, ece: 0 });
  const logit = method('logit', 'baseline', { nll: 1.2, ece: 0.03 });
  const [own] = targetOutcomes({ tables: [table(T0, guess, logit)], targets: [{ ...T0, metric: 'ece', reach: 0.02 }] });
  expect(own?.bestRule?.method).toBe('logit');
  expect(own?.result).toEqual({ type: 'not-measured' });
});

test('without a model the reference formula is judged', () => {
  const formula = method('formula', 'reference-formula', { top1: 0.45 });
  const [own] = targetOutcomes({ tables: [table(T0, formula)], targets: [{ ...T0, metric: 'top1', reach: 0.4 }] });
  expect(own?.measured?.method).toBe('formula');
});

test('a target without a table is not measured', () => {
  expect(outcome('top1', 0.5, { ...T0, relevance: true })).toMatchObject({
    measured: null,
    bestRule: null,
    result: { type: 'not-measured' },
  });
});

test('what people foretell of each other is no simple rule', () => {
  const T5: TableKey = { task: 'T5', split: 'kitchen->office', inputs: 'head' };
  const ceiling = method('human ceiling: the other people', 'baseline', { rhoPeople: 0.83 });
  const size = method('size', 'baseline', { rhoPeople: 0.13 });
  const targets = [{ ...T5, metric: 'rhoPeople', reach: 0.6 } as const];
  expect(targetOutcomes({ tables: [table(T5, ceiling, size)], targets })[0]?.bestRule?.method).toBe('size');
});
