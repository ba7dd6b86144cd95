/** Probable looking time that counts as a look, milliseconds; the same as guidance uses (G3). */
export const LOOK_TIME_MS = 180;
/** How fast probable looking time is forgotten at least (time constant), milliseconds. */
const MEMORY_MS = 1000;
/** A longer look is remembered this many times as long as it must be, so that a certain look reaches it. */
const MEMORY_FACTOR = 5;

/** What a watch waits for: enough probable looking time at one AOI. */
export interface WatchSpec {
  /** Index of the AOI; -1 watches nothing. */
  readonly aoi: number;
  readonly forMs: number;
  /** Moments with less attended probability than this do not count. */
  readonly probability: number;
}

/** Probable looking time since each watch began, as far as it is not forgotten; one entry per watch. */
export interface LookWatches {
  /** Attended probability summed over time, milliseconds. */
  readonly sumMs: Float64Array;
  /** Squared probability summed over time: its ratio to `sumMs` is how probable the look was while it lasted. */
  readonly squareMs: Float64Array;
  /** When each began; infinite while it is idle. */
  readonly sinceMs: Float64Array;
}

export function createWatches(count: number): LookWatches {
  return {
    sumMs: new Float64Array(count),
    squareMs: new Float64Array(count),
    sinceMs: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
  };
}

/** Begins a watch anew. */
export function beginWatch({ sumMs, squareMs, sinceMs }: LookWatches, watch: number, atMs: number): void {
  sumMs[watch] = 0;
  squareMs[watch] = 0;
  sinceMs[watch] = atMs;
}

/** Adds one frame: `attended` is one probability per AOI, held for the `elapsedMs` before `nowMs`. */
export function advanceWatches(
  watches: LookWatches,
  specs: readonly WatchSpec[],
  attended: Float64Array,
  elapsedMs: number,
  nowMs: number,
): void {
  const { sumMs, squareMs, sinceMs } = watches;
  const usuallyKept = Math.exp(-elapsedMs / MEMORY_MS);
  for (let i = 0; i < specs.length; i++) {
    const spec = specs[i];
    const watchedMs = Math.min(elapsedMs, nowMs - (sinceMs[i] ?? 0));
    if (spec === undefined || !(watchedMs > 0)) continue;
    const memoryMs = Math.max(MEMORY_MS, MEMORY_FACTOR * spec.forMs);
    const isUsual = watchedMs === elapsedMs && memoryMs === MEMORY_MS;
    const kept = isUsual ? usuallyKept : Math.exp(-watchedMs / memoryMs);
    const p = attended[spec.aoi] ?? 0;
    // Exact for a probability that holds through the frame, so that frame rate does not matter.
    const gained = p < spec.probability ? 0 : p * memoryMs * (1 - kept);
    sumMs[i] = (sumMs[i] ?? 0) * kept + gained;
    squareMs[i] = (squareMs[i] ?? 0) * kept + gained * p;
  }
}

/** How probable the look of a watch was, in [0, 1]; 0 as long as it is no look. */
export function lookProbability({ sumMs, squareMs }: LookWatches, watch: number, forMs: number): number {
  const sum = sumMs[watch] ?? 0;
  return sum >= forMs ? Math.min(1, (squareMs[watch] ?? 0) / sum) : 0;
}
