import { add, type Vec3 } from '../geometry/vec3.ts';
import { RAD_TO_DEG } from '../geometry/visual-angle.ts';
import { type EyeDirection, type Fixation, type FixationCandidate, fixationOf } from './fixation.ts';
import type { Stage } from './stage.ts';

export interface IdtOptions {
  /** Largest (max yaw - min yaw) + (max pitch - min pitch) inside one fixation, degrees. @default 1 */
  readonly maxDispersionDeg: number;
  /** @default 100 */
  readonly minDurationMs: number;
  /** A longer silence ends the fixation. @default 75 */
  readonly gapMs: number;
}

interface TimedDirection {
  readonly timeMs: number;
  readonly direction: Vec3;
}

/** The samples of the running window, oldest first. */
export interface IdtState {
  readonly window: readonly TimedDirection[];
}

const DEFAULTS: IdtOptions = { maxDispersionDeg: 1, minDurationMs: 100, gapMs: 75 };

/**
 * I-DT: dispersion-threshold fixation identification (Salvucci & Goldberg 2000): a window that slides while too wide and
 * grows while narrow. A step returns the fixation that ended at this sample, else `null`.
 */
export function idtStage(options: Partial<IdtOptions> = {}): Stage<IdtState, EyeDirection, Fixation | null> {
  const { maxDispersionDeg, minDurationMs, gapMs } = { ...DEFAULTS, ...options };
  return {
    init: () => ({ window: [] }),
    step({ window }, { timeMs, direction }) {
      if (direction === null) return [{ window: [] }, ended(window, minDurationMs)];
      const sample = { timeMs, direction };
      const newest = window[window.length - 1];
      if (newest !== undefined && timeMs - newest.timeMs > gapMs)
        return [{ window: [sample] }, ended(window, minDurationMs)];
      let grown = [...window, sample];
      if (dispersionDeg(grown) <= maxDispersionDeg) return [{ window: grown }, null];
      const fixation = ended(window, minDurationMs);
      if (fixation !== null) return [{ window: [sample] }, fixation];
      while (grown.length > 1 && dispersionDeg(grown) > maxDispersionDeg) grown = grown.slice(1);
      return [{ window: grown }, null];
    },
  };
}

function ended(window: readonly TimedDirection[], minDurationMs: number): Fixation | null {
  const first = window[0];
  const last = window[window.length - 1];
  if (first === undefined || last === undefined) return null;
  const sum = window.reduce<Vec3>((total, sample) => add(total, sample.direction), [0, 0, 0]);
  const candidate: FixationCandidate = { startMs: first.timeMs, endMs: last.timeMs, sum };
  return fixationOf(candidate, minDurationMs);
}

/** Yaw is taken relative to the first sample, so that the seam behind the person does not split a fixation. */
function dispersionDeg(window: readonly TimedDirection[]): number {
  const first = window[0];
  if (first === undefined) return 0;
  const origin = Math.atan2(first.direction[0], -first.direction[2]);
  let [minYaw, maxYaw, minPitch, maxPitch] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { direction } of window) {
    const turned = Math.atan2(direction[0], -direction[2]) - origin;
    const yaw = Math.atan2(Math.sin(turned), Math.cos(turned)) * Math.hypot(direction[0], direction[2]) * RAD_TO_DEG;
    const pitch = Math.asin(Math.min(1, Math.max(-1, direction[1]))) * RAD_TO_DEG;
    minYaw = Math.min(minYaw, yaw);
    maxYaw = Math.max(maxYaw, yaw);
    minPitch = Math.min(minPitch, pitch);
    maxPitch = Math.max(maxPitch, pitch);
  }
  return maxYaw - minYaw + (maxPitch - minPitch);
}
