import type { AttentionKernel, AttentionResult, KernelAnswer } from '../attention/kernel.ts';
import { KernelError } from '../attention/kernel.ts';
import type { SignalBatch } from '../attention/signal-batch.ts';
import type { TokenBatch } from '../attention/token-batch.ts';

/** Where a session sends its tokens and finds the newest answer; never blocks a frame. */
export interface AttentionPort {
  /** True while an inference is in flight. */
  readonly busy: boolean;
  /** The last inference that failed, until one succeeds. */
  readonly failure: KernelError | null;
  /** `importance`, [n], takes the place of the kernel's own; `null` leaves that in place. */
  submit(tokens: TokenBatch, signals: SignalBatch, sampledMs: number, importance: Float32Array | null): void;
  /** The newest answer. */
  latest(): AttentionResult | null;
  /** Forgets the newest answer and every one still in flight. */
  reset(): void;
  dispose(): void;
}

/**
 * Answers later, from a kernel that may live in a worker; at most one inference in flight.
 *
 * `now` reads the frame's monotonic clock, milliseconds, when an answer arrives.
 */
export function createKernelPort(kernel: AttentionKernel, now: () => number): AttentionPort {
  let generation = 0;
  let busy = false;
  let failure: KernelError | null = null;
  let newest: AttentionResult | null = null;
  return {
    get busy() {
      return busy;
    },
    get failure() {
      return failure;
    },
    submit(tokens, signals, sampledMs, importance) {
      if (busy) throw new Error('attention port: expected no inference in flight, got a second submit');
      const asked = generation;
      busy = true;
      kernel.infer(tokens, signals).then(
        (answer) => {
          busy = false;
          if (asked !== generation) return;
          failure = null;
          newest = { ...withImportance(answer, importance), sampledMs, readyMs: now() };
        },
        (error: unknown) => {
          busy = false;
          if (asked !== generation) return;
          failure = error instanceof KernelError ? error : new KernelError('worker-lost', String(error));
        },
      );
    },
    latest: () => newest,
    reset() {
      generation += 1;
      newest = null;
      failure = null;
    },
    dispose() {
      generation += 1;
      kernel.dispose();
    },
  };
}

/** Answers within the same frame: what replay and evaluation use, so that two runs agree byte for byte. */
export function createImmediatePort(infer: (tokens: TokenBatch, signals: SignalBatch) => KernelAnswer): AttentionPort {
  let taken: AttentionResult | null = null;
  let failure: KernelError | null = null;
  return {
    busy: false,
    get failure() {
      return failure;
    },
    submit(tokens, signals, sampledMs, importance) {
      try {
        taken = { ...withImportance(infer(tokens, signals), importance), sampledMs, readyMs: sampledMs };
        failure = null;
      } catch (error) {
        if (!(error instanceof KernelError)) throw error;
        failure = error;
      }
    },
    latest: () => taken,
    reset() {
      taken = null;
      failure = null;
    },
    dispose() {},
  };
}

const withImportance = (answer: KernelAnswer, importance: Float32Array | null): KernelAnswer =>
  importance === null ? answer : { ...answer, importance };
