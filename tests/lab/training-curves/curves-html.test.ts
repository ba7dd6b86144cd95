import { expect, test } from 'vitest';
import { curvesHtml } from '../../../src/lab/training-curves/curves-html.ts';
import { lineChart } from '../../../src/lab/training-curves/line-chart.ts';
import { CURVES } from './curves-fixture.ts';

const page = curvesHtml(CURVES);

test('the page names fit, command, kept epoch, time', () => {
  expect(page).toContain('How a fit went: fold &lt;1&gt;');
  expect(page).toContain('<code>npm run fit</code>');
  expect(page).toContain('<dd>epoch 2</dd>');
  expect(page).toContain('<dd>0:03</dd>');
});

test('the page asks no file or host for anything', () => {
  expect(page.replace('href="data:,"', '')).not.toMatch(/<script|<img|@import|url\(|https?:|src=|href=/);
});

test('a figure per read-out, then learning rate, then time', () => {
  const names = [...page.matchAll(/<figcaption>([^<]*)/g)].map(([, name]) => name);
  expect(names).toEqual(['attended', 'next', 'Learning rate', 'Seconds since the beginning']);
});

test('the table holds the losses of the kept, the best, the last epoch', () => {
  const rows = [...page.matchAll(/<tr><th scope="row">(\w+)<\/th>(.*?)<\/tr>/g)].map(([, name, cells]) => [
    name,
    ...[...(cells ?? '').matchAll(/>([^<]+)</g)].map(([, text]) => text),
  ]);
  expect(rows).toEqual([
    ['attended', '1.5000', '1.6000', '1.6000', '1.0000', '1.7000'],
    ['next', '2.5000', '–', '2.2000', '2.0000', '2.2000'],
  ]);
});

test('a fit without an epoch has a page', () => {
  expect(curvesHtml({ ...CURVES, bestEpoch: null, epochs: [] })).toContain('No epoch has ended yet.');
});

test('lines run from edge to edge, between round levels', () => {
  const points = [
    [1, 0],
    [2, 1],
    [3, 0.5],
  ] as const;
  const chart = {
    title: 't',
    lines: [{ kind: 'fit', points }],
    epochs: [1, 3],
    bestEpoch: 2,
    scale: 'linear',
  } as const;
  // 180 pixels high, the highest level on top.
  expect(lineChart(chart).markup).toContain('points="0,180 50,0 100,90"');
  expect(lineChart(chart).markup).toContain('<line class="best" x1="50%" x2="50%"');
});

test('on a logarithmic chart, powers of ten are evenly spaced', () => {
  const points = [
    [1, 0.01],
    [2, 0.001],
    [3, 0.0001],
  ] as const;
  const chart = {
    title: 't',
    lines: [{ kind: 'fit', points }],
    epochs: [1, 3],
    bestEpoch: null,
    scale: 'log',
  } as const;
  const { markup } = lineChart(chart);
  expect(markup).toContain('points="0,0 50,90 100,180"');
  expect([...markup.matchAll(/text-anchor="end">([^<]*)/g)].map(([, text]) => text)).toEqual(['1e-4', '1e-3', '0.01']);
});
