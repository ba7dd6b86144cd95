import { expect, it } from 'vitest';
import { fnv1a, mulberry32, noisyDirection, rowNormals } from '../../src/lab/jov/eye-noise.ts';

const SESSION = 'kitchen_P09_laser';

it.each([
  [33, 3768285370, 0.27083527553, 0.84113554726, 0.430654, -0.668018],
  [34, 3684397275, 0.05780826649, 0.02979602604, 0.339068, 0.064231],
  [5000, 4162972729, 0.61414926779, 0.04270351003, 1.330696, 0.365867],
])('row %i draws the published numbers', (row, hash, u1, u2, n1, n2) => {
  expect(fnv1a(`${SESSION}#${row}`)).toBe(hash);
  const uniform = mulberry32(hash);
  expect(uniform()).toBeCloseTo(u1, 8);
  expect(uniform()).toBeCloseTo(u2, 8);
  const [first, second] = rowNormals(SESSION, row);
  expect(first).toBeCloseTo(n1, 6);
  expect(second).toBeCloseTo(n2, 6);
});

it('turns a direction as published', () => {
  // Row 33 looks along (-0.2862, -0.1376, 0.9482) in Unity's head frame; with sigma 2 deg it becomes
  // (-0.275729, -0.176818, 0.944833). Both with z negated here.
  const noisy = noisyDirection([-0.2862, -0.1376, -0.9482], SESSION, 33, 2);
  expect(noisy[0]).toBeCloseTo(-0.275729, 5);
  expect(noisy[1]).toBeCloseTo(-0.176818, 5);
  expect(noisy[2]).toBeCloseTo(-0.944833, 5);
});
