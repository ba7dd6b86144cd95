import {
  type AttentionKernel,
  type AttentionModel,
  type BackendName,
  createReferenceKernel,
  inferModel,
  type KernelAnswer,
  KernelError,
} from 'heed';
import { createWorkerKernel } from 'heed/inference';
import { createTfjsKernel } from 'heed/tfjs';
import { createWasmKernel } from 'heed/wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomFlowModel } from '../random-flow-model.ts';
import {
  type Batch,
  FLOW,
  FORMULA,
  largestDifference,
  PARAMETERS,
  permuted,
  randomBatch,
  TOKEN_COUNTS,
  withoutValidSignals,
} from './conformance-cases.ts';

interface Implementation {
  readonly name: string;
  readonly tolerance: number;
  readonly backends: readonly BackendName[];
  /** Models that it has an implementation of. */
  readonly models: readonly AttentionModel[];
  open(model: AttentionModel): Promise<AttentionKernel | null>;
}

const IMPLEMENTATIONS: readonly Implementation[] = [
  {
    name: 'reference',
    tolerance: 1e-7,
    backends: ['reference'],
    models: [FORMULA, FLOW],
    open: async (model) => createReferenceKernel(model),
  },
  {
    name: 'wasm',
    tolerance: 1e-5,
    backends: ['wasm'],
    models: [FLOW],
    open: async (model) => (model.type === 'flow' ? createWasmKernel(model.model) : null),
  },
  {
    name: 'tfjs wasm',
    tolerance: 1e-4,
    backends: ['wasm'],
    models: [FORMULA, FLOW],
    open: (model) => createTfjsKernel({ model, backend: 'wasm' }),
  },
  {
    name: 'tfjs webgpu',
    tolerance: 1e-3,
    backends: ['webgpu'],
    models: [FORMULA, FLOW],
    open: (model) => createTfjsKernel({ model, backend: 'webgpu', operations: 'stock' }),
  },
  {
    name: 'fused webgpu',
    tolerance: 1e-4,
    backends: ['webgpu'],
    models: [FLOW],
    open: (model) => createTfjsKernel({ model, backend: 'webgpu' }),
  },
  {
    name: 'worker',
    tolerance: 1e-3,
    backends: ['webgpu', 'wasm', 'reference'],
    models: [FORMULA, FLOW],
    open: async (model) => createWorkerKernel({ model, patienceMs: 60_000 }),
  },
];

const CASES = IMPLEMENTATIONS.flatMap((implementation) =>
  implementation.models.map((model) => ({ ...implementation, model, type: model.type })),
);

const infer = (kernel: AttentionKernel, { tokens, signals }: Batch) => kernel.infer(tokens, signals);

/** Largest difference of anything that the two say in numbers. */
function farthest(actual: KernelAnswer, expected: KernelAnswer): number {
  const names = ['attended', 'importance', 'next', 'intended', 'spread'] as const;
  for (const name of names) expect(actual[name]?.length, name).toBe(expected[name]?.length);
  return Math.max(
    Math.abs(actual.alpha - expected.alpha),
    ...names.map((name) => largestDifference(actual[name] ?? [], expected[name] ?? [])),
  );
}

describe.each(CASES)('$name kernel, $type', ({ open, model, tolerance, backends }) => {
  let kernel: AttentionKernel;

  beforeAll(async () => {
    const opened = await open(model);
    if (opened === null) throw new Error('kernel: not on this machine');
    kernel = opened;
  });
  afterAll(() => kernel.dispose());

  it.each(TOKEN_COUNTS)('agrees with the reference for %i tokens', async (tokenCount) => {
    for (const signalCount of [1, 3, 9]) {
      const batch = randomBatch(tokenCount + 1000 * signalCount, tokenCount, signalCount);
      const expected = inferModel(model, batch.tokens, batch.signals);
      const actual = await infer(kernel, batch);
      expect(actual.attended).toHaveLength(tokenCount + 1);
      expect(farthest(actual, expected)).toBeLessThan(tolerance);
      expect(actual.alpha).toBeCloseTo(expected.alpha, 6);
      expect(actual.ids).toEqual(batch.tokens.ids);
      expect(actual.model).toBe(expected.model);
      expect(backends).toContain(actual.backend);
    }
  });

  it('answers an empty scene with "elsewhere"', async () => {
    const answer = await infer(kernel, randomBatch(1, 0, 2));
    expect(Array.from(answer.attended)).toEqual([1]);
    expect(answer.importance).toHaveLength(0);
  });

  it('permutes its answer with the tokens', async () => {
    const batch = randomBatch(7, 12, 2);
    const order = Array.from({ length: 12 }, (_, i) => (i * 5) % 12);
    const plain = await infer(kernel, batch);
    const turned = await infer(kernel, permuted(batch, order));
    const inOrder = (values: Float32Array | null): number[] => order.map((i) => values?.[i] ?? Number.NaN);
    const expected = [...inOrder(plain.attended), plain.attended[12] ?? Number.NaN];
    expect(largestDifference(turned.attended, expected)).toBeLessThan(tolerance);
    for (const name of ['importance', 'next', 'intended'] as const) {
      const values = turned[name];
      if (values !== null) expect(largestDifference(values, inOrder(plain[name]))).toBeLessThan(tolerance);
    }
  });

  it.each([0, 3])('leaves all to self-attention when none of %i signals is valid', async (signalCount) => {
    const batch = withoutValidSignals(randomBatch(11, 20, signalCount));
    const answer = await infer(kernel, batch);
    expect(answer.alpha).toBe(1);
    expect(answer.sources).toEqual([]);
    const alone = inferModel(model, batch.tokens, randomBatch(11, 20, 0).signals);
    expect(largestDifference(answer.attended, alone.attended)).toBeLessThan(tolerance);
  });

  it('refuses NaN by name and stays usable', async () => {
    const good = randomBatch(13, 5, 1);
    const features = good.tokens.features.slice();
    features[3] = Number.NaN;
    const evidence = good.signals.evidence.slice();
    evidence[3] = Number.NaN;
    for (const bad of [
      { ...good, tokens: { ...good.tokens, features } },
      { ...good, signals: { ...good.signals, evidence } },
    ]) {
      const refused = await infer(kernel, bad).catch((error) => error);
      expect(refused).toBeInstanceOf(KernelError);
      expect(refused.code).toBe('non-finite-input');
    }
    expect((await infer(kernel, good)).attended).toHaveLength(6);
  });
});

describe.each(IMPLEMENTATIONS.filter(({ models }) => models.includes(FORMULA)))(
  '$name kernel with extreme parameters',
  ({ open }) => {
    it.each([1000, -1000])('does not overflow at logits of %i', async (size) => {
      const parameters = { ...PARAMETERS, selfGain: size, selfElsewhereLogit: -size, importanceBias: size };
      const kernel = await open({ type: 'formula', parameters });
      if (kernel === null) throw new Error('kernel: not on this machine');
      try {
        const { tokens, signals } = randomBatch(17, 10, 2);
        // valid, centreKappa, boxPrecision, sizeExponent, elsewhereLogit, gate
        const weights = Float32Array.of(1, 1000, 1, size, size, 0.5, 1, 1000, 1, size, size, 0.5);
        const answer = await kernel.infer(tokens, { ...signals, weights });
        const sum = answer.attended.reduce((total, value) => total + value, 0);
        expect(sum).toBeCloseTo(1, 4);
        expect(Array.from(answer.importance, (value) => Math.round(value))).toEqual(Array(10).fill(size > 0 ? 1 : 0));
      } finally {
        kernel.dispose();
      }
      await expect(infer(kernel, randomBatch(1, 2, 1))).rejects.toMatchObject({ code: 'disposed' });
    });
  },
);

describe.each(IMPLEMENTATIONS)('$name kernel with extreme weights', ({ open }) => {
  it('does not overflow at weights thirty times the usual', async () => {
    const kernel = await open({ type: 'flow', model: randomFlowModel(5, 30) });
    if (kernel === null) throw new Error('kernel: not on this machine');
    const { attended, next } = await infer(kernel, randomBatch(17, 10, 2));
    kernel.dispose();
    for (const shares of [attended, next ?? []]) {
      expect(Array.from(shares).reduce((total, value) => total + value, 0)).toBeCloseTo(1, 4);
    }
  });
});
