/** Median of the newest samples. */
export interface RollingMedian {
  add(value: number): void;
  /** `null` until `size` samples have come. */
  median(): number | null;
}

/** Keeps the newest `size` samples. */
export function createRollingMedian(size: number): RollingMedian {
  const samples: number[] = [];
  return {
    add(value) {
      samples.push(value);
      if (samples.length > size) samples.shift();
    },
    median: () => (samples.length < size ? null : medianOf(samples)),
  };
}

/** Middle sample; the upper one of two. */
export const medianOf = (samples: readonly number[]): number =>
  [...samples].sort((a, b) => a - b)[Math.floor(samples.length / 2)] ?? Number.NaN;
