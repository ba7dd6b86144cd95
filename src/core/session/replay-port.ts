import { type AttentionResult, KernelError, type KernelErrorCode } from '../attention/kernel.ts';
import type { AttentionPort } from './attention-port.ts';

/** Answers what it is told to: the answers of a recording in place of a kernel's. */
export interface ReplayPort extends AttentionPort {
  /** What a frame finds from now on: the newest answer, the code of a failure in which that stands. */
  show(answer: AttentionResult | null, failure: string | null): void;
}

export function createReplayPort(): ReplayPort {
  let newest: AttentionResult | null = null;
  let failure: KernelError | null = null;
  return {
    busy: false,
    get failure() {
      return failure;
    },
    // What a session asks is answered already.
    submit() {},
    latest: () => newest,
    show(answer, code) {
      newest = answer;
      failure = code === null ? null : new KernelError(code as KernelErrorCode, 'recorded');
    },
    reset() {
      newest = null;
      failure = null;
    },
    dispose() {},
  };
}
