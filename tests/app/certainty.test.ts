import { describe, expect, it, test } from 'vitest';
import { certaintyWord, percentText, rangeText } from '../../src/app/certainty.ts';

test.each([
  [1, 'very-likely'],
  [0.8, 'very-likely'],
  [0.79, 'likely'],
  [0.5, 'likely'],
  [0.49, 'possible'],
  [0.2, 'possible'],
  [0.19, 'unlikely'],
  [0, 'unlikely'],
])('a probability of %f is %s', (p, word) => {
  expect(certaintyWord(p)).toBe(word);
});

test('percentages never claim to know', () => {
  expect([0, 0.004, 0.006, 0.624, 0.994, 0.996, 1].map(percentText)).toEqual([
    '<1%',
    '<1%',
    '1%',
    '62%',
    '99%',
    '>99%',
    '>99%',
  ]);
});

describe('rangeText', () => {
  it.each([
    [0.48, 0.74, '48–74%'],
    [0.0001, 0.001, '<1%'],
    [0.001, 0.04, '<1–4%'],
    [0.9, 1, '90–99%'],
  ])('writes %d to %d as %s, never backwards', (low, high, text) => {
    expect(rangeText(low, high)).toBe(text);
  });
});
