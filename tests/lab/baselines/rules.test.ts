import { describe, expect, it } from 'vitest';
import { previewOffset } from '../../../src/lab/baselines/head-offset.ts';
import { trainingFor } from '../../../src/lab/baselines/per-training.ts';
import { attendedPopularity, nextPopularity, transitionMatrix } from '../../../src/lab/baselines/popularity.ts';
import { nearerFirst } from '../../../src/lab/baselines/simple-method.ts';
import { smoothGaze } from '../../../src/lab/baselines/smooth-gaze.ts';
import { humanCeiling } from '../../../src/lab/benchmark/salience-ceiling.ts';
import { salienceShares } from '../../../src/lab/benchmark/salience-shares.ts';
import type { JovTrial } from '../../../src/lab/jov/jov-trial.ts';
import { type Row, smallTrial } from '../benchmark/small-trial.ts';

const labelled = (labels: readonly Row[1][], changes: Partial<JovTrial> = {}): JovTrial =>
  smallTrial(
    labels.map((label, i) => [i * 33, label]),
    changes,
  );

describe('what people looked at', () => {
  // Person 9: AOI 0 in 3 of 4 rows, AOI 1 in 1; person 10: AOI 1 in 4 of 4.
  const training = [labelled([0, 0, 0, 1]), labelled([1, 1, 1, 1, 'elsewhere', null], { person: 10 })];

  it('popularity is the mean of people, with 1 % for everything', () => {
    const popularity = attendedPopularity(training).get('kitchen') ?? [];
    // AOI 0: 0.99 * 3/8 + 0.01/3; AOI 2: 0.01/3.
    expect(popularity[0]).toBeCloseTo(0.99 * 0.375 + 0.01 / 3, 12);
    expect(popularity[2]).toBeCloseTo(0.01 / 3, 12);
  });

  it('is asked about rooms that nobody of the training was in', () => {
    expect(attendedPopularity(training).get('office')).toBeUndefined();
    expect(trainingFor(training, 'office')).toBe(training);
  });

  it('salience leaves out the target of the trial', () => {
    // Target is AOI 2: it never counts. Person 9: 3/4, 1/4, 0.
    expect([...(salienceShares([labelled([0, 0, 0, 1, 2, 2])]).get('kitchen 9') ?? [])]).toEqual([0.75, 0.25, 0]);
  });
});

describe('what people looked at next', () => {
  // Runs 0 -> 1 -> 0: next objects 1, 0.
  const training = [labelled([0, 0, 0, 1, 1, 1, 0, 0, 0])];

  it('popularity starts from half a count', () => {
    // (1.5, 1.5, 0.5) / 3.5.
    const popularity = nextPopularity(training).get('kitchen') ?? [];
    expect([...popularity]).toEqual([1.5 / 3.5, 1.5 / 3.5, 0.5 / 3.5]);
  });

  it('transitions start from eight visits of that', () => {
    // After 0: counts 8 * popularity + (0, 1, 0), sum 9.
    const after = transitionMatrix(training).get('kitchen')?.[0] ?? [];
    expect(after[1]).toBeCloseTo(((8 * 1.5) / 3.5 + 1) / 9, 12);
    expect(after[2]).toBeCloseTo((8 * 0.5) / 3.5 / 9, 12);
  });
});

it('the offset is the mean of the people, of each the median', () => {
  // Person 9: 0, 10, 50 deg to the left, median 10; person 10: 20.
  const training = [
    smallTrial([
      [0, 0, 0],
      [33, 0, 10],
      [66, 0, 50],
    ]),
    smallTrial([[0, 0, 20]], { person: 10 }),
  ];
  expect(previewOffset(training).offsetYawDeg).toBeCloseTo(15, 6);
  expect(previewOffset(training).offsetPitchDeg).toBeCloseTo(0, 6);
});

it('inside several boxes the nearest centre is first', () => {
  const ranking = nearerFirst([0, 5, 0, 1], [9, 5, 3, 8]);
  const values = ranking.type === 'ranking' ? Array.from(ranking.values) : [];
  const order = [0, 1, 2, 3].toSorted((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  expect(order).toEqual([2, 0, 3, 1]);
});

it('smoothing starts anew after a jump, keeps quiet while lost', () => {
  // Sigma 1: anew beyond 5 deg. The noise is the same in both, so a jump of 30 deg is one.
  const trial = smallTrial([
    [0, 0, 0],
    [33, 0, 30],
    [66, null],
  ]);
  const rays = smoothGaze(trial, 1, 3);
  const alone = smoothGaze(smallTrial([[0, 0, 0]]), 1, 1);
  expect(rays[0]).toEqual(alone[0]);
  expect(Math.abs((rays[1]?.direction[0] ?? 0) + Math.sin(Math.PI / 6))).toBeLessThan(0.12);
  expect(rays[2]).toBeNull();
});

it('people who looked at the same things agree', () => {
  const shares = new Map(['a', 'b', 'c', 'd'].map((person) => [person, Float64Array.of(0.5, 0.3, 0.2)]));
  const [others, halves] = humanCeiling(shares);
  expect(others?.metrics.rhoPeople?.value).toBe(1);
  expect(halves?.metrics.rho?.value).toBe(1);
});
