import type { AttentionModel } from 'heed';
import type { Operations } from './create-runner.ts';
import type { TfjsKernel } from './tfjs-kernel.ts';

export interface TfjsKernelOptions {
  readonly model: AttentionModel;
  readonly backend: 'webgpu' | 'wasm';
  /** Takes a WebGPU adapter that is no graphics processor. @default true */
  readonly softwareGpu?: boolean;
  /** The learned model in shaders of its own or in stock operations; wasm has the latter alone. @default 'fused' on webgpu */
  readonly operations?: Operations;
}

/**
 * Opens one backend in this thread, at most one webgpu at a time; `null` where the machine refuses it.
 * TensorFlow.js is loaded by the first call.
 */
export async function createTfjsKernel(options: TfjsKernelOptions): Promise<TfjsKernel | null> {
  const { model, backend, softwareGpu = true } = options;
  const operations = backend === 'wasm' ? 'stock' : (options.operations ?? 'fused');
  const [opened, { createKernelOn }] = await Promise.all([open(backend, softwareGpu), import('./tfjs-kernel.ts')]);
  return opened === null ? null : createKernelOn(opened, model, operations);
}

const open = async (backend: 'webgpu' | 'wasm', softwareGpu: boolean) =>
  backend === 'webgpu'
    ? (await import('./webgpu-backend.ts')).openWebgpuBackend(softwareGpu)
    : (await import('./wasm-backend.ts')).openWasmBackend();
