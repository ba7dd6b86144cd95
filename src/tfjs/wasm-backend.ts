import { BackendWasm, init, setWasmPaths } from '@tensorflow/tfjs-backend-wasm/dist/backend_wasm';
import { _fusedMatMulConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/_FusedMatMul';
import { addConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Add';
import { batchMatMulConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/BatchMatMul';
import { concatConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Concat';
import { lrnConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/LRN';
import { maxConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Max';
import { reshapeConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Reshape';
import { softmaxConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Softmax';
import { transposeConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Transpose';
import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { env, findBackend, registerBackend, registerKernel } from '@tensorflow/tfjs-core';
import type { TfjsBackend } from './tfjs-backend.ts';

/** Opens the WebAssembly backend from this site's own files: SIMD where there is any, one thread. */
export async function openWasmBackend(): Promise<TfjsBackend | null> {
  if (typeof WebAssembly === 'undefined') return null;
  if (findBackend('wasm') === null) await register();
  return {
    name: 'wasm',
    adapter: null,
    isSoftware: false,
    lost: null,
    compileAhead: async () => {},
    loseDevice() {},
    close() {},
  };
}

async function register(): Promise<void> {
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plainUrl,
    'tfjs-backend-wasm-simd.wasm': simdUrl,
    'tfjs-backend-wasm-threaded-simd.wasm': simdUrl,
  });
  const { wasm } = await init();
  if (findBackend('wasm') !== null) return;
  for (const kernel of [
    lrnConfig,
    batchMatMulConfig,
    addConfig,
    softmaxConfig,
    _fusedMatMulConfig,
    concatConfig,
    reshapeConfig,
    maxConfig,
    transposeConfig,
  ]) {
    registerKernel(kernel);
  }
  registerBackend('wasm', () => new BackendWasm(wasm));
}
