import {
  type AttentionKernel,
  type AttentionModel,
  type BackendName,
  createReferenceKernel,
  type KernelAnswer,
  KernelError,
  type SignalBatch,
  type TokenBatch,
} from 'heed';
import type { BackendChoice } from './backend-choice.ts';
import { type BackendReason, type BackendStatus, statusOf } from './backend-status.ts';
import { flattenBatch } from './flat-batch.ts';
import type { WorkerReply, WorkerRequest } from './protocol.ts';
import { createWatchdog } from './watchdog.ts';

export interface WorkerKernelOptions {
  readonly model: AttentionModel;
  /** Used whenever it works, before any faster one. @default whatever is measured to be the fastest */
  readonly preferred?: BackendName;
  /** `BackendStatus.choices` of an earlier start on this device: what they name is not measured again. @default [] */
  readonly remembered?: readonly BackendChoice[];
  /** Backends not to use; the reference kernel cannot be forbidden. @default [] */
  readonly forbid?: readonly BackendName[];
  /**
   * Uses WebGPU even where it is no graphics processor: it is then slower than wasm, and waits behind all that the page
   * draws. @default false, unless webgpu is `preferred`
   */
  readonly softwareGpu?: boolean;
  /** Median latency above which webgpu is given up for wasm, ms. @default 66 (15 answers a second) */
  readonly latencyBudgetMs?: number;
  /**
   * Time after which the reference kernel answers on this thread for a worker that has not, ms: one that is still
   * loading, one that hangs. @default 300
   */
  readonly patienceMs?: number;
  /** Time after which a worker that owes an answer counts as hung, ms. @default 2000 */
  readonly watchdogMs?: number;
  /** The same while the worker is still loading, ms. @default 10000 */
  readonly startUpMs?: number;
  /** Called whenever `status()` changes. */
  onBackend?(status: BackendStatus): void;
  /** @default a module worker from this library's own files */
  createWorker?(): Worker;
}

/** Inference in a worker, on the fastest backend that works; `infer` always settles. */
export interface WorkerKernel extends AttentionKernel {
  /** Where inference runs now. */
  status(): BackendStatus;
  /** Destroys the worker's graphics device, to rehearse the fall-back. */
  loseDevice(): void;
  /** Makes the worker throw, to rehearse the restart. */
  crashWorker(): void;
}

interface Pending {
  readonly id: number;
  readonly tokens: TokenBatch;
  readonly signals: SignalBatch;
  readonly resolve: (answer: KernelAnswer) => void;
  readonly reject: (error: Error) => void;
}

const openWorker = (): Worker => new Worker(new URL('./attention-worker.ts', import.meta.url), { type: 'module' });

/**
 * Starts the inference worker. A worker that crashes or hangs is restarted once with the request it owed; after that the
 * reference kernel answers on this thread, as it does for a worker that is late. The caller's arrays are copied, never
 * taken.
 */
export function createWorkerKernel(options: WorkerKernelOptions): WorkerKernel {
  const { model, preferred = null, latencyBudgetMs = 66 } = options;
  const softwareGpu = options.softwareGpu ?? options.preferred === 'webgpu';
  const { patienceMs = 300, watchdogMs = 2000, startUpMs = 10_000, createWorker = openWorker } = options;
  const watchdog = createWatchdog(() => loseHungWorker());
  const impatience = createWatchdog(() => answerHere());
  const local = createReferenceKernel(model);
  let forbid = options.forbid ?? [];
  let worker: Worker | null = null;
  let isUp = false;
  let restarted = false;
  let workersLost = false;
  let pending: Pending | null = null;
  /** What the worker has been asked and has not answered, whether or not somebody still waits for it. */
  let owedId: number | null = null;
  let spare: Float32Array<ArrayBuffer> | null = null;
  let nextId = 0;
  let disposed = false;
  let choices = options.remembered ?? [];
  let status = statusOf('reference', null, 'started', choices);

  const show = (backend: BackendName, adapter: string | null, reason: BackendReason): void => {
    status = statusOf(backend, adapter, reason, choices);
    options.onBackend?.(status);
  };

  const post = (request: WorkerRequest, transfer: Transferable[] = []): void => worker?.postMessage(request, transfer);

  /** A worker that owes an answer is asked nothing more. */
  const send = ({ id, tokens, signals }: Pending): void => {
    impatience.start(patienceMs);
    if (owedId !== null) return;
    owedId = id;
    const batch = flattenBatch(tokens, signals, spare);
    spare = null;
    post({ type: 'infer', id, batch }, [batch.numbers.buffer]);
    watchdog.start(isUp ? watchdogMs : startUpMs);
  };

  const startWorker = (): void => {
    isUp = false;
    try {
      const started = createWorker();
      worker = started;
      started.onmessage = ({ data }: MessageEvent<WorkerReply>) => worker === started && hear(data);
      started.onmessageerror = () => worker === started && loseWorker();
      started.onerror = (event) => {
        event.preventDefault();
        if (worker === started) loseWorker();
      };
    } catch {
      loseWorker();
      return;
    }
    post({ type: 'start', model, preferred, forbid, latencyBudgetMs, softwareGpu, remembered: choices });
    if (pending !== null) send(pending);
  };

  const loseWorker = (): void => {
    watchdog.stop();
    worker?.terminate();
    worker = null;
    owedId = null;
    if (!restarted) {
      restarted = true;
      show('reference', null, 'worker-restarted');
      startWorker();
      return;
    }
    workersLost = true;
    show('reference', null, 'worker-lost');
    answerHere();
  };

  const answerHere = (): void => {
    const waiting = settle();
    if (waiting !== null) local.infer(waiting.tokens, waiting.signals).then(waiting.resolve, waiting.reject);
  };

  const loseHungWorker = (): void => {
    // A graphics driver that hangs once, in use or while it is measured, would hang the next worker too.
    forbid = [...new Set<BackendName>([...forbid, 'webgpu'])];
    loseWorker();
  };

  const settle = (): Pending | null => {
    const waiting = pending;
    pending = null;
    impatience.stop();
    return waiting;
  };

  const hear = (reply: WorkerReply): void => {
    switch (reply.type) {
      case 'backend-changed':
        if (reply.from === null) noteUp();
        choices = reply.choices;
        if (reply.from !== null || !restarted) show(reply.to, reply.adapter, reply.reason);
        return;
      case 'answer': {
        spare = reply.spare;
        const waiting = paidBack(reply.id);
        waiting?.resolve({ ...reply.answer, ids: waiting.tokens.ids });
        return;
      }
      case 'refused':
        paidBack(reply.id)?.reject(new KernelError(reply.code, reply.message));
        return;
      default:
        reply satisfies never;
    }
  };

  /** Who waits for this answer; one that came too late frees the worker for the next question. */
  const paidBack = (id: number): Pending | null => {
    if (id !== owedId) return null;
    owedId = null;
    watchdog.stop();
    if (id === pending?.id) return settle();
    if (pending !== null) send(pending);
    return null;
  };

  const noteUp = (): void => {
    isUp = true;
    if (owedId !== null) watchdog.start(watchdogMs);
  };

  startWorker();

  return {
    name: 'worker',
    status: () => status,
    async infer(tokens, signals) {
      if (disposed) throw new KernelError('disposed', 'worker kernel: infer after dispose');
      if (pending !== null) throw new Error('worker kernel: expected at most one inference in flight, got another');
      if (workersLost) return local.infer(tokens, signals);
      return new Promise((resolve, reject) => {
        nextId += 1;
        pending = { id: nextId, tokens, signals, resolve, reject };
        send(pending);
      });
    },
    loseDevice: () => post({ type: 'lose-device' }),
    crashWorker: () => post({ type: 'crash' }),
    dispose() {
      disposed = true;
      worker?.terminate();
      worker = null;
      watchdog.stop();
      local.dispose();
      settle()?.reject(new KernelError('disposed', 'worker kernel: disposed with an inference in flight'));
    },
  };
}
