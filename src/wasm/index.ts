export { createWasmKernel } from './create-wasm-kernel.ts';
