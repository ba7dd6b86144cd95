import {
  type AttentionModel,
  aoiId,
  EVIDENCE_FEATURES,
  FEATURE_DIM,
  inferModel,
  SIGNAL_FEATURES,
  type SignalBatch,
  type TokenBatch,
} from 'heed';
import type { BackendKernel } from './backend-kernel.ts';
import { medianOf } from './rolling-median.ts';

/** Largest difference from the reference kernel that counts as working. */
const TOLERANCE = 0.01;

/** Compiles for each size, checks the answers against the reference kernel; returns the median latency of the last size, ms. */
export async function warmUp(
  kernel: BackendKernel,
  model: AttentionModel,
  sizes: readonly number[],
  inferences: number,
): Promise<number> {
  let median = 0;
  for (const size of sizes) {
    const tokens = probeTokens(size, FEATURE_DIM);
    const signals = probeSignals(size);
    await kernel.prepare(tokens, signals);
    const expected = inferModel(model, tokens, signals);
    const latenciesMs: number[] = [];
    for (let run = 0; run <= inferences; run++) {
      const startMs = performance.now();
      const answer = await kernel.infer(tokens, signals);
      // The first run still uploads weights and allocates buffers.
      if (run > 0) latenciesMs.push(performance.now() - startMs);
      assertClose(kernel.name, answer.attended, expected.attended);
      assertClose(kernel.name, answer.importance, expected.importance);
    }
    median = medianOf(latenciesMs);
  }
  return median;
}

function probeTokens(n: number, dim: number): TokenBatch {
  return {
    ids: Array.from({ length: n }, (_, i) => aoiId(`probe-${i}`)),
    dim,
    features: Float32Array.from({ length: n * dim }, (_, at) => Math.sin(at)),
    present: Float32Array.from({ length: n * dim }, (_, at) => (at % 7 === 0 ? 0 : 1)),
  };
}

/** A head with two controllers. */
const PROBED = ['isHead', 'isPointer', 'isPointer'] as const;

function probeSignals(n: number): SignalBatch {
  const pairs = PROBED.flatMap((_, k) =>
    Array.from({ length: n }, (_, i) => [Math.sin(i + k), 0, -Math.cos(i + k), (i % 16) + 1, -1 - (i % 3)]).flat(),
  );
  const wave = (at: number): number => 10 + 10 * Math.sin(at);
  return {
    ids: PROBED.map((_, k) => `probe-${k}`),
    rays: Float32Array.from(PROBED.flatMap(() => [0, 0, -1])),
    weights: Float32Array.from(PROBED.flatMap(() => [1, 5, 0.02, 0.5, -1, 0.7])),
    pairs: Float32Array.from(pairs),
    features: Float32Array.from(
      PROBED.flatMap((kind) =>
        SIGNAL_FEATURES.map((name, at) => {
          if (name === 'valid' || name === kind) return 1;
          return /^is[A-Z]/.test(name) ? 0 : wave(at);
        }),
      ),
    ),
    evidence: Float32Array.from({ length: PROBED.length * n * EVIDENCE_FEATURES.length }, (_, at) => wave(at)),
  };
}

function assertClose(name: string, actual: Float32Array, expected: Float32Array): void {
  for (let i = 0; i < expected.length; i++) {
    const difference = Math.abs((actual[i] ?? Number.NaN) - (expected[i] ?? Number.NaN));
    if (!(difference < TOLERANCE)) {
      throw new Error(
        `warmUp: expected ${name} to agree with the reference, got a difference of ${difference} at ${i}`,
      );
    }
  }
}
