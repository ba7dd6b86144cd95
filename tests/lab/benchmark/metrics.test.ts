import { describe, expect, it } from 'vitest';
import { bootstrapDraws, meanEstimate, quantile } from '../../../src/lab/benchmark/bootstrap.ts';
import {
  addCalibration,
  calibrationError,
  createCalibrationBins,
  reliabilityOf,
} from '../../../src/lab/benchmark/calibration.ts';
import {
  areaUnderCurve,
  averageRanks,
  rankOf,
  reciprocalRankOf,
  spearman,
  topKOf,
} from '../../../src/lab/benchmark/ranks.ts';

describe('ties are broken at random, in expectation', () => {
  it('top-k and reciprocal rank', () => {
    // One above, three equal: places 2, 3, 4 are equally likely.
    const rank = rankOf([0.4, 0.2, 0.2, 0.2, 0], 1);
    expect(rank).toEqual({ greater: 1, equal: 3 });
    expect([1, 2, 3, 4, 9].map((k) => topKOf(rank, k))).toEqual([0, 1 / 3, 2 / 3, 1, 1]);
    expect(reciprocalRankOf(rank)).toBeCloseTo((1 / 2 + 1 / 3 + 1 / 4) / 3, 12);
  });

  it('an answer without a number is a bug', () => {
    expect(() => rankOf([Number.NaN, 1], 0)).toThrow('expected a number at index 0');
  });

  it('average ranks', () => {
    expect([...averageRanks([3, 1, 3, 0])]).toEqual([3.5, 2, 3.5, 1]);
  });

  it('area under the curve', () => {
    // Positives 2, 1; negatives 1, 0. Pairs: 2 > 1, 2 > 0, 1 = 1 (half), 1 > 0: 3.5 of 4.
    expect(areaUnderCurve([2, 1, 1, 0], [true, true, false, false])).toBe(3.5 / 4);
  });

  it('rank correlation', () => {
    // Ranks 1 2 3 4 against 1 2 4 3: 1 - 6 (0 + 0 + 1 + 1) / (4 * 15) = 0.8.
    expect(spearman([10, 20, 30, 40], [1, 2, 9, 8])).toBeCloseTo(0.8, 12);
  });
});

describe('calibration', () => {
  const person = (...answers: readonly (readonly [readonly number[], number])[]) => {
    const bins = createCalibrationBins();
    for (const [p, truth] of answers) addCalibration(bins, p, truth);
    return bins;
  };

  it('sums the gaps of the bins, people counted equally', () => {
    // First person: c = 0.9 right and c = 0.9 wrong, both in bin 13: D = (1.8 - 1) / 2 = 0.4.
    // Second person: c = 0.9 right in bin 13: D = -0.1; nothing else. Mean in bin 13: 0.15.
    const first = person([[0.9, 0.1], 0], [[0.9, 0.1], 1]);
    const second = person([[0.9, 0.1], 0]);
    expect(calibrationError([first, second]).value).toBeCloseTo(0.15, 12);
  });

  it('shares a hit among equal maxima', () => {
    // c = 0.5, two maxima, the truth is one of them: a = 1/2, no gap.
    expect(calibrationError([person([[0.5, 0.5], 1])]).value).toBe(0);
  });

  it('keeps certainty in the last bin', () => {
    const bins = reliabilityOf([person([[1, 0], 0])]);
    expect(bins).toHaveLength(15);
    expect(bins[14]).toMatchObject({ weight: 1, confidence: 1, accuracy: 1, to: 1 });
  });
});

describe('intervals', () => {
  it('interpolate between sorted values', () => {
    expect(quantile([0, 10, 20], 0.25)).toBe(5);
  });

  it('are the same every time', () => {
    const people = new Map([
      ['kitchen 9', 0],
      ['kitchen 10', 1],
    ]);
    const estimate = meanEstimate(people);
    expect(estimate).toEqual(meanEstimate(people));
    expect(estimate).toMatchObject({ value: 0.5, low: 0, high: 1, perPerson: { 'kitchen 9': 0, 'kitchen 10': 1 } });
  });

  it('draw people with replacement', () => {
    const draws = bootstrapDraws(3);
    expect(draws).toHaveLength(2000 * 3);
    expect(bootstrapDraws(3)).toBe(draws);
    expect(new Set(draws)).toEqual(new Set([0, 1, 2]));
  });
});
