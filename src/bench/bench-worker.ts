import type { BenchReply, BenchRequest } from './bench-protocol.ts';
import type { Contestant } from './contestant.ts';
import { openContestant } from './contestants.ts';
import { countGpuWork } from './gpu-counter.ts';
import { createHeldReader } from './held-memory.ts';
import { createTurnTaker } from './run-turn.ts';
import { soak } from './soak.ts';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const gpu = countGpuWork();
const held = createHeldReader(gpu);
let opened: { readonly contestant: Contestant; readonly takeTurn: ReturnType<typeof createTurnTaker> } | null = null;

const reply = (message: BenchReply): void => scope.postMessage(message);

scope.onmessage = ({ data }: MessageEvent<BenchRequest>) => {
  const failed = (error: unknown): void => reply({ type: 'failed', message: String(error) });
  if (data.type === 'open') {
    const startMs = performance.now();
    openContestant(data.name, data.supplies).then((contestant) => {
      if (contestant === null) return reply({ type: 'absent' });
      opened = { contestant, takeTurn: createTurnTaker(contestant, data.supplies.model, gpu) };
      reply({ type: 'opened', adapter: contestant.adapter, openMs: performance.now() - startMs });
    }, failed);
  } else if (opened === null) failed(`expected open before ${data.type}, got ${data.type}`);
  else if (data.type === 'run') opened.takeTurn(data).then((counts) => reply({ type: 'ran', ...counts }), failed);
  else soak(opened.contestant, held, data).then((counts) => reply({ type: 'soaked', ...counts }), failed);
};
