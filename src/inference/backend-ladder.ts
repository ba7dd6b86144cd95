import {
  type AttentionKernel,
  type AttentionModel,
  assertKernelInput,
  type BackendName,
  createReferenceKernel,
  type KernelAnswer,
  KernelError,
  type SignalBatch,
  type TokenBatch,
} from 'heed';
import { type BackendKernel, openBackend } from './backend-kernel.ts';
import type { BackendChange, BackendReason } from './backend-status.ts';
import { createRollingMedian } from './rolling-median.ts';
import { warmUp } from './warm-up.ts';

/** Token counts that are compiled before a backend is used: a small scene, a usual one. */
const WARM_SIZES = [16, 64] as const;
/** Warm inferences that the start-up measurement and the running one look at. */
const MEASURED_INFERENCES = 8;

export interface LadderOptions {
  readonly model: AttentionModel;
  readonly preferred: BackendName;
  /** Backends not to use; the reference kernel cannot be forbidden. */
  readonly forbid: readonly BackendName[];
  /** Median latency above which webgpu is given up, ms. */
  readonly latencyBudgetMs: number;
  /** Uses WebGPU even where it is no graphics processor. */
  readonly softwareGpu: boolean;
  report(change: BackendChange): void;
}

/** Answers with the best backend that is ready, and with the next one when that fails. */
export interface BackendLadder {
  /** Rejects only for inputs that no kernel can answer. */
  infer(tokens: TokenBatch, signals: SignalBatch): Promise<KernelAnswer>;
  /** Destroys the graphics device, if one is in use. */
  loseDevice(): void;
}

/** Starts on the reference kernel at once, then opens the others from quick to slow until the preferred one is there. */
export function createBackendLadder(options: LadderOptions): BackendLadder {
  const { model, latencyBudgetMs, softwareGpu, report } = options;
  const order = rungOrder(options.preferred, options.forbid);
  const reference = createReferenceKernel(model);
  const ready = new Map<BackendName, BackendKernel>();
  const tried = new Set<BackendName>();
  const latency = createRollingMedian(MEASURED_INFERENCES);
  let active: BackendName = 'reference';
  let preparing = false;

  const adapterOf = (name: BackendName): string | null => ready.get(name)?.adapter ?? null;
  const isBetter = (name: BackendName): boolean => order.indexOf(name) < order.indexOf(active);

  const climb = async (): Promise<void> => {
    for (const name of ['wasm', 'webgpu'] as const) {
      if (tried.has(name) || !order.includes(name) || !isBetter(name)) continue;
      tried.add(name);
      await open(name);
    }
  };

  const open = async (name: 'wasm' | 'webgpu'): Promise<void> => {
    let kernel: BackendKernel | null = null;
    try {
      kernel = await openBackend(name, model, softwareGpu);
      if (kernel === null) return;
      const opened = kernel;
      opened.lost?.then(() => drop(opened, 'device-lost'));
      const medianMs = await warmUp(opened, model, WARM_SIZES, MEASURED_INFERENCES);
      if (name === 'webgpu' && medianMs > latencyBudgetMs) return refuse(opened, 'too-slow');
      ready.set(name, opened);
      if (isBetter(name)) move(name, 'faster-ready');
    } catch (error) {
      if (kernel === null) report({ from: name, to: active, reason: 'failed', adapter: adapterOf(active) });
      else refuse(kernel, reasonOf(error));
    }
  };

  const refuse = (kernel: BackendKernel, reason: BackendReason): void => {
    kernel.dispose();
    report({ from: kernel.name, to: active, reason, adapter: adapterOf(active) });
  };

  const move = (to: BackendName, reason: BackendReason): void => {
    const from = active;
    active = to;
    report({ from, to, reason, adapter: adapterOf(to) });
  };

  const drop = (kernel: AttentionKernel, reason: BackendReason): void => {
    const name = order.find((candidate) => ready.get(candidate) === kernel);
    if (name === undefined) return;
    ready.delete(name);
    kernel.dispose();
    if (active !== name) return;
    move(order.find((candidate) => ready.has(candidate)) ?? 'reference', reason);
    void climb();
  };

  const pick = (tokens: TokenBatch, signals: SignalBatch): AttentionKernel => {
    for (const name of order.slice(order.indexOf(active))) {
      const kernel = ready.get(name);
      if (kernel === undefined) continue;
      if (kernel.isPrepared(tokens, signals)) return kernel;
      prepareSoon(kernel, tokens, signals);
    }
    return reference;
  };

  const prepareSoon = (kernel: BackendKernel, tokens: TokenBatch, signals: SignalBatch): void => {
    if (preparing) return;
    preparing = true;
    kernel
      .prepare(tokens, signals)
      .catch((error: unknown) => drop(kernel, reasonOf(error)))
      .finally(() => {
        preparing = false;
      });
  };

  const watchLatency = (kernel: AttentionKernel, latencyMs: number): void => {
    if (kernel.name !== 'webgpu') return;
    latency.add(latencyMs);
    if ((latency.median() ?? 0) > latencyBudgetMs) drop(kernel, 'too-slow');
  };

  report({ from: null, to: 'reference', reason: 'started', adapter: null });
  void climb();

  return {
    async infer(tokens, signals) {
      assertKernelInput(tokens, signals);
      for (;;) {
        const kernel = pick(tokens, signals);
        const startMs = performance.now();
        try {
          const answer = await kernel.infer(tokens, signals);
          watchLatency(kernel, performance.now() - startMs);
          return answer;
        } catch (error) {
          if (kernel === reference) throw error;
          drop(kernel, reasonOf(error));
        }
      }
    },
    loseDevice() {
      for (const kernel of ready.values()) kernel.loseDevice();
    },
  };
}

/** The preferred backend, then the usual order; the reference kernel is always there. */
function rungOrder(preferred: BackendName, forbid: readonly BackendName[]): readonly BackendName[] {
  const names = new Set<BackendName>([preferred, 'webgpu', 'wasm', 'reference']);
  return [...names].filter((name) => name === 'reference' || !forbid.includes(name));
}

const reasonOf = (error: unknown): BackendReason =>
  error instanceof KernelError && error.code === 'device-lost' ? 'device-lost' : 'failed';
