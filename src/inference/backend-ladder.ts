import {
  type AttentionKernel,
  type AttentionModel,
  assertKernelInput,
  type BackendName,
  createReferenceKernel,
  type KernelAnswer,
  KernelError,
  type SignalBatch,
  sizeClassFor,
  type TokenBatch,
} from 'heed';
import { type BackendChoice, rankBackends } from './backend-choice.ts';
import { type BackendKernel, openBackend } from './backend-kernel.ts';
import type { BackendChange, BackendReason } from './backend-status.ts';
import { measureKernel } from './measure-kernel.ts';
import { createRollingMedian } from './rolling-median.ts';
import { createTurns } from './turns.ts';
import { warmUp } from './warm-up.ts';

/** Token counts that are compiled before a backend is used: a small scene, a usual one. */
const WARM_SIZES = [16, 64] as const;
/** Inferences that the running measurement looks at. */
const WATCHED_INFERENCES = 8;
/** Time that all backends together are measured for, milliseconds. */
const MEASURING_MS = 250;

export interface LadderOptions {
  readonly model: AttentionModel;
  /** Used whenever it works; `null` for whatever is fastest on this machine. */
  readonly preferred: BackendName | null;
  /** Backends not to use; the reference kernel cannot be forbidden. */
  readonly forbid: readonly BackendName[];
  /** Median latency above which webgpu is given up, ms. */
  readonly latencyBudgetMs: number;
  /** Uses WebGPU even where it is no graphics processor. */
  readonly softwareGpu: boolean;
  /** What was measured on this device before. */
  readonly remembered: readonly BackendChoice[];
  report(change: BackendChange): void;
}

/** Answers with the best backend that is ready, and with the next one when that fails. */
export interface BackendLadder {
  /** Rejects only for inputs that no kernel can answer. */
  infer(tokens: TokenBatch, signals: SignalBatch): Promise<KernelAnswer>;
  /** Destroys the graphics device, if one is in use. */
  loseDevice(): void;
}

/** Starts on the reference kernel at once, then opens the others, then uses the fastest or the preferred one. */
export function createBackendLadder(options: LadderOptions): BackendLadder {
  const { model, preferred, latencyBudgetMs, softwareGpu, report } = options;
  const order = rungOrder(preferred, options.forbid);
  const reference = createReferenceKernel(model);
  const ready = new Map<BackendName, BackendKernel>();
  const tried = new Set<BackendName>();
  const choices = new Map(options.remembered.map((choice) => [choice.sizeClass, choice]));
  const latency = createRollingMedian(WATCHED_INFERENCES);
  // A kernel takes one inference at a time, whoever asks: the session, or a measurement.
  const inTurn = createTurns();
  let sizeClass = sizeClassFor(WARM_SIZES[1]);
  let active: BackendName = 'reference';
  let preparing = false;
  let measuring = false;

  const adapterOf = (name: BackendName): string | null => ready.get(name)?.adapter ?? null;
  const tell = (from: BackendName | null, to: BackendName, reason: BackendReason): void =>
    report({ from, to, reason, adapter: adapterOf(to), choices: [...choices.values()] });

  const ranking = (): readonly BackendName[] => {
    const usable = order.filter((name) => name === 'reference' || ready.has(name));
    return preferred === null ? rankBackends(usable, choices.get(sizeClass), active) : usable;
  };

  const climb = async (): Promise<void> => {
    for (const name of ['wasm', 'webgpu'] as const) {
      const isHigher = preferred === null || order.indexOf(name) < order.indexOf(active);
      if (tried.has(name) || !order.includes(name) || !isHigher) continue;
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
      const medianMs = await warmUp(opened, model, WARM_SIZES, WATCHED_INFERENCES);
      if (name === 'webgpu' && medianMs > latencyBudgetMs) return refuse(opened, 'too-slow');
      if (opened.adapter !== null) forgetOthers(opened.adapter);
      ready.set(name, opened);
      if (preferred !== null || ready.size === 1) choose('faster-ready');
      await measure();
    } catch (error) {
      if (kernel === null) tell(name, active, 'failed');
      else refuse(kernel, reasonOf(error));
    }
  };

  const forgetOthers = (adapter: string): void => {
    for (const choice of choices.values()) {
      if (choice.adapter !== adapter) choices.delete(choice.sizeClass);
    }
  };

  /** Times everything that is ready at the scene's size, unless that is known. */
  const measure = async (): Promise<void> => {
    if (preferred !== null || ready.size === 0 || measuring) return;
    measuring = true;
    const size = sizeClass;
    try {
      const known = choices.get(size)?.medianMs ?? {};
      const kernels = [...ready.values()];
      if (kernels.some(({ name }) => known[name] === undefined)) {
        const medianMs: Partial<Record<BackendName, number>> = {};
        for (const kernel of kernels) {
          try {
            medianMs[kernel.name] = await measureKernel(kernel, size, MEASURING_MS / kernels.length, inTurn);
          } catch (error) {
            drop(kernel, reasonOf(error));
          }
        }
        choices.set(size, { sizeClass: size, adapter: adapterOf('webgpu'), medianMs });
      }
    } finally {
      measuring = false;
    }
    choose('measured');
    if (size !== sizeClass) await measure();
  };

  const choose = (reason: BackendReason): void => {
    const best = ranking()[0] ?? 'reference';
    if (best !== active) move(best, reason);
    else if (reason === 'measured') tell(active, active, reason);
  };

  const refuse = (kernel: BackendKernel, reason: BackendReason): void => {
    kernel.dispose();
    tell(kernel.name, active, reason);
  };

  const move = (to: BackendName, reason: BackendReason): void => {
    const from = active;
    active = to;
    tell(from, to, reason);
  };

  const drop = (kernel: AttentionKernel, reason: BackendReason): void => {
    const name = order.find((candidate) => ready.get(candidate) === kernel);
    if (name === undefined) return;
    ready.delete(name);
    kernel.dispose();
    if (active !== name) return;
    move(ranking()[0] ?? 'reference', reason);
    void climb();
  };

  const pick = (tokens: TokenBatch, signals: SignalBatch): AttentionKernel => {
    const names = ranking();
    for (const name of names.slice(Math.max(0, names.indexOf(active)))) {
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

  const noteSize = (tokenCount: number): void => {
    const size = sizeClassFor(tokenCount);
    if (size === sizeClass) return;
    sizeClass = size;
    void measure();
  };

  tell(null, 'reference', 'started');
  void climb();

  return {
    infer(tokens, signals) {
      assertKernelInput(tokens, signals);
      noteSize(tokens.ids.length);
      return inTurn(async () => {
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
      });
    },
    loseDevice() {
      for (const kernel of ready.values()) kernel.loseDevice();
    },
  };
}

/** The preferred backend, then the usual order; the reference kernel is always there. */
function rungOrder(preferred: BackendName | null, forbid: readonly BackendName[]): readonly BackendName[] {
  const names = new Set<BackendName>([...(preferred === null ? [] : [preferred]), 'webgpu', 'wasm', 'reference']);
  return [...names].filter((name) => name === 'reference' || !forbid.includes(name));
}

const reasonOf = (error: unknown): BackendReason =>
  error instanceof KernelError && error.code === 'device-lost' ? 'device-lost' : 'failed';
