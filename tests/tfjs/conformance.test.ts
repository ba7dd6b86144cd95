import { type AttentionKernel, type BackendName, createReferenceKernel, inferReference, KernelError } from 'heed';
import { createTfjsKernel, createWorkerKernel } from 'heed/tfjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Batch,
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
  open(parameters: typeof PARAMETERS): Promise<AttentionKernel | null>;
}

const IMPLEMENTATIONS: readonly Implementation[] = [
  {
    name: 'reference',
    tolerance: 1e-7,
    backends: ['reference'],
    open: async (parameters) => createReferenceKernel(parameters),
  },
  {
    name: 'tfjs wasm',
    tolerance: 1e-4,
    backends: ['wasm'],
    open: (parameters) => createTfjsKernel({ parameters, backend: 'wasm' }),
  },
  {
    name: 'tfjs webgpu',
    tolerance: 1e-3,
    backends: ['webgpu'],
    open: (parameters) => createTfjsKernel({ parameters, backend: 'webgpu' }),
  },
  {
    name: 'worker',
    tolerance: 1e-3,
    backends: ['webgpu', 'wasm', 'reference'],
    open: async (parameters) => createWorkerKernel({ parameters }),
  },
];

const infer = (kernel: AttentionKernel, { tokens, signals }: Batch) => kernel.infer(tokens, signals);

describe.each(IMPLEMENTATIONS)('$name kernel', ({ open, tolerance, backends }) => {
  let kernel: AttentionKernel;

  beforeAll(async () => {
    const opened = await open(PARAMETERS);
    if (opened === null) throw new Error('kernel: not on this machine');
    kernel = opened;
  });
  afterAll(() => kernel.dispose());

  it.each(TOKEN_COUNTS)('agrees with the reference for %i tokens', async (tokenCount) => {
    for (const signalCount of [1, 3, 9]) {
      const batch = randomBatch(tokenCount + 1000 * signalCount, tokenCount, signalCount);
      const expected = inferReference(PARAMETERS, batch.tokens, batch.signals);
      const actual = await infer(kernel, batch);
      expect(actual.attended).toHaveLength(tokenCount + 1);
      expect(largestDifference(actual.attended, expected.attended)).toBeLessThan(tolerance);
      expect(largestDifference(actual.importance, expected.importance)).toBeLessThan(tolerance);
      expect(actual.alpha).toBeCloseTo(expected.alpha, 6);
      expect(actual.ids).toEqual(batch.tokens.ids);
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
    const expected = [...order.map((i) => plain.attended[i] ?? Number.NaN), plain.attended[12] ?? Number.NaN];
    expect(largestDifference(turned.attended, expected)).toBeLessThan(tolerance);
    const importance = order.map((i) => plain.importance[i] ?? Number.NaN);
    expect(largestDifference(turned.importance, importance)).toBeLessThan(tolerance);
  });

  it.each([0, 3])('leaves all to self-attention when none of %i signals is valid', async (signalCount) => {
    const batch = withoutValidSignals(randomBatch(11, 20, signalCount));
    const answer = await infer(kernel, batch);
    expect(answer.alpha).toBe(1);
    const alone = inferReference(PARAMETERS, batch.tokens, randomBatch(11, 20, 0).signals);
    expect(largestDifference(answer.attended, alone.attended)).toBeLessThan(tolerance);
  });

  it('refuses NaN by name and stays usable', async () => {
    const good = randomBatch(13, 5, 1);
    const features = good.tokens.features.slice();
    features[3] = Number.NaN;
    const refused = await infer(kernel, { ...good, tokens: { ...good.tokens, features } }).catch((error) => error);
    expect(refused).toBeInstanceOf(KernelError);
    expect(refused.code).toBe('non-finite-input');
    expect((await infer(kernel, good)).attended).toHaveLength(6);
  });
});

describe.each(IMPLEMENTATIONS)('$name kernel with extreme parameters', ({ open }) => {
  it.each([1000, -1000])('does not overflow at logits of %i', async (size) => {
    const kernel = await open({ ...PARAMETERS, selfGain: size, selfElsewhereLogit: -size, importanceBias: size });
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
});
