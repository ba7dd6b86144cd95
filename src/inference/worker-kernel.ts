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
 * reference kernel answers on this thread. The caller's arrays are copied, never taken.
 */
export function createWorkerKernel(options: WorkerKernelOptions): WorkerKernel {
  const { model, preferred = null, latencyBudgetMs = 66 } = options;
  const softwareGpu = options.softwareGpu ?? options.preferred === 'webgpu';
  const { watchdogMs = 2000, startUpMs = 10_000, createWorker = openWorker } = options;
  const watchdog = createWatchdog(() => loseHungWorker());
  let forbid = options.forbid ?? [];
  let worker: Worker | null = null;
  let isUp = false;
  let restarted = false;
  let local: AttentionKernel | null = null;
  let pending: Pending | null = null;
  let nextId = 0;
  let disposed = false;
  let choices = options.remembered ?? [];
  let status = statusOf('reference', null, 'started', choices);

  const show = (backend: BackendName, adapter: string | null, reason: BackendReason): void => {
    status = statusOf(backend, adapter, reason, choices);
    options.onBackend?.(status);
  };

  const post = (request: WorkerRequest, transfer: Transferable[] = []): void => worker?.postMessage(request, transfer);

  const send = ({ id, tokens, signals }: Pending): void => {
    const copies = copyBatches(tokens, signals);
    post({ type: 'infer', id, tokens: copies.tokens, signals: copies.signals }, copies.buffers);
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
    if (!restarted) {
      restarted = true;
      show('reference', null, 'worker-restarted');
      startWorker();
      return;
    }
    local = createReferenceKernel(model);
    show('reference', null, 'worker-lost');
    const owed = settle();
    if (owed !== null) local.infer(owed.tokens, owed.signals).then(owed.resolve, owed.reject);
  };

  const loseHungWorker = (): void => {
    // A graphics driver that hangs once, in use or while it is measured, would hang the next worker too.
    forbid = [...new Set<BackendName>([...forbid, 'webgpu'])];
    loseWorker();
  };

  const settle = (): Pending | null => {
    const owed = pending;
    pending = null;
    watchdog.stop();
    return owed;
  };

  const hear = (reply: WorkerReply): void => {
    switch (reply.type) {
      case 'backend-changed':
        if (reply.from === null) noteUp();
        choices = reply.choices;
        if (reply.from !== null || !restarted) show(reply.to, reply.adapter, reply.reason);
        return;
      case 'answer': {
        if (reply.id !== pending?.id) return;
        const owed = settle();
        owed?.resolve({ ...reply.answer, ids: owed.tokens.ids });
        return;
      }
      case 'refused':
        if (reply.id === pending?.id) settle()?.reject(new KernelError(reply.code, reply.message));
        return;
      default:
        reply satisfies never;
    }
  };

  const noteUp = (): void => {
    isUp = true;
    if (pending !== null) watchdog.start(watchdogMs);
  };

  startWorker();

  return {
    name: 'worker',
    status: () => status,
    async infer(tokens, signals) {
      if (disposed) throw new KernelError('disposed', 'worker kernel: infer after dispose');
      if (pending !== null) throw new Error('worker kernel: expected at most one inference in flight, got another');
      if (local !== null) return local.infer(tokens, signals);
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
      local?.dispose();
      settle()?.reject(new KernelError('disposed', 'worker kernel: disposed with an inference in flight'));
    },
  };
}

/** Copies whose buffers can be given away while the originals stay for a second try. */
function copyBatches(tokens: TokenBatch, signals: SignalBatch) {
  const tokensCopy = { ...tokens, features: tokens.features.slice(), present: tokens.present.slice() };
  const signalsCopy = {
    ...signals,
    rays: signals.rays.slice(),
    weights: signals.weights.slice(),
    pairs: signals.pairs.slice(),
    features: signals.features.slice(),
    evidence: signals.evidence.slice(),
  };
  const buffers = [
    tokensCopy.features.buffer,
    tokensCopy.present.buffer,
    signalsCopy.rays.buffer,
    signalsCopy.weights.buffer,
    signalsCopy.pairs.buffer,
    signalsCopy.features.buffer,
    signalsCopy.evidence.buffer,
  ];
  return { tokens: tokensCopy, signals: signalsCopy, buffers };
}
