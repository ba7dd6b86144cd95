import { engine, memory } from '@tensorflow/tfjs-core';
import type { AttentionModel } from 'heed';
import { createTfjsKernel } from 'heed/tfjs';
import { describe, expect, it } from 'vitest';
import { FLOW, FORMULA, largestDifference, randomBatch } from '../inference/conformance-cases.ts';

const open = async (backend: 'webgpu' | 'wasm', model: AttentionModel = FORMULA) => {
  const kernel = await createTfjsKernel({ model, backend });
  if (kernel === null) throw new Error(`${backend}: not on this machine`);
  return kernel;
};

describe('tfjs kernel', () => {
  it.each([
    ['wasm', 200, FORMULA],
    ['webgpu', 30, FORMULA],
    ['wasm', 300, FLOW],
    ['webgpu', 100, FLOW],
  ] as const)('leaks no tensors on %s over %i inferences, refused ones included', async (backend, runs, model) => {
    const before = engine().state.numTensors;
    const kernel = await open(backend, model);
    const { tokens, signals } = randomBatch(5, 20, 2);
    const broken = { ...tokens, features: tokens.features.map(() => Number.NaN) };
    await kernel.prepare(tokens, signals);
    await kernel.infer(tokens, signals);
    const warm = memory();
    for (let run = 0; run < runs; run++) {
      await kernel.infer(tokens, signals);
      await kernel.infer(broken, signals).catch(() => null);
    }
    // Weights stay: the formula's are one tensor.
    if (model === FORMULA) expect(warm.numTensors).toBe(before + 1);
    expect(memory().numTensors).toBe(warm.numTensors);
    expect(memory().numBytes).toBe(warm.numBytes);
    kernel.dispose();
    expect(engine().state.numTensors).toBe(before);
  });

  it('rejects a second inference in flight and finishes the first', async () => {
    const kernel = await open('wasm');
    const { tokens, signals } = randomBatch(5, 20, 2);
    const first = kernel.infer(tokens, signals);
    await expect(kernel.infer(tokens, signals)).rejects.toThrow('at most one inference in flight');
    expect((await first).attended).toHaveLength(21);
    kernel.dispose();
  });

  it('names the loss of its device and lets a new one be opened', async () => {
    const kernel = await open('webgpu');
    const { tokens, signals } = randomBatch(5, 20, 2);
    const before = await kernel.infer(tokens, signals);
    kernel.loseDevice();
    expect(await kernel.lost).toMatch(/destroyed/);
    await expect(kernel.infer(tokens, signals)).rejects.toMatchObject({ code: 'device-lost' });
    kernel.dispose();

    const next = await open('webgpu');
    const after = await next.infer(tokens, signals);
    expect(largestDifference(after.attended, before.attended)).toBeLessThan(1e-6);
    next.dispose();
  });

  it('runs two backends side by side in one thread', async () => {
    const [wasm, webgpu] = [await open('wasm'), await open('webgpu')];
    const { tokens, signals } = randomBatch(5, 20, 2);
    const [a, b] = await Promise.all([wasm.infer(tokens, signals), webgpu.infer(tokens, signals)]);
    expect([a.backend, b.backend]).toEqual(['wasm', 'webgpu']);
    expect(largestDifference(a.attended, b.attended)).toBeLessThan(1e-3);
    wasm.dispose();
    webgpu.dispose();
  });

  it('shares what it compiled among batches of one size class', async () => {
    const kernel = await open('webgpu');
    const ofSize = (count: number) => randomBatch(count, count, 2);
    const [small, alsoSmall, large] = [ofSize(3), ofSize(16), ofSize(17)];
    await kernel.prepare(small.tokens, small.signals);
    expect(kernel.isPrepared(alsoSmall.tokens, alsoSmall.signals)).toBe(true);
    expect(kernel.isPrepared(large.tokens, large.signals)).toBe(false);
    kernel.dispose();
  });
});
