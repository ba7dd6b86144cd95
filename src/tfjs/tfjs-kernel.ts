import { getBackend, setBackend } from '@tensorflow/tfjs-core';
import {
  type AttentionKernel,
  type AttentionModel,
  assertKernelInput,
  type KernelAnswer,
  KernelError,
  type SignalBatch,
  type TokenBatch,
} from 'heed';
import { createRunner, type Operations } from './create-runner.ts';
import type { Launched } from './model-runner.ts';
import type { TfjsBackend } from './tfjs-backend.ts';

/** An attention model on one backend of TensorFlow.js, in this thread. */
export interface TfjsKernel extends AttentionKernel {
  readonly name: 'webgpu' | 'wasm';
  /** What it runs on; `null` for the CPU. */
  readonly adapter: string | null;
  /** Resolves with the reason when the device has gone or broken; `null` when there is none to lose. */
  readonly lost: Promise<string> | null;
  /** Compiles what batches like this one need, so that none of them waits for a compiler. */
  prepare(tokens: TokenBatch, signals: SignalBatch): Promise<void>;
  /** Whether a batch like this one finds everything compiled. */
  isPrepared(tokens: TokenBatch, signals: SignalBatch): boolean;
  /** Destroys the device as a driver reset would, to rehearse the fall-back. */
  loseDevice(): void;
}

/** Longest time from what a loss breaks to the news of the loss, milliseconds. */
const LOSS_TOLD_MS = 100;

/** Runs `model` on `backend`, which the kernel closes when disposed of. */
export function createKernelOn(backend: TfjsBackend, model: AttentionModel, operations: Operations): TfjsKernel {
  const runner = createRunner(model, operations, backend.isSoftware);
  const prepared = new Set<string>();
  let compiling: Promise<void> = Promise.resolve();
  let busy = false;
  let gone: KernelError | null = null;
  let abort: ((reason: KernelError) => void) | null = null;

  const giveUp = (reason: KernelError): void => {
    gone ??= reason;
    abort?.(gone);
  };
  backend.lost?.then((reason) => giveUp(new KernelError('device-lost', `${backend.name} kernel: ${reason}`)));

  const launch = (tokens: TokenBatch, signals: SignalBatch): Launched => {
    // Once registered a backend is set synchronously, so no other kernel's operations come in between.
    if (getBackend() !== backend.name) void setBackend(backend.name);
    return runner.launch(tokens, signals);
  };

  /** What is read back from a lost device fails before the loss itself is told. */
  const causeOf = async (error: unknown): Promise<unknown> => {
    if (backend.lost !== null) {
      await Promise.race([backend.lost, new Promise((resolve) => setTimeout(resolve, LOSS_TOLD_MS))]);
    }
    return gone ?? error;
  };

  const compute = async (tokens: TokenBatch, signals: SignalBatch): Promise<KernelAnswer> => {
    if (!prepared.has(runner.shapeKey(tokens, signals))) await compiling;
    const { output, unpack } = launch(tokens, signals);
    try {
      return assertAnswer(unpack(await output.data<'float32'>(), backend.name));
    } finally {
      output.dispose();
    }
  };

  return {
    name: backend.name,
    adapter: backend.adapter,
    lost: backend.lost,
    async infer(tokens, signals) {
      if (gone !== null) throw gone;
      if (busy) throw new Error(`${backend.name} kernel: expected at most one inference in flight, got another`);
      assertKernelInput(tokens, signals);
      busy = true;
      try {
        return await new Promise<KernelAnswer>((resolve, reject) => {
          abort = reject;
          compute(tokens, signals).then(resolve, async (error: unknown) => reject(await causeOf(error)));
        });
      } finally {
        abort = null;
        busy = false;
      }
    },
    prepare(tokens, signals) {
      // One at a time: a pipeline added while others compile would be lost.
      compiling = compiling.then(async () => {
        await backend.compileAhead(() => launch(tokens, signals).output.dispose());
        prepared.add(runner.shapeKey(tokens, signals));
      });
      return compiling;
    },
    isPrepared: (tokens, signals) => backend.name === 'wasm' || prepared.has(runner.shapeKey(tokens, signals)),
    loseDevice: () => backend.loseDevice(),
    dispose() {
      if (gone?.code === 'disposed') return;
      gone = null;
      giveUp(new KernelError('disposed', `${backend.name} kernel: infer after dispose`));
      runner.dispose();
      backend.close();
    },
  };
}

/** A device that is going away may answer zeros, a broken driver anything. */
function assertAnswer(answer: KernelAnswer): KernelAnswer {
  const sum = answer.attended.reduce((total, value) => total + value, 0);
  if (Math.abs(sum - 1) < 0.01) return answer;
  throw new Error(`${answer.backend} kernel: expected probabilities summing to 1, got ${sum}`);
}
