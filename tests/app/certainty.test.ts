import { expect, test } from 'vitest';
import { certaintyWord, percentText } from '../../src/app/certainty.ts';

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
