import type { SignalKind } from '../signals/signal-kind.ts';

/** Number of buckets of the minimum over the last second. */
const BUCKETS = 5;
const BUCKET_MS = 200;

/** Width of a soft hit, degrees: about how far a person's focus lies from a ray of that kind. */
const SOFT_HIT_DEG = { head: 8, eye: 2, pointer: 4 } as const satisfies Record<SignalKind, number>;

/**
 * Columns of what has been going on between one signal and one AOI; times on the frame clock, NaN for never.
 *
 * `arrival` tells whose history it is (`AoiRows.arrival`), `nearestMs` when the AOI was last the one nearest to the ray,
 * `hitMs` when the ray last lay in it.
 */
export const PAIR = {
  arrival: 0,
  boxDeg: 1,
  centreDeg: 2,
  dwell150: 3,
  dwell400: 4,
  dwell1200: 5,
  narrowDwell300: 6,
  nearestMs: 7,
  hitMs: 8,
  visits: 9,
  hit: 10,
  minimaBucket: 11,
  minima: 12,
} as const;
export const PAIR_WIDTH = PAIR.minima + BUCKETS;

/** Begins the history at `at` of `pairs`. */
export function beginPair(pairs: Float64Array, at: number, arrival: number): void {
  pairs.fill(0, at, at + PAIR_WIDTH);
  pairs[at + PAIR.arrival] = arrival;
  pairs[at + PAIR.nearestMs] = Number.NaN;
  pairs[at + PAIR.hitMs] = Number.NaN;
  pairs[at + PAIR.minimaBucket] = Number.NaN;
  pairs.fill(180, at + PAIR.minima, at + PAIR_WIDTH);
}

/** What all pairs of a signal have in common at one frame. */
export interface PairStep {
  readonly timeMs: number;
  readonly bucket: number;
  readonly slot: number;
  /** Width of a soft hit, degrees; of a narrow one. */
  readonly softDeg: number;
  readonly narrowDeg: number;
  /** What is left of an exponential average, right for any frame rate. */
  readonly kept150: number;
  readonly kept300: number;
  readonly kept400: number;
  readonly kept1200: number;
}

export function pairStep(kind: SignalKind, timeMs: number, elapsedMs: number): PairStep {
  const bucket = Math.floor(timeMs / BUCKET_MS);
  return {
    timeMs,
    bucket,
    slot: slotOf(bucket),
    softDeg: SOFT_HIT_DEG[kind],
    narrowDeg: SOFT_HIT_DEG[kind] / 3,
    kept150: Math.exp(-elapsedMs / 150),
    kept300: Math.exp(-elapsedMs / 300),
    kept400: Math.exp(-elapsedMs / 400),
    kept1200: Math.exp(-elapsedMs / 1200),
  };
}

/** Takes the angles of one frame into the history at `at`. */
export function followPair(pairs: Float64Array, at: number, step: PairStep, boxDeg: number, centreDeg: number): void {
  pairs[at + PAIR.boxDeg] = boxDeg;
  pairs[at + PAIR.centreDeg] = centreDeg;
  const soft = softHit(boxDeg / step.softDeg);
  average(pairs, at + PAIR.dwell150, soft, step.kept150);
  average(pairs, at + PAIR.dwell400, soft, step.kept400);
  average(pairs, at + PAIR.dwell1200, soft, step.kept1200);
  average(pairs, at + PAIR.narrowDwell300, softHit(boxDeg / step.narrowDeg), step.kept300);
  keepMinimum(pairs, at, step, boxDeg);
  const isHit = boxDeg === 0;
  if (isHit) {
    if (pairs[at + PAIR.hit] === 0) pairs[at + PAIR.visits] = (pairs[at + PAIR.visits] as number) + 1;
    pairs[at + PAIR.hitMs] = step.timeMs;
  }
  pairs[at + PAIR.hit] = isHit ? 1 : 0;
}

/** Smallest box angle of about the last second, degrees. */
export function recentMinimumDeg(pairs: Float64Array, at: number): number {
  let least = 180;
  for (let slot = 0; slot < BUCKETS; slot++) least = Math.min(least, pairs[at + PAIR.minima + slot] as number);
  return least;
}

const softHit = (widths: number): number => Math.exp(-0.5 * widths * widths);

function average(pairs: Float64Array, at: number, target: number, kept: number): void {
  pairs[at] = target + ((pairs[at] as number) - target) * kept;
}

const slotOf = (bucket: number): number => ((bucket % BUCKETS) + BUCKETS) % BUCKETS;

function keepMinimum(pairs: Float64Array, at: number, { bucket, slot }: PairStep, angleDeg: number): void {
  const before = pairs[at + PAIR.minimaBucket] as number;
  if (before !== bucket) {
    const skipped = Number.isNaN(before) ? BUCKETS : Math.min(BUCKETS, bucket - before);
    for (let back = 0; back < skipped; back++) pairs[at + PAIR.minima + slotOf(bucket - back)] = 180;
    pairs[at + PAIR.minimaBucket] = bucket;
  }
  pairs[at + PAIR.minima + slot] = Math.min(pairs[at + PAIR.minima + slot] as number, angleDeg);
}
