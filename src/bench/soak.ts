import { probeBatch } from 'heed/inference';
import type { SoakCounts, Turn } from './bench-protocol.ts';
import type { Contestant } from './contestant.ts';
import type { Held } from './held-memory.ts';

/** Inferences until pools and rings are as large as they get. */
const SETTLING = 20;

/** Runs up to `mostRuns` inferences over `tokens`, for at most `budgetMs`. */
export async function soak(
  contestant: Contestant,
  held: () => Promise<Held>,
  { tokens: tokenCount, mostRuns, budgetMs }: Turn,
): Promise<SoakCounts> {
  const { tokens, signals } = probeBatch(tokenCount);
  for (let i = 0; i < SETTLING; i++) await contestant.infer(tokens, signals);
  const before = await held();
  const startMs = performance.now();
  let inferences = 0;
  while (inferences < mostRuns && performance.now() - startMs < budgetMs) {
    await contestant.infer(tokens, signals);
    inferences += 1;
  }
  return { inferences, before, after: await held() };
}
