import { type FlowModel, inferModel, type KernelAnswer } from 'heed';
import { probeBatch } from 'heed/inference';
import type { BenchReply, BenchRequest, RunCounts } from './bench-protocol.ts';
import type { Contestant } from './contestant.ts';
import { openContestant } from './contestants.ts';
import { countGpuWork } from './gpu-counter.ts';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const gpu = countGpuWork();
let contestant: Contestant | null = null;
let model: FlowModel | null = null;
const warm = new Set<number>();

const reply = (message: BenchReply): void => scope.postMessage(message);

scope.onmessage = ({ data }: MessageEvent<BenchRequest>) => {
  const failed = (error: unknown): void => reply({ type: 'failed', message: String(error) });
  if (data.type === 'open') {
    const startMs = performance.now();
    model = data.supplies.model;
    openContestant(data.name, data.supplies).then((opened) => {
      contestant = opened;
      const openMs = performance.now() - startMs;
      reply(opened === null ? { type: 'absent' } : { type: 'opened', adapter: opened.adapter, openMs });
    }, failed);
  } else {
    run(data.tokens, data.mostRuns, data.budgetMs).then((counts) => reply({ type: 'ran', ...counts }), failed);
  }
};

async function run(tokenCount: number, mostRuns: number, budgetMs: number): Promise<RunCounts> {
  if (contestant === null || model === null) throw new Error('bench worker: expected open before run, got run');
  const { tokens, signals } = probeBatch(tokenCount);
  let farthest: number | null = null;
  if (!warm.has(tokenCount)) {
    // Compiles, allocates, settles; what it answers is judged here, where nothing is timed.
    const answer = await contestant.infer(tokens, signals);
    if (answer !== null) farthest = farthestFrom(inferModel({ type: 'flow', model }, tokens, signals), answer);
    for (let i = 0; i < 3; i++) await contestant.infer(tokens, signals);
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
  const each = (name: keyof typeof gpu): number => Math.round((gpu[name] - before[name]) / timesMs.length);
  return { timesMs, dispatches: each('dispatches'), bytesUp: each('bytesUp'), bytesDown: each('bytesDown'), farthest };
}

function farthestFrom(expected: KernelAnswer, actual: KernelAnswer): number {
  let farthest = 0;
  for (const name of ['attended', 'next', 'intended'] as const) {
    const [a, b] = [expected[name] ?? [], actual[name] ?? []];
    for (let i = 0; i < a.length; i++) farthest = Math.max(farthest, Math.abs((a[i] ?? 0) - (b[i] ?? Number.NaN)));
  }
  return farthest;
}
