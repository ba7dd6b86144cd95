import {
  createImmediatePort,
  createKernelPort,
  createReferenceKernel,
  createSession,
  type ImportanceModel,
  inferReference,
  REFERENCE_MODEL,
  REFERENCE_PARAMETERS,
  STEERED_ANGULAR,
} from 'heed';
import { expect, it } from 'vitest';
import { randomImportanceModel } from '../../random-importance-model.ts';
import { box, EYES, frame, pose } from '../synthetic.ts';

const model = randomImportanceModel(2);

const immediate = (importance: ImportanceModel | null) =>
  createSession({
    attention: createImmediatePort((tokens, signals) => inferReference(REFERENCE_PARAMETERS, tokens, signals)),
    angular: STEERED_ANGULAR,
    importance,
    inferenceIntervalMs: 0,
  });

const sceneAt = (timeMs: number) => ({
  aois: [box('cart', [timeMs / 1000, 1, -3]), box('shelf', [-2, 1, -3], { relevance: 0.3 })],
});

function importanceOf(importance: ImportanceModel | null): readonly (readonly number[])[] {
  const session = immediate(importance);
  return Array.from({ length: 60 }, (_, i) => [
    ...(session.frame(frame(i * 16, pose(EYES)), sceneAt(i * 16)).attention?.importance ?? []),
  ]);
}

it("is the formula's without a read-out", () => {
  // sigmoid(6 x 0.3 - 3)
  expect(importanceOf(null).at(-1)?.[1]).toBeCloseTo(0.231, 3);
});

it('comes from the read-out, in [0, 1], the same in every replay', () => {
  const read = importanceOf(model);
  expect(read.at(-1)?.[1]).not.toBeCloseTo(0.231, 3);
  for (const value of read.flat()) expect(value >= 0 && value <= 1).toBe(true);
  expect(read.at(-1)?.[0]).not.toBeCloseTo(read[0]?.[0] ?? 0, 3);
  expect(importanceOf(model)).toEqual(read);
});

it('is that of the sampled frame when the answer comes later', async () => {
  const session = createSession({
    attention: createKernelPort(createReferenceKernel(REFERENCE_MODEL), () => 99),
    angular: STEERED_ANGULAR,
    importance: model,
    inferenceIntervalMs: 0,
  });
  session.frame(frame(0, pose(EYES)), sceneAt(0));
  await new Promise((resolve) => setTimeout(resolve));
  const later = session.frame(frame(16, pose(EYES)), sceneAt(16)).attention;
  expect(later?.sampledMs).toBe(0);
  expect([...(later?.importance ?? [])]).toEqual(importanceOf(model)[0]);
});

it('starts over with the session', () => {
  const session = immediate(model);
  for (let i = 0; i < 60; i++) session.frame(frame(i * 16, pose(EYES)), sceneAt(i * 16));
  session.reset();
  const again = session.frame(frame(0, pose(EYES)), sceneAt(0)).attention?.importance ?? [];
  expect([...again]).toEqual(importanceOf(model)[0]);
});
