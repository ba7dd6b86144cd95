import type { AoiId } from '../signals/scene-sample.ts';

/** The scene's AOIs as feature vectors, row i for `ids[i]`; columns are `FEATURE_NAMES`. */
export interface TokenBatch {
  readonly ids: readonly AoiId[];
  readonly dim: number;
  /** [n, dim], raw units of each feature. */
  readonly features: Float32Array;
  /** [n, dim], 1 where the feature is known, 0 where it is missing. */
  readonly present: Float32Array;
}

/** Token counts that kernels pad to, so that shapes and compiled pipelines stay few. */
export const SIZE_CLASSES = [16, 64, 256, 1024, 4096] as const;

/** The smallest size class that holds `count` tokens; beyond the largest, the next multiple of it. */
export function sizeClassFor(count: number): number {
  for (const size of SIZE_CLASSES) if (count <= size) return size;
  const largest = SIZE_CLASSES[SIZE_CLASSES.length - 1] ?? 4096;
  return Math.ceil(count / largest) * largest;
}
