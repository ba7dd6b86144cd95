import type { AttentionResult } from '../attention/kernel.ts';
import type { AoiId } from '../signals/scene-sample.ts';

/** How much of the time an AOI was probably attended; never a claim about any one moment. */
export interface AttendedShare {
  readonly aoiId: AoiId;
  /** Expected time, milliseconds: probability summed over time. */
  readonly expectedMs: number;
  /** Part of the answered time, in [0, 1]. */
  readonly share: number;
  /** Part of the time at the low, at the high end of each answer's spread; `null` where a model never measured it. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Where attention probably was over a stretch of a run. */
export interface AttendedShares {
  readonly aois: readonly AttendedShare[];
  /** Part of the answered time that attention was on none of the AOIs, in [0, 1]. */
  readonly elsewhere: number;
  /** Time that answers speak for, milliseconds. */
  readonly answeredMs: number;
}

/** One answer with when it held from. */
export interface AnswerAt {
  readonly timeMs: number;
  readonly result: AttentionResult;
}

/** An answer speaks for no longer than this, milliseconds. */
const LONGEST_MS = 1000;

/**
 * Gaze-object shares: the attended probability of each AOI, averaged over the time for which answers speak, dimensionless.
 *
 * Each answer holds until the next one, at most a second. `low` and `high` average the ends of the band in which nine people in
 * ten lie, so they bound a systematic error of the model, not the noise of one run. Source: expectation of the dwell time
 * of Holmqvist et al. 2011, Eye Tracking, under the model's distribution.
 */
export function attendedShares(answers: Iterable<AnswerAt>, endMs: number): AttendedShares {
  const sums = new Map<AoiId, { expected: number; low: number; high: number; known: boolean }>();
  let [answeredMs, elsewhereMs] = [0, 0];
  const add = ({ timeMs, result }: AnswerAt, untilMs: number): void => {
    const heldMs = Math.min(LONGEST_MS, Math.max(0, untilMs - timeMs));
    const { ids, attended, spread } = result;
    answeredMs += heldMs;
    elsewhereMs += heldMs * (attended[ids.length] ?? 0);
    for (const [i, id] of ids.entries()) {
      const sum = sums.get(id) ?? { expected: 0, low: 0, high: 0, known: true };
      sums.set(id, sum);
      sum.expected += heldMs * (attended[i] ?? 0);
      sum.low += heldMs * (spread?.[2 * i] ?? 0);
      sum.high += heldMs * (spread?.[2 * i + 1] ?? 0);
      sum.known &&= spread !== null;
    }
  };
  let before: AnswerAt | null = null;
  for (const answer of answers) {
    if (before !== null) add(before, answer.timeMs);
    before = answer;
  }
  if (before !== null) add(before, endMs);
  const part = (ms: number): number => (answeredMs > 0 ? ms / answeredMs : 0);
  return {
    aois: [...sums].map(([aoiId, { expected, low, high, known }]) => ({
      aoiId,
      expectedMs: expected,
      share: part(expected),
      low: known ? part(low) : null,
      high: known ? part(high) : null,
    })),
    elsewhere: part(elsewhereMs),
    answeredMs,
  };
}
