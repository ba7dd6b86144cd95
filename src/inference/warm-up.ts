import { type AttentionModel, inferModel } from 'heed';
import type { BackendKernel } from './backend-kernel.ts';
import { probeBatch } from './probe-batch.ts';
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
    const { tokens, signals } = probeBatch(size);
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
