import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { env, ready, setBackend } from '@tensorflow/tfjs-core';
import { registerGradients } from './register-gradients.ts';

/** Makes WebAssembly the backend of this thread; `folder` holds the files of the package, with a slash at its end. */
export async function openWasm(folder: string): Promise<void> {
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths(folder);
  if (!(await setBackend('wasm'))) throw new Error('openWasm: expected a WebAssembly backend, got none');
  await ready();
  registerGradients();
}
