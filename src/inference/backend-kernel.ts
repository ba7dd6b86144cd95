import type { AttentionModel } from 'heed';
import { createTfjsKernel, type TfjsKernel } from 'heed/tfjs';
import { createWasmKernel } from 'heed/wasm';

/** A kernel on one backend, in this thread, whether or not TensorFlow.js is behind it. */
export type BackendKernel = TfjsKernel;

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
