import { expect, test } from 'vitest';
import type { TableKey } from '../../../src/lab/benchmark/results.ts';
import { html } from '../../../src/lab/pages/html.ts';
import { dotPlot } from '../../../src/lab/report/dot-plot.ts';
import { ladderTable } from '../../../src/lab/report/ladder-table.ts';
import { reliabilityDiagrams } from '../../../src/lab/report/reliability-diagram.ts';
import { smallMultiples } from '../../../src/lab/report/small-multiples.ts';
import { seriesOf } from '../../../src/lab/report/task-series.ts';
import { method, table } from './report-fixture.ts';

const T0: TableKey = { task: 'T0', split: 'lopo' };
const rule = method('rule', 'baseline', { top1: 0.4 });
const logit = method('logit', 'baseline', { top1: 0.5, nll: 1.2, ece: 0.01 });
const model = method('model', 'model', { top1: 0.6, nll: 1.1, ece: 0.02 });

/** Values of an attribute of every element with a class, in order. */
const attributes = (markup: string, name: string, attribute: string): readonly string[] =>
  [...markup.matchAll(new RegExp(`class="${name}"[^>]*? ${attribute}="([^"]*)"`, 'g'))].map(([, value]) => value ?? '');

test('a dot plot places people, mean and interval on one axis', () => {
  // People lie .02 apart around .4 and .6: the axis runs from .3 to .7, its inner 94 % begin at 3 %.
  const { markup } = dotPlot(table(T0, rule, model), 'top1') ?? { markup: '' };
  const at = (value: number): string => `${Number((3 + ((value - 0.3) / 0.4) * 94).toFixed(2))}%`;
  expect(attributes(markup, 'filled', 'cx')).toEqual([0.38, 0.4, 0.58, 0.6].map(at));
  expect(attributes(markup, 'hollow', 'cx')).toEqual([0.42, 0.62].map(at));
  expect(attributes(markup, 'mean', 'x1')).toEqual([0.4, 0.6].map(at));
  expect(attributes(markup, 'bar', 'x1')).toEqual([0.38, 0.58].map(at));
  expect(markup).toContain('<title>model: 3 people, mean .600 [.580, .620]</title>');
  expect(markup).toContain('filled: kitchen, hollow: office');
});

test('nothing is drawn of a metric that nobody has', () => {
  expect(dotPlot(table(T0, rule), 'nll')).toBeNull();
  expect(reliabilityDiagrams(table(T0, rule))).toEqual([]);
});

test('a ladder stars the best of each column, but no calibration', () => {
  const own = table(T0, model, rule, logit);
  const columns = (['top1', 'nll', 'ece'] as const).map((metric) => ({ header: metric, metric, table: own }));
  const { markup } = ladderTable(html`caption`, columns);
  const starred = [...markup.matchAll(/★ <\/span>([.\d]+)/g)].map(([, value]) => value);
  expect(starred).toEqual(['.600', '1.100']);
  expect(markup.indexOf('logit')).toBeLessThan(markup.indexOf('model'));
  expect(markup).toContain('<th scope="rowgroup" colspan="4">Simple rules</th>');
});

test('the human ceiling stands below the model without a star', () => {
  const ceiling = method('human ceiling: split half', 'baseline', { rho: 0.9 });
  const own = table({ task: 'T5', split: 'final' }, ceiling, method('full', 'model', { rho: 0.6 }));
  const { markup } = ladderTable(html`caption`, [{ header: 'rho', metric: 'rho', table: own }]);
  expect([...markup.matchAll(/★ <\/span>([.\d]+)/g)].map(([, value]) => value)).toEqual(['.600']);
  expect(markup.indexOf('full')).toBeLessThan(markup.indexOf('human ceiling'));
});

test('a reliability diagram puts hit rate over confidence, gaps to the diagonal, weights below', () => {
  const diagrams = reliabilityDiagrams(table(T0, method('worse', 'baseline', { nll: 2 }), logit, model));
  expect(diagrams).toHaveLength(2);
  const markup = diagrams[0]?.markup ?? '';
  expect(markup).toContain('logit');
  // The square is 180 pixels wide from 30, high from 186 upwards: (.3, .4) and (.8, .7).
  expect(markup).toContain('<polyline points="84,114 174,60"/>');
  expect(markup).toContain('<line class="gap" x1="84" x2="84" y1="132" y2="114"/>');
  // The heavier bin fills 34 pixels, the other a third of them.
  expect([...markup.matchAll(/<rect [^>]* height="([\d.]+)"/g)].map(([, height]) => height)).toEqual(['11.3', '34']);
  expect(markup).toContain('ECE .010');
});

test('small multiples: a panel per method, the end of time at the right', () => {
  const at = (tau: number) => table({ task: 'T1', split: 'lopo', tau, inputs: 'head' }, rule, model);
  const [series] = seriesOf([at(0), at(500), at(1000)]);
  const markup = (series === undefined ? null : smallMultiples(series, 'top1'))?.markup ?? '';
  expect(markup.match(/<li>/g)).toHaveLength(2);
  // From 16 % at 1000 ms to 94 % at 0 ms.
  expect(attributes(markup, 'whisker', 'x1')).toEqual(['16%', '55%', '94%', '16%', '55%', '94%']);
  expect(attributes(markup, 'line', 'x2')).toEqual(['55%', '94%', '55%', '94%']);
  expect(markup).toContain('model, top-1 over time before the end, ms: 1000: .600; 500: .600; 0: .600');
});
