import type { FormulaParameters } from 'heed';
import type { TfjsKernel } from './tfjs-kernel.ts';

export interface TfjsKernelOptions {
  readonly parameters: FormulaParameters;
  readonly backend: 'webgpu' | 'wasm';
}

/**
 * Opens one backend in this thread, at most one webgpu at a time; `null` where the machine refuses it.
 * TensorFlow.js is loaded by the first call.
 */
export async function createTfjsKernel({ parameters, backend }: TfjsKernelOptions): Promise<TfjsKernel | null> {
  const [opened, { createKernelOn }] = await Promise.all([open(backend), import('./tfjs-kernel.ts')]);
  return opened === null ? null : createKernelOn(opened, parameters);
}

const open = async (backend: 'webgpu' | 'wasm') =>
  backend === 'webgpu'
    ? (await import('./webgpu-backend.ts')).openWebgpuBackend()
    : (await import('./wasm-backend.ts')).openWasmBackend();
