import type { AoiId } from '../signals/scene-sample.ts';
import type { SignalShare } from './flow/flow-answer.ts';
import type { SignalBatch } from './signal-batch.ts';
import type { TokenBatch } from './token-batch.ts';

/** Which implementation computed an answer. */
export type BackendName = 'webgpu' | 'wasm' | 'reference';

/** One answer of the attention model. */
export interface AttentionResult {
  readonly ids: readonly AoiId[];
  /** [n + 1], sums to 1; the last entry is "elsewhere". */
  readonly attended: Float32Array;
  /** [n], each in [0, 1]: how much the AOI deserves attention now. */
  readonly importance: Float32Array;
  /** [n], sums to 1: which AOI the person attends after this one; `null` from a model that does not say. */
  readonly next: Float32Array | null;
  /** [n], sums to 1: which AOI the person is looking for; `null` from a model that does not say. */
  readonly intended: Float32Array | null;
  /** [n + 1, 2], low and high: where nine people in ten lie around `attended`; `null` where that was never measured. */
  readonly spread: Float32Array | null;
  /** What each valid signal adds to the likeliest AOI; empty from a model that cannot say. */
  readonly sources: readonly SignalShare[];
  /** Name of the model that answered. */
  readonly model: string;
  /** Weight of self-attention; beta = 1 - alpha. */
  readonly alpha: number;
  /** Frame clock at which the inputs were sampled. */
  readonly sampledMs: number;
  /** Frame clock at which the answer was there. */
  readonly readyMs: number;
  readonly backend: BackendName;
}

/** What a kernel computes; the caller adds the two times. */
export type KernelAnswer = Omit<AttentionResult, 'sampledMs' | 'readyMs'>;

/** One implementation of inference. `infer` rejects with a `KernelError`; a call while one is in flight is misuse. */
export interface AttentionKernel {
  readonly name: string;
  infer(tokens: TokenBatch, signals: SignalBatch): Promise<KernelAnswer>;
  dispose(): void;
}

/** Makes a kernel; `null` means not on this machine, a rejection means a bug. */
export type KernelFactory = () => Promise<AttentionKernel | null>;

export type KernelErrorCode = 'non-finite-input' | 'shape-mismatch' | 'device-lost' | 'worker-lost' | 'disposed';

/** A named failure of a kernel. */
export class KernelError extends Error {
  override readonly name = 'KernelError';
  readonly code: KernelErrorCode;

  constructor(code: KernelErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
