import { expect, test } from 'vitest';
import {
  bestIndex,
  headingText,
  intervalText,
  isAsGood,
  senseText,
  valueText,
} from '../../../src/lab/report/metric-words.ts';

test.each([
  ['top1', 0.5612, '.561'],
  ['top1', 1, '1.000'],
  ['nll', 10.2345, '10.235'],
  ['rho', -0.203, '−.203'],
  ['rho', -0.0001, '.000'],
  ['errorDeg', 0.456, '.46'],
  ['errorDeg', 13.937, '13.94'],
  ['ece', Number.NaN, '–'],
] as const)('%s %d is written %s', (metric, value, text) => {
  expect(valueText(metric, value)).toBe(text);
});

test('units, direction and interval', () => {
  expect(headingText('nll')).toBe('NLL, nats');
  expect(headingText('top1')).toBe('top-1');
  expect(senseText('errorDeg')).toBe('degrees, lower is better');
  expect(intervalText('top1', { value: 0.5, low: 0.4, high: 0.6, perPerson: {} })).toBe('[.400, .600]');
});

test('better is higher for hits, lower for losses', () => {
  expect([isAsGood('top1', 0.6, 0.6), isAsGood('top1', 0.5, 0.6)]).toEqual([true, false]);
  expect([isAsGood('nll', 1.1, 1.1), isAsGood('nll', 1.2, 1.1)]).toEqual([true, false]);
});

test('the best value skips what is absent or undefined, and the first of equals wins', () => {
  expect(bestIndex('top1', [undefined, 0.4, Number.NaN, 0.6, 0.6])).toBe(3);
  expect(bestIndex('nll', [undefined, 1.4, 1.2, 1.3])).toBe(2);
  expect(bestIndex('nll', [undefined, Number.NaN])).toBe(-1);
});
