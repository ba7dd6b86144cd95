import { expect, test } from 'vitest';
import { reportHtml } from '../../../src/lab/report/report-html.ts';
import { REPORT } from './report-fixture.ts';

const page = reportHtml(REPORT);

test('the head names model, data and the command that makes the page', () => {
  expect(page).toContain('<code>npm run evaluate</code>');
  expect(page).toContain('63\u202f204');
  expect(page).toContain('<code>0123abc</code>');
  expect(page).toContain('ab'.repeat(32));
  expect(reportHtml({ ...REPORT, model: null })).toContain('the reference formula is judged in its place');
});

test('the page asks no file or host for anything', () => {
  expect(page).not.toMatch(/<script|<link rel="stylesheet|<img|@import|url\(|https?:|src=/);
  expect([...page.matchAll(/href="([^"]*)"/g)].filter(([, to]) => !/^(#|data:)/.test(to ?? ''))).toEqual([]);
});

test('every link in the page leads to a place in it', () => {
  const ids = new Set([...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
  const links = [...page.matchAll(/href="#([^"]*)"/g)].map(([, to]) => to);
  // T2 has a target but no table.
  expect(links.filter((to) => !ids.has(to))).toEqual([]);
  expect(links).toContain('T1');
});

test('ids are unique', () => {
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('headings go down one level at a time', () => {
  const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
  expect(levels[0]).toBe(1);
  levels.slice(1).forEach((level, i) => {
    expect(level - (levels[i] ?? 0)).toBeLessThanOrEqual(1);
  });
});

test('names from the data are escaped', () => {
  expect(page).toContain('worktop &lt;left&gt;');
  expect(page).not.toContain('<left>');
});

test('targets tell in words whether they are reached', () => {
  expect(page).toContain('1 of 3 numbers reached');
  for (const word of ['reached', 'missed', 'not measured']) expect(page).toContain(`</span> ${word}</span>`);
});

test('a difference counts only where its interval leaves out zero', () => {
  // NLL better by .1 in [.08, .12]; top-1 by .01 in [-.01, .03].
  expect(page.match(/▲ first is better/g)).toHaveLength(1);
  expect(page.match(/≈ may be noise/g)).toHaveLength(1);
});

test('an empty report is a page all the same', () => {
  const none = {
    ...REPORT,
    model: null,
    data: [],
    tables: [],
    confusions: [],
    robustness: [],
    comparisons: [],
    targets: [],
  };
  expect(reportHtml(none)).toContain('No number to reach was given.');
});

test('undefined figures never reach the page as NaN', () => {
  const undefinedValue = {
    value: Number.NaN,
    low: Number.NaN,
    high: Number.NaN,
    perPerson: { 'kitchen 9': Number.NaN },
  };
  const tables = REPORT.tables.map((table) => ({
    ...table,
    methods: table.methods.map((score) => ({ ...score, metrics: { ...score.metrics, top1: undefinedValue } })),
  }));
  expect(reportHtml({ ...REPORT, tables })).not.toContain('NaN');
});
