import type { BackendKernel } from './backend-kernel.ts';
import { probeBatch } from './probe-batch.ts';
import { medianOf } from './rolling-median.ts';

/** Inferences that are enough for a median, however quick they are. */
const ENOUGH = 16;

/** Median time of an inference over `tokens`, milliseconds; takes about `budgetMs`, at least three inferences. */
export async function measureKernel(
  kernel: BackendKernel,
  tokens: number,
  budgetMs: number,
  inTurn: <T>(task: () => Promise<T>) => Promise<T>,
): Promise<number> {
  const batch = probeBatch(tokens);
  await kernel.prepare(batch.tokens, batch.signals);
  const once = (): Promise<number> =>
    inTurn(async () => {
      const startMs = performance.now();
      await kernel.infer(batch.tokens, batch.signals);
      return performance.now() - startMs;
    });
  // The first one still allocates.
  let spentMs = await once();
  const timesMs: number[] = [];
  while (timesMs.length < 2 || (timesMs.length < ENOUGH && spentMs < budgetMs)) {
    const timeMs = await once();
    spentMs += timeMs;
    timesMs.push(timeMs);
  }
  return medianOf(timesMs);
}
