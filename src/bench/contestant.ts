import type { KernelAnswer, SignalBatch, TokenBatch } from 'heed';

/** Everything that is timed. */
export const IMPLEMENTATIONS = [
  'heed-wasm',
  'heed-webgpu',
  'tfjs-wasm',
  'tfjs-webgpu',
  'ort-wasm',
  'ort-webgpu',
  'floor-webgpu',
  'reference',
] as const;

export type ImplementationName = (typeof IMPLEMENTATIONS)[number];

export const isOurs = (name: ImplementationName): boolean => name.startsWith('heed-');

/** One way to answer a batch, from the session's own arrays to probabilities. */
export interface Contestant {
  readonly name: ImplementationName;
  /** What it runs on; `null` for the CPU. */
  readonly adapter: string | null;
  /** `null` from one that only measures the way there and back. */
  infer(tokens: TokenBatch, signals: SignalBatch): Promise<KernelAnswer | null>;
  dispose(): void;
}
