import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { openWasm } from 'heed/tfjs/fit';

/** Makes TensorFlow.js compute in WebAssembly in this Node process, from the installed package's own files. */
export async function openWasmHere(): Promise<void> {
  const packageFile = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json');
  await openWasm(join(dirname(packageFile), 'dist/'));
}
