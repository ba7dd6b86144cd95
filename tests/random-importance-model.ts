import { IMPORTANCE_DIM, type ImportanceModel } from 'heed';
import { seededRandom } from './seeded-random.ts';

/** A read-out of importance with random weights: what it says means nothing, that it says it can be tested. */
export function randomImportanceModel(seed: number, hidden = 3): ImportanceModel {
  const random = seededRandom(seed);
  const numbers = (count: number): Float32Array => Float32Array.from({ length: count }, () => random() - 0.5);
  return {
    name: 'random',
    hidden,
    inward: numbers(IMPORTANCE_DIM * (hidden + 1)),
    bias: numbers(hidden + 1),
    outward: numbers(hidden),
  };
}
