import type { AttentionKernel, AttentionModel, SignalBatch, TokenBatch } from 'heed';
import { createTfjsKernel } from 'heed/tfjs';
import { createWasmKernel } from 'heed/wasm';

/** A kernel on one backend, in this thread. */
export interface BackendKernel extends AttentionKernel {
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

/** Opens the best that a backend has for a model; `null` where the machine refuses it. */
export async function openBackend(
  name: 'webgpu' | 'wasm',
  model: AttentionModel,
  softwareGpu: boolean,
): Promise<BackendKernel | null> {
  if (name === 'wasm' && model.type === 'flow') {
    const own = await createWasmKernel(model.model);
    if (own !== null) return { ...own, ...NO_DEVICE };
  }
  return createTfjsKernel({ model, backend: name, softwareGpu });
}

const NO_DEVICE = {
  name: 'wasm',
  adapter: null,
  lost: null,
  prepare: async () => {},
  isPrepared: () => true,
  loseDevice: () => {},
} as const;
