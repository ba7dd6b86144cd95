import { aoiCentreAngleDeg } from '../attention/aoi-angles.ts';
import type { AttentionResult } from '../attention/kernel.ts';
import type { FocusRay } from '../signals/focus-ray.ts';
import type { AoiSample } from '../signals/scene-sample.ts';
import { answerFreshness } from './attention-gap.ts';
import type { Onset } from './occasion.ts';
import type { GuidancePolicy } from './policy.ts';

/** What one frame knows before it looks at any AOI. */
export interface Moment {
  readonly timeMs: number;
  /** Guidance's own clock, which pauses leave out, milliseconds. */
  readonly clockMs: number;
  readonly elapsedMs: number;
  /** The frame's number, from 1. */
  readonly frame: number;
  readonly answer: AttentionResult | null;
  /** 1 for a fresh answer, 0 for one too old to say anything, or none. */
  readonly freshness: number;
  /** G7: what a cue's strength follows: fresh external evidence. */
  readonly confidence: number;
  readonly viewer: FocusRay;
}

/** Where the clocks stood at the last frame; `timeMs` is `null` before the first. */
export interface Clocks {
  readonly timeMs: number | null;
  readonly clockMs: number;
  readonly frame: number;
}

export function momentOf(
  clocks: Clocks,
  timeMs: number,
  answer: AttentionResult | null,
  viewer: FocusRay,
  policy: GuidancePolicy,
): Moment {
  const sinceMs = clocks.timeMs === null ? 0 : Math.max(0, timeMs - clocks.timeMs);
  const elapsedMs = Math.min(policy.longestStepMs, sinceMs);
  const freshness = answer === null ? 0 : answerFreshness(answer, timeMs, policy);
  return {
    timeMs,
    clockMs: clocks.clockMs + elapsedMs,
    elapsedMs,
    frame: clocks.frame + 1,
    answer,
    freshness,
    confidence: answer === null ? 0 : freshness * (1 - answer.alpha),
    viewer,
  };
}

/** Angle between the head's line of focus and the AOI's centre, degrees; `null` while tracking is lost. */
export const eccentricityDeg = ({ viewer }: Moment, aoi: AoiSample): number | null =>
  viewer.ray === null ? null : aoiCentreAngleDeg(viewer.ray, aoi);

/** What begins with this AOI at this moment. */
export const onsetAt = (moment: Moment, aoi: AoiSample): Onset => ({
  timeMs: moment.timeMs,
  clockMs: moment.clockMs,
  eccentricityDeg: eccentricityDeg(moment, aoi),
});
