export { createTfjsKernel, type TfjsKernelOptions } from './create-tfjs-kernel.ts';
export type { TfjsKernel } from './tfjs-kernel.ts';
