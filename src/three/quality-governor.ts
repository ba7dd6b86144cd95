import type { Stage } from 'heed';

/** Pixel ratios, finest first; each step saves about a quarter to a third of the pixels. */
const RATIOS = [1, 0.85, 0.7, 0.55] as const;

export interface QualityGovernorOptions {
  /** A median frame longer than this lowers the ratio, ms. @default 45 */
  readonly slowMs?: number;
  /** Median frames shorter than this raise it again, ms. @default 20 */
  readonly fastMs?: number;
  /** Frames the median is taken over. @default 20 */
  readonly medianFrames?: number;
  /** Frames in a row with a fast median before the ratio is raised. @default 60 */
  readonly fastFrames?: number;
  /** Shortest time between two changes, ms. @default 1000 */
  readonly holdMs?: number;
  /** Begins with the fewest pixels, for a machine known to be slow. @default false */
  readonly startCoarse?: boolean;
}

interface QualityState {
  /** Index into the ratios. */
  readonly level: number;
  /** Newest frame durations at this ratio, ms, oldest first. */
  readonly recentMs: readonly number[];
  readonly fastRun: number;
  readonly sinceChangeMs: number;
}

/** Chooses a pixel ratio in [0.55, 1] from frame durations (ms); non-finite and negative ones are ignored. */
export function createQualityGovernor(options: QualityGovernorOptions = {}): Stage<QualityState, number, number> {
  const { slowMs = 45, fastMs = 20, medianFrames = 20, fastFrames = 60, holdMs = 1000, startCoarse = false } = options;
  if (!(fastMs < slowMs)) {
    throw new Error(`createQualityGovernor: expected fastMs < slowMs, got ${fastMs} and ${slowMs}`);
  }

  const changed = (level: number): QualityState => ({ level, recentMs: [], fastRun: 0, sinceChangeMs: 0 });

  function next(state: QualityState, durationMs: number): QualityState {
    if (!Number.isFinite(durationMs) || durationMs < 0) return state;
    const { level } = state;
    const recentMs = [...state.recentMs, durationMs].slice(-medianFrames);
    const sinceChangeMs = state.sinceChangeMs + durationMs;
    const medianMs = recentMs.length < medianFrames ? null : median(recentMs);
    const fastRun = medianMs !== null && medianMs < fastMs ? state.fastRun + 1 : 0;
    if (medianMs !== null && sinceChangeMs >= holdMs) {
      if (medianMs > slowMs && level < RATIOS.length - 1) return changed(level + 1);
      if (fastRun >= fastFrames && level > 0) return changed(level - 1);
    }
    return { level, recentMs, fastRun, sinceChangeMs };
  }

  return {
    // The first change need not wait: a device that cannot keep up shows at once.
    init: () => ({ ...changed(startCoarse ? RATIOS.length - 1 : 0), sinceChangeMs: holdMs }),
    step(state, durationMs) {
      const after = next(state, durationMs);
      return [after, RATIOS[after.level] ?? 1];
    },
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted.length >> 1;
  const high = sorted[upper] ?? 0;
  return sorted.length % 2 === 1 ? high : ((sorted[upper - 1] ?? high) + high) / 2;
}
