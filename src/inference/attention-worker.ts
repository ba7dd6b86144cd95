import { KernelError } from 'heed';
import { type BackendLadder, createBackendLadder } from './backend-ladder.ts';
import { unflattenBatch } from './flat-batch.ts';
import type { WorkerReply, WorkerRequest } from './protocol.ts';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
let ladder: BackendLadder | null = null;

const reply = (message: WorkerReply, transfer: Transferable[] = []): void => scope.postMessage(message, transfer);

scope.onmessage = ({ data }: MessageEvent<WorkerRequest>) => {
  switch (data.type) {
    case 'start':
      ladder = createBackendLadder({ ...data, report: (change) => reply({ type: 'backend-changed', ...change }) });
      return;
    case 'infer':
      void answer(data);
      return;
    case 'lose-device':
      ladder?.loseDevice();
      return;
    case 'crash':
      throw new Error('attention worker: crash asked for');
    default:
      data satisfies never;
  }
};

async function answer({ id, batch }: Extract<WorkerRequest, { type: 'infer' }>): Promise<void> {
  try {
    if (ladder === null) throw new Error('attention worker: expected start before infer, got infer');
    const { tokens, signals } = unflattenBatch(batch);
    const { ids: _, ...answer } = await ladder.infer(tokens, signals);
    const spare = batch.numbers;
    const arrays = [answer.attended, answer.importance, answer.next, answer.intended, answer.spread, spare];
    reply(
      { type: 'answer', id, answer, spare },
      arrays.flatMap((array) => (array === null ? [] : [array.buffer])),
    );
  } catch (error) {
    if (error instanceof KernelError) reply({ type: 'refused', id, code: error.code, message: error.message });
    // Out of the promise, so that the main thread hears of it as a crash of the worker.
    else setTimeout(() => scope.reportError(error));
  }
}
