import type { SignalKind } from '../signals/signal-kind.ts';

/** Number of buckets of the minimum over the last second. */
const BUCKETS = 5;
const BUCKET_MS = 200;

/** Width of a soft hit, degrees: about how far a person's focus lies from a ray of that kind. */
const SOFT_HIT_DEG = { head: 8, eye: 2, pointer: 4 } as const satisfies Record<SignalKind, number>;

/** What has been going on between one signal and one AOI; times on the frame clock. */
export interface PairHistory {
  /** Frame number at which it was last followed. */
  frame: number;
  boxDeg: number;
  centreDeg: number;
  readonly minima: Float64Array;
  minimaBucket: number | null;
  dwell150: number;
  dwell400: number;
  dwell1200: number;
  narrowDwell300: number;
  /** When it was last the AOI nearest to the ray. */
  nearestMs: number | null;
  /** When the ray last lay in it. */
  hitMs: number | null;
  visits: number;
  hit: boolean;
}

export const newPairHistory = (): PairHistory => ({
  frame: 0,
  boxDeg: 180,
  centreDeg: 180,
  minima: new Float64Array(BUCKETS).fill(180),
  minimaBucket: null,
  dwell150: 0,
  dwell400: 0,
  dwell1200: 0,
  narrowDwell300: 0,
  nearestMs: null,
  hitMs: null,
  visits: 0,
  hit: false,
});

/** Takes the angles of one frame into the history, in place. */
export function followPair(
  pair: PairHistory,
  kind: SignalKind,
  angles: { readonly boxDeg: number; readonly centreDeg: number },
  timeMs: number,
  elapsedMs: number,
): void {
  pair.boxDeg = angles.boxDeg;
  pair.centreDeg = angles.centreDeg;
  const soft = softHit(angles.boxDeg, SOFT_HIT_DEG[kind]);
  pair.dwell150 = decayed(pair.dwell150, soft, elapsedMs, 150);
  pair.dwell400 = decayed(pair.dwell400, soft, elapsedMs, 400);
  pair.dwell1200 = decayed(pair.dwell1200, soft, elapsedMs, 1200);
  const narrow = softHit(angles.boxDeg, SOFT_HIT_DEG[kind] / 3);
  pair.narrowDwell300 = decayed(pair.narrowDwell300, narrow, elapsedMs, 300);
  keepMinimum(pair, timeMs, angles.boxDeg);
  const hit = angles.boxDeg === 0;
  if (hit && !pair.hit) pair.visits += 1;
  if (hit) pair.hitMs = timeMs;
  pair.hit = hit;
}

/** Smallest box angle of about the last second, degrees. */
export const recentMinimumDeg = (pair: PairHistory): number => Math.min(...pair.minima);

const softHit = (angleDeg: number, widthDeg: number): number => Math.exp(-0.5 * (angleDeg / widthDeg) ** 2);

/** One step of an exponential average, right for any frame rate. */
const decayed = (value: number, target: number, elapsedMs: number, tauMs: number): number =>
  target + (value - target) * Math.exp(-elapsedMs / tauMs);

function keepMinimum(pair: PairHistory, timeMs: number, angleDeg: number): void {
  const bucket = Math.floor(timeMs / BUCKET_MS);
  const slotOf = (index: number): number => ((index % BUCKETS) + BUCKETS) % BUCKETS;
  const skipped = pair.minimaBucket === null ? BUCKETS : Math.min(BUCKETS, bucket - pair.minimaBucket);
  for (let back = 0; back < skipped; back++) pair.minima[slotOf(bucket - back)] = 180;
  pair.minimaBucket = bucket;
  pair.minima[slotOf(bucket)] = Math.min(pair.minima[slotOf(bucket)] ?? 180, angleDeg);
}
