import { type AoiId, aoiId, type SignalBatch, type TokenBatch } from 'heed';

/** One inference's inputs as one block of numbers, which can be given to a worker and back without a copy. */
export interface FlatBatch {
  readonly tokenCount: number;
  readonly dim: number;
  readonly signals: readonly string[];
  /** Length of each array, in the order in which they follow each other in `numbers`. */
  readonly lengths: readonly number[];
  readonly numbers: Float32Array<ArrayBuffer>;
}

const arraysOf = (tokens: TokenBatch, signals: SignalBatch): readonly Float32Array[] => [
  tokens.features,
  tokens.present,
  signals.rays,
  signals.weights,
  signals.pairs,
  signals.features,
  signals.evidence,
];

/** Copies a batch into `spare` where that has room, else into a new block. The ids of its tokens stay behind. */
export function flattenBatch(
  tokens: TokenBatch,
  signals: SignalBatch,
  spare: Float32Array<ArrayBuffer> | null,
): FlatBatch {
  const arrays = arraysOf(tokens, signals);
  const lengths = arrays.map(({ length }) => length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const numbers = spare !== null && spare.length >= total ? spare : new Float32Array(total);
  let at = 0;
  for (const array of arrays) {
    numbers.set(array, at);
    at += array.length;
  }
  return { tokenCount: tokens.ids.length, dim: tokens.dim, signals: signals.ids, lengths, numbers };
}

/** The batch as views of the block; its tokens are nameless. */
export function unflattenBatch({ tokenCount, dim, signals, lengths, numbers }: FlatBatch): {
  readonly tokens: TokenBatch;
  readonly signals: SignalBatch;
} {
  let at = 0;
  const take = (place: number): Float32Array => {
    const from = at;
    at += lengths[place] ?? 0;
    return numbers.subarray(from, at);
  };
  const [features, present, rays, weights] = [take(0), take(1), take(2), take(3)];
  const [pairs, signalFeatures, evidence] = [take(4), take(5), take(6)];
  return {
    tokens: { ids: namelessIds(tokenCount), dim, features, present },
    signals: { ids: signals, rays, weights, pairs, features: signalFeatures, evidence },
  };
}

const NAMELESS = aoiId('nameless');
let nameless: readonly AoiId[] = [];

function namelessIds(count: number): readonly AoiId[] {
  if (nameless.length !== count) nameless = Array.from({ length: count }, () => NAMELESS);
  return nameless;
}
