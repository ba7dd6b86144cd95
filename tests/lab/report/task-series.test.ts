import { expect, test } from 'vitest';
import { methodLines, metricsOf, seriesOf } from '../../../src/lab/report/task-series.ts';
import { keyText } from '../../../src/lab/report/task-words.ts';
import { method, table } from './report-fixture.ts';

const rule = method('rule', 'baseline', { top1: 0.4 });
const model = method('model', 'model', { nll: 1, ece: 0.1, top1: 0.6 });

test('tables that differ in the time before the end form a series, the end at the right', () => {
  const at = (tau: number, inputs: 'head' | 'eye') => table({ task: 'T1', split: 'lopo', tau, inputs }, rule);
  const series = seriesOf([at(0, 'head'), at(1000, 'head'), at(250, 'head'), at(0, 'eye'), at(500, 'eye')]);
  expect(series.map(({ variant }) => variant)).toEqual(['head + controller', 'head + controller + eye']);
  expect(series.map(({ tables }) => tables.map(({ tau }) => tau))).toEqual([
    [1000, 250, 0],
    [500, 0],
  ]);
  expect(series[0]?.axis?.domain).toEqual([1000, 0]);
});

test('gaze now and gaze ahead, preview and response stay apart', () => {
  const at = (h: number, phase: 'preview' | 'response') =>
    table({ task: 'T4', split: 'lopo', h, inputs: h === 0 ? 'head' : 'eye', phase }, rule);
  const series = seriesOf([at(0, 'preview'), at(300, 'preview'), at(150, 'preview'), at(0, 'response')]);
  expect(series.map(({ variant, axis, tables }) => [variant, axis?.domain, tables.map(({ h }) => h)])).toEqual([
    ['gaze now, from the head, preview phase', undefined, [0]],
    ['forecast, from eye and history, preview phase', [150, 300], [150, 300]],
    ['gaze now, from the head, response phase', undefined, [0]],
  ]);
});

test('methods stand from the simplest to the model, metrics in one order', () => {
  const tables = [table({ task: 'T0', split: 'lopo' }, model, rule), table({ task: 'T0', split: 'final' }, rule)];
  expect(methodLines(tables).map(({ method: name }) => name)).toEqual(['rule', 'model']);
  expect(metricsOf(tables)).toEqual(['top1', 'nll', 'ece']);
});

test('a key in words', () => {
  expect(keyText({ task: 'T0-eye', split: 'lopo', sigma: 2 })).toBe('T0-eye attended now, noisy eye tracker, sigma 2°');
  expect(keyText({ task: 'T3', split: 'lopo', tau: 500, inputs: 'eye' })).toBe(
    'T3 indicated place, controller + head + eye, 500 ms before',
  );
  expect(keyText({ task: 'T0', split: 'lopo', relevance: true })).toBe(
    'T0 attended now, no eye tracker, with task relevance',
  );
});
