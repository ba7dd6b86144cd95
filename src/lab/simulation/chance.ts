import { mulberry32 } from '../jov/eye-noise.ts';

/** Repeatable chances of one simulated run. */
export interface Chance {
  /** In [0, 1). */
  uniform(): number;
  normal(): number;
  /** An index chosen in proportion to its weight; -1 when no weight is positive. */
  pick(weights: readonly number[]): number;
}

/** Chances that a seed decides. */
export function chanceOf(seed: number): Chance {
  const uniform = mulberry32(seed);
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    pick(weights) {
      let left = uniform() * weights.reduce((a, b) => a + b, 0);
      let last = -1;
      for (const [index, weight] of weights.entries()) {
        if (weight <= 0) continue;
        last = index;
        left -= weight;
        if (left < 0) return index;
      }
      return last;
    },
  };
}
