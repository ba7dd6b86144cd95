import { type FlowModel, inferModel, type KernelAnswer } from 'heed';
import { probeBatch } from 'heed/inference';
import type { RunCounts, Turn } from './bench-protocol.ts';
import { type Contestant, isOurs } from './contestant.ts';
import type { GpuCount } from './gpu-counter.ts';

/** An inference that takes longer is not repeated to settle. */
const SLOW_MS = 300;

/** Beyond this many tokens the judge takes many seconds: it judges ours alone. */
const JUDGED_UP_TO = 1024;

/** Takes turns with one contestant; the first one at each size also judges its answer. */
export function createTurnTaker(
  contestant: Contestant,
  model: FlowModel,
  gpu: GpuCount,
): (turn: Turn) => Promise<RunCounts> {
  const warm = new Set<number>();
  return async ({ tokens: tokenCount, mostRuns, budgetMs }) => {
    const { tokens, signals } = probeBatch(tokenCount);
    let farthest: number | null = null;
    if (!warm.has(tokenCount)) {
      // Compiles, allocates, settles; what it answers is judged here, where nothing is timed.
      const firstMs = performance.now();
      const answer = await contestant.infer(tokens, signals);
      const isJudged = tokenCount <= JUDGED_UP_TO || isOurs(contestant.name);
      if (answer !== null && isJudged)
        farthest = farthestFrom(inferModel({ type: 'flow', model }, tokens, signals), answer);
      const isSlow = performance.now() - firstMs > SLOW_MS;
      for (let i = 0; i < 3 && !isSlow; i++) await contestant.infer(tokens, signals);
      warm.add(tokenCount);
    }
    const before = { ...gpu };
    const timesMs: number[] = [];
    const startMs = performance.now();
    while (timesMs.length === 0 || (timesMs.length < mostRuns && performance.now() - startMs < budgetMs)) {
      const fromMs = performance.now();
      await contestant.infer(tokens, signals);
      timesMs.push(performance.now() - fromMs);
    }
    const each = (name: 'dispatches' | 'bytesUp' | 'bytesDown'): number =>
      Math.round((gpu[name] - before[name]) / timesMs.length);
    return {
      timesMs,
      dispatches: each('dispatches'),
      bytesUp: each('bytesUp'),
      bytesDown: each('bytesDown'),
      farthest,
    };
  };
}

function farthestFrom(expected: KernelAnswer, actual: KernelAnswer): number {
  let farthest = 0;
  for (const name of ['attended', 'next', 'intended'] as const) {
    const [a, b] = [expected[name] ?? [], actual[name] ?? []];
    for (let i = 0; i < a.length; i++) farthest = Math.max(farthest, Math.abs((a[i] ?? 0) - (b[i] ?? Number.NaN)));
  }
  return farthest;
}
