export type { BackendChange, BackendReason, BackendStatus } from './backend-status.ts';
export { createTfjsKernel, type TfjsKernelOptions } from './create-tfjs-kernel.ts';
export type { TfjsKernel } from './tfjs-kernel.ts';
export { createWorkerKernel, type WorkerKernel, type WorkerKernelOptions } from './worker-kernel.ts';
