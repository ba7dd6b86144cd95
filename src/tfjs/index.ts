export { createTfjsKernel, type TfjsKernelOptions } from './create-tfjs-kernel.ts';
export { tensorCount } from './tensor-count.ts';
export type { TfjsKernel } from './tfjs-kernel.ts';
