import type { BenchReply, BenchRequest } from './bench-protocol.ts';
import { openContestant } from './contestants.ts';
import { countGpuWork } from './gpu-counter.ts';
import { createTurnTaker } from './run-turn.ts';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const gpu = countGpuWork();
let takeTurn: ReturnType<typeof createTurnTaker> | null = null;

const reply = (message: BenchReply): void => scope.postMessage(message);

scope.onmessage = ({ data }: MessageEvent<BenchRequest>) => {
  const failed = (error: unknown): void => reply({ type: 'failed', message: String(error) });
  if (data.type === 'open') {
    const startMs = performance.now();
    openContestant(data.name, data.supplies).then((opened) => {
      if (opened !== null) takeTurn = createTurnTaker(opened, data.supplies.model, gpu);
      const openMs = performance.now() - startMs;
      reply(opened === null ? { type: 'absent' } : { type: 'opened', adapter: opened.adapter, openMs });
    }, failed);
  } else if (takeTurn === null) failed('expected open before run, got run');
  else takeTurn(data).then((counts) => reply({ type: 'ran', ...counts }), failed);
};
