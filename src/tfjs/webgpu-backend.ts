import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu';
import { _fusedMatMulConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/_FusedMatMul';
import { addConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Add';
import { batchMatMulConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/BatchMatMul';
import { concatConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Concat';
import { lrnConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/LRN';
import { maxConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Max';
import { reshapeConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Reshape';
import { softmaxConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Softmax';
import { transposeConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Transpose';
import {
  env,
  findBackendFactory,
  getKernel,
  registerBackend,
  registerKernel,
  removeBackend,
} from '@tensorflow/tfjs-core';
import type { TfjsBackend } from './tfjs-backend.ts';

/** Limits that TensorFlow.js raises to what the adapter has. */
const RAISED_LIMITS = [
  'maxComputeWorkgroupStorageSize',
  'maxComputeWorkgroupsPerDimension',
  'maxStorageBufferBindingSize',
  'maxBufferSize',
  'maxComputeWorkgroupSizeX',
  'maxComputeInvocationsPerWorkgroup',
] as const;

/** TensorFlow.js picks a matrix product by its size: one that reduces in workgroups, unless told otherwise. */
const MATMUL_BY_SIZE = -1;
/** The tiled product: software adapters are slow at the reduction's barriers. */
const MATMUL_TILED = 3;

const KERNELS = [
  lrnConfig,
  batchMatMulConfig,
  addConfig,
  softmaxConfig,
  _fusedMatMulConfig,
  concatConfig,
  reshapeConfig,
  maxConfig,
  transposeConfig,
] as const;

/**
 * Opens WebGPU on a device of our own, because TensorFlow.js would not notice its loss; `null` where it is refused, or
 * where it is no graphics processor while `softwareGpu` is false.
 */
export async function openWebgpuBackend(softwareGpu: boolean): Promise<TfjsBackend | null> {
  const gpu: GPU | undefined = navigator.gpu;
  const adapter = (await gpu?.requestAdapter().catch(() => null)) ?? null;
  if (adapter !== null && !softwareGpu && isSoftware(adapter.info)) return null;
  const device = (await adapter?.requestDevice({ requiredLimits: raisedLimits(adapter) }).catch(() => null)) ?? null;
  if (adapter === null || device === null) return null;
  if (findBackendFactory('webgpu') !== null) {
    device.destroy();
    throw new Error('openWebgpuBackend: expected no other WebGPU backend in this thread, got one');
  }
  for (const kernel of KERNELS) {
    if (getKernel(kernel.kernelName, 'webgpu') === undefined) registerKernel(kernel);
  }
  // Otherwise tensors this small would silently be computed on the CPU.
  env().set('WEBGPU_CPU_FORWARD', false);
  env().set('WEBGPU_MATMUL_PROGRAM_TYPE', isSoftware(adapter.info) ? MATMUL_TILED : MATMUL_BY_SIZE);
  const backend = new WebGPUBackend(device, adapter.info);
  registerBackend('webgpu', () => backend);
  return {
    name: 'webgpu',
    adapter: describeAdapter(adapter.info),
    isSoftware: isSoftware(adapter.info),
    lost: lossOf(device),
    compileAhead: (run) => compileAhead(backend, run),
    loseDevice: () => device.destroy(),
    close() {
      removeBackend('webgpu');
      device.destroy();
    },
  };
}

const raisedLimits = ({ limits }: GPUAdapter): Record<string, number> =>
  Object.fromEntries(RAISED_LIMITS.map((name) => [name, limits[name]]));

function describeAdapter(info: GPUAdapterInfo): string {
  const words = [info.vendor, info.architecture].filter((word) => word !== '').join(' ') || 'unnamed adapter';
  return isSoftware(info) ? `${words} (software)` : words;
}

const isSoftware = ({ architecture, description, isFallbackAdapter }: GPUAdapterInfo): boolean =>
  isFallbackAdapter === true || /swiftshader|llvmpipe|basic render/i.test(`${architecture} ${description}`);

const lossOf = (device: GPUDevice): Promise<string> =>
  new Promise((resolve) => {
    device.lost.then(({ reason, message }) => resolve(`${reason}: ${message}`));
    device.addEventListener('uncapturederror', ({ error }) => resolve(error.message), { once: true });
  });

async function compileAhead(backend: WebGPUBackend, run: () => void): Promise<void> {
  env().set('WEBGPU_ENGINE_COMPILE_ONLY', true);
  try {
    run();
  } finally {
    env().set('WEBGPU_ENGINE_COMPILE_ONLY', false);
  }
  await backend.checkCompileCompletionAsync();
}
