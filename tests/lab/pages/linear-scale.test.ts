import { expect, test } from 'vitest';
import { linearScale, niceDomain, niceTicks } from '../../../src/lab/pages/linear-scale.ts';
import { axisAround } from '../../../src/lab/pages/percent-axis.ts';

test('a scale is the straight line through both ends, also backwards', () => {
  expect([0, 5, 10, 15].map(linearScale([0, 10], [100, 200]))).toEqual([100, 150, 200, 250]);
  // A drawing counts downwards.
  expect([0, 0.25, 1].map(linearScale([0, 1], [80, 0]))).toEqual([80, 60, 0]);
  expect(linearScale([3, 3], [0, 100])(3)).toBe(0);
});

test.each([
  // A fifth of each span, rounded up to 1, 2 or 5 times a power of ten: 0.2, 0.1, 20, 0.5.
  [[0, 1], 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [[0.13, 0.58], 5, [0.2, 0.3, 0.4, 0.5]],
  [[-30, 55], 5, [-20, 0, 20, 40]],
  [[1, 3], 5, [1, 1.5, 2, 2.5, 3]],
  [[2, 2], 5, [2]],
] as const)('ticks of %j are round numbers inside it', (domain, count, ticks) => {
  expect(niceTicks(domain, count)).toEqual(ticks);
});

test.each([
  [
    [0.23, 0.61],
    [0.2, 0.7],
  ],
  [
    [0.2, 0.7],
    [0.2, 0.7],
  ],
  [
    [-0.05, 0.31],
    [-0.1, 0.4],
  ],
  [
    [Number.NaN, 4, Number.POSITIVE_INFINITY],
    [4, 4.01],
  ],
  [[], [0, 1]],
])('a domain around %j ends on round numbers', (values, domain) => {
  const [low, high] = niceDomain(values, 5);
  expect([low, high]).toEqual(domain);
});

test.each([
  [0.88, 3.04],
  [0.13, 0.86],
  [1.02, 3.6],
  [-3, 41],
])('a domain around %d to %d ends on its own ticks', (low, high) => {
  const domain = niceDomain([low, high], 5);
  const ticks = niceTicks(domain, 5);
  expect([ticks[0], ticks.at(-1)]).toEqual(domain);
});

test('an axis in per cent leaves 3 % at either end', () => {
  const { ticks, at } = axisAround([0, 1], 5);
  expect(ticks.map(at)).toEqual(['3%', '21.8%', '40.6%', '59.4%', '78.2%', '97%']);
});
