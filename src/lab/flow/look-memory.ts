/** Columns about how an AOI was looked at before. */
export const MEMORY_COLUMNS = ['sinceVisitS', 'dwell400', 'dwell1200', 'visits', 'dwellNow'] as const;

/** Time since a visit that never was, seconds. */
const NEVER_S = 5;

/** Remembers which AOIs the eye has met, from labels of frames in order of time. */
export interface LookMemory {
  /** Takes the next frame; `null` while the eye is lost. */
  follow(attended: number | 'elsewhere' | null, timeMs: number): void;
  /** Index of the AOI met last. */
  last(): number | null;
  /** [MEMORY_COLUMNS] of an AOI at the newest frame. */
  columnsOf(aoi: number, timeMs: number): readonly number[];
}

export function lookMemory(n: number): LookMemory {
  const metMs = new Float64Array(n).fill(Number.NEGATIVE_INFINITY);
  const [short, long, visits] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  let last: number | null = null;
  let now: number | null = null;
  let lastMs: number | null = null;
  return {
    follow(attended, timeMs) {
      const elapsedMs = lastMs === null ? 33 : timeMs - lastMs;
      lastMs = timeMs;
      if (attended === null) return;
      const hit = attended === 'elsewhere' ? null : attended;
      const [keptShort, keptLong] = [Math.exp(-elapsedMs / 400), Math.exp(-elapsedMs / 1200)];
      for (let i = 0; i < n; i++) {
        short[i] = (short[i] ?? 0) * keptShort + (i === hit ? 1 - keptShort : 0);
        long[i] = (long[i] ?? 0) * keptLong + (i === hit ? 1 - keptLong : 0);
      }
      if (hit !== null) {
        metMs[hit] = timeMs;
        if (hit !== now) visits[hit] = (visits[hit] ?? 0) + 1;
        last = hit;
      }
      now = hit;
    },
    last: () => last,
    columnsOf: (aoi, timeMs) => [
      Math.min(NEVER_S, (timeMs - (metMs[aoi] ?? 0)) / 1000),
      short[aoi] ?? 0,
      long[aoi] ?? 0,
      visits[aoi] ?? 0,
      aoi === now ? 1 : 0,
    ],
  };
}
