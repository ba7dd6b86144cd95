import { add, type Vec3 } from '../geometry/vec3.ts';
import { angleBetweenDeg } from '../geometry/visual-angle.ts';
import { type EyeDirection, type Fixation, type FixationCandidate, fixationOf } from './fixation.ts';
import type { Stage } from './stage.ts';

export interface IvtOptions {
  /** Slower than this is fixation. @default 100 (head-mounted trackers, Salvucci & Goldberg 2000 use 20-130) */
  readonly maxVelocityDegPerS: number;
  /** @default 60 */
  readonly minDurationMs: number;
  /** A longer silence ends the fixation. @default 75 */
  readonly gapMs: number;
}

export interface IvtState {
  readonly last: { readonly timeMs: number; readonly direction: Vec3 } | null;
  readonly candidate: FixationCandidate | null;
}

const DEFAULTS: IvtOptions = { maxVelocityDegPerS: 100, minDurationMs: 60, gapMs: 75 };

/**
 * I-VT: velocity-threshold fixation identification (Salvucci & Goldberg 2000), sample to sample, uneven sampling allowed.
 * A step returns the fixation that ended at this sample, else `null`.
 */
export function ivtStage(options: Partial<IvtOptions> = {}): Stage<IvtState, EyeDirection, Fixation | null> {
  const { maxVelocityDegPerS, minDurationMs, gapMs } = { ...DEFAULTS, ...options };
  return {
    init: () => ({ last: null, candidate: null }),
    step(state, { timeMs, direction }) {
      if (direction === null) return [{ last: null, candidate: null }, fixationOf(state.candidate, minDurationMs)];
      const last = { timeMs, direction };
      const fresh: FixationCandidate = { startMs: timeMs, endMs: timeMs, sum: direction };
      if (state.last === null || state.candidate === null) return [{ last, candidate: fresh }, null];
      const elapsedMs = timeMs - state.last.timeMs;
      const velocityDegPerS = (angleBetweenDeg(state.last.direction, direction) / Math.max(elapsedMs, 1e-3)) * 1000;
      if (elapsedMs > gapMs || velocityDegPerS > maxVelocityDegPerS) {
        return [{ last, candidate: fresh }, fixationOf(state.candidate, minDurationMs)];
      }
      const candidate = { ...state.candidate, endMs: timeMs, sum: add(state.candidate.sum, direction) };
      return [{ last, candidate }, null];
    },
  };
}
