import {
  aoiId,
  EVIDENCE_FEATURES,
  type FormulaParameters,
  inferReference,
  PAIR_COLUMNS,
  SIGNAL_FEATURES,
  type SignalBatch,
  type TokenBatch,
} from 'heed';
import { medianOf } from './rolling-median.ts';
import type { TfjsKernel } from './tfjs-kernel.ts';

/** Largest difference from the reference kernel that counts as working. */
const TOLERANCE = 0.01;

/** Compiles for each size, checks the answers against the reference kernel; returns the median latency of the last size, ms. */
export async function warmUp(
  kernel: TfjsKernel,
  parameters: FormulaParameters,
  sizes: readonly number[],
  inferences: number,
): Promise<number> {
  let median = 0;
  for (const size of sizes) {
    const tokens = probeTokens(size, parameters.importanceWeights.length);
    const signals = probeSignals(size);
    await kernel.prepare(tokens, signals);
    const expected = inferReference(parameters, tokens, signals);
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

function probeSignals(n: number): SignalBatch {
  const pairs = new Float32Array(n * PAIR_COLUMNS.length);
  for (let i = 0; i < n; i++) {
    pairs.set([Math.sin(i), 0, -Math.cos(i), (i % 16) + 1, -1 - (i % 3)], i * PAIR_COLUMNS.length);
  }
  return {
    ids: ['probe'],
    rays: Float32Array.of(0, 0, -1),
    weights: Float32Array.of(1, 5, 0.02, 0.5, -1, 0.7),
    pairs,
    features: Float32Array.from(SIGNAL_FEATURES, (name, at) =>
      name === 'valid' || name === 'isHead' ? 1 : 10 * Math.sin(at),
    ),
    evidence: Float32Array.from({ length: n * EVIDENCE_FEATURES.length }, (_, at) => 10 + 10 * Math.sin(at)),
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
