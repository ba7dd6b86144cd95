import { normalize, type Vec3 } from '../geometry/vec3.ts';

/** A direction of an eye's gaze ray in the world at one time; `null` while the tracker has lost the eye. */
export interface EyeDirection {
  readonly timeMs: number;
  readonly direction: Vec3 | null;
}

/** Eye focus held long enough; only ever made from eye data. */
export interface Fixation {
  readonly startMs: number;
  readonly endMs: number;
  /** Unit mean direction, reference space. */
  readonly direction: Vec3;
}

/** Samples of a stretch of gaze that may become a fixation, with the running sum of their directions. */
export interface FixationCandidate {
  readonly startMs: number;
  readonly endMs: number;
  readonly sum: Vec3;
}

/** The fixation that a candidate is when it lasted `minDurationMs`, else `null`. */
export function fixationOf(candidate: FixationCandidate | null, minDurationMs: number): Fixation | null {
  if (candidate === null || candidate.endMs - candidate.startMs < minDurationMs) return null;
  return { startMs: candidate.startMs, endMs: candidate.endMs, direction: normalize(candidate.sum) };
}
