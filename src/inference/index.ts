export type { BackendChoice } from './backend-choice.ts';
export type { BackendChange, BackendReason, BackendStatus } from './backend-status.ts';
export { probeBatch } from './probe-batch.ts';
export { createWorkerKernel, type WorkerKernel, type WorkerKernelOptions } from './worker-kernel.ts';
