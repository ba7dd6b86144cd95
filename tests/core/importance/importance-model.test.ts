import { IMPORTANCE_DIM, type ImportanceModel, importanceColumn, inferImportance, rescaled } from 'heed';
import { expect, it } from 'vitest';

/** y = sigmoid(3 relu(2 pace - 1) + 0.5 near - 2). */
function byHand(): ImportanceModel {
  const inward = new Float32Array(IMPORTANCE_DIM * 2);
  inward[importanceColumn.pace * 2] = 2;
  inward[importanceColumn.near * 2 + 1] = 0.5;
  return { name: 'by hand', hidden: 1, inward, bias: Float32Array.of(-1, -2), outward: Float32Array.of(3) };
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

const rows = new Float32Array(2 * IMPORTANCE_DIM);
rows[importanceColumn.pace] = 1.5;
rows[importanceColumn.near] = 1;
rows[IMPORTANCE_DIM + importanceColumn.pace] = 0.2;

it('is what its equation says', () => {
  const [fast, slow] = inferImportance(byHand(), rows, 2);
  // 3 (3 - 1) + 0.5 - 2 = 4.5; below the bend of the hidden unit only -2 is left.
  expect(fast).toBeCloseTo(sigmoid(4.5), 6);
  expect(slow).toBeCloseTo(sigmoid(-2), 6);
});

it('scales its logit, then shifts it', () => {
  const [fast] = inferImportance(rescaled(byHand(), 0.5, 1), rows, 1);
  expect(fast).toBeCloseTo(sigmoid(0.5 * 4.5 + 1), 5);
});
