import { expect, it } from 'vitest';
import { type Choice, chooseBy, fitChoices } from '../../../src/lab/baselines/choice-fit.ts';
import { solvePositive } from '../../../src/lab/baselines/cholesky.ts';
import { fitRidge, predictLinear } from '../../../src/lab/baselines/ridge.ts';

/** Two candidates, one feature that is 1 for the first: chosen as often as said. */
const chosen = (person: string, first: number, second: number): readonly Choice[] =>
  Array.from({ length: first + second }, (_, i) => ({
    features: Float32Array.of(1, 0),
    truth: i < first ? 0 : 1,
    person,
  }));

it('solves a positive definite system', () => {
  // 4x + 2y = 10, 2x + 3y = 9: x = 1.5, y = 2.
  const [x, y] = solvePositive(Float64Array.of(4, 2, 2, 3), [10, 9]);
  expect(x).toBeCloseTo(1.5, 12);
  expect(y).toBeCloseTo(2, 12);
  expect(() => solvePositive(Float64Array.of(1, 2, 2, 1), [1, 1])).toThrow('positive definite');
});

it('finds the log odds', () => {
  // 3 of 4 for the first: p = 3/4, w = ln 3.
  const weights = fitChoices(chosen('a', 3, 1), { dim: 1, l2: 0 });
  expect(weights[0]).toBeCloseTo(Math.log(3), 4);
  expect(chooseBy(weights, Float32Array.of(1, 0))[0]).toBeCloseTo(0.75, 5);
});

it('counts people equally whatever the number of their choices', () => {
  // One person 3 of 4, another 0 of 100: mean 3/8, w = ln(3/5).
  const weights = fitChoices([...chosen('a', 3, 1), ...chosen('b', 0, 100)], { dim: 1, l2: 0 });
  expect(weights[0]).toBeCloseTo(Math.log(3 / 5), 4);
});

it('penalises the weights of standardised features', () => {
  // Feature 1 or 0: variance 1/4. Objective -ln p weighted + l2 w^2 / 8; slope at the optimum: p - 3/4 + l2 w / 4 = 0.
  const l2 = 0.5;
  const [w = Number.NaN] = fitChoices(chosen('a', 3, 1), { dim: 1, l2 });
  expect(1 / (1 + Math.exp(-w)) - 0.75 + (l2 * w) / 4).toBeCloseTo(0, 4);
});

it('fits a line with its intercept', () => {
  // y = 2 x + 1 without noise; a penalty of 1 halves the slope around the mean (x = 1, y = 3).
  const rows = [0, 1, 2].map((x) => ({ features: [x], outputs: [2 * x + 1], person: 'a' }));
  expect(predictLinear(fitRidge(rows, 0), [5])[0]).toBeCloseTo(11, 6);
  expect(predictLinear(fitRidge(rows, 1), [2])[0]).toBeCloseTo(4, 6);
});
