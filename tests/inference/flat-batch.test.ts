import { expect, it } from 'vitest';
import { flattenBatch, unflattenBatch } from '../../src/inference/flat-batch.ts';
import { randomBatch } from './conformance-cases.ts';

it('brings a batch through one block of numbers, which serves a smaller one again', () => {
  const large = randomBatch(1, 30, 3);
  const first = flattenBatch(large.tokens, large.signals, null);
  const { ids: _, ...tokens } = large.tokens;
  expect(unflattenBatch(first)).toMatchObject({ tokens, signals: large.signals });
  expect(unflattenBatch(first).tokens.ids).toHaveLength(30);

  const small = randomBatch(2, 7, 2);
  const second = flattenBatch(small.tokens, small.signals, first.numbers);
  expect(second.numbers).toBe(first.numbers);
  expect(unflattenBatch(second).signals).toEqual(small.signals);
  expect(flattenBatch(large.tokens, large.signals, new Float32Array(10)).numbers.length).toBe(first.numbers.length);
});

it('leaves a wrong length as it is, so that the kernel can refuse it by name', () => {
  const { tokens, signals } = randomBatch(3, 5, 1);
  const flat = flattenBatch({ ...tokens, features: tokens.features.slice(1) }, signals, null);
  expect(unflattenBatch(flat).tokens.features).toHaveLength(tokens.features.length - 1);
});
