import type { AoiId } from '../signals/scene-sample.ts';
import type { CueClass } from './plan.ts';
import type { GuidanceMode } from './policy.ts';

/** What an occasion was made to measure: `no-cue` leaves a hazard to the trainee, `wrong-cue` points at nothing. */
export type ProbeKind = 'no-cue' | 'wrong-cue';

/** A class of cue, since when it was shown (frame clock). */
export interface ShownClass {
  readonly cue: CueClass;
  readonly onsetMs: number;
}

interface OccasionFacts {
  readonly aoiId: AoiId;
  readonly skill: string;
  readonly mode: GuidanceMode;
  /** `null` for an occasion that is no probe. */
  readonly probe: ProbeKind | null;
  /** G9: a safety notice, exempt from fading, probes, skills. */
  readonly always: boolean;
  /** Frame clock: the first cue's onset, or the hazard's where nothing was cued. */
  readonly onsetMs: number;
  /** Frame clock; `null` for what is no hazard, or a hazard that had its outcome before. */
  readonly hazardOnsetMs: number | null;
  /** Angle between the head's line of focus and the AOI's centre at onset; `null` while tracking was lost. */
  readonly eccentricityDeg: number | null;
  /** From onset until a look was certain enough to count, pauses left out; `null` without one. */
  readonly firstLookLatencyMs: number | null;
  /** True when it was looked at, false when its time ran out before, `null` when it was over before either. */
  readonly noticed: boolean | null;
  /** From the hazard's onset until it was noticed, pauses left out; `null` without either. */
  readonly noticedAfterMs: number | null;
  /** Highest attended probability since onset, averaged over the time of a look: it was looked at at least this probably. */
  readonly lookProbability: number;
  /** Hazards whose deadline passed without a look between onset and end. */
  readonly missedMeanwhile: readonly AoiId[];
  /** When the outcome was certain, frame clock. */
  readonly endMs: number;
}

/**
 * What came of a cue: looked at (`followed`; `wrong` where there was nothing to see), shown to the end without a look
 * (`ignored`), or taken back before either (`withdrawn`).
 *
 * Cues on one hazard within one noticing window share an outcome.
 */
export interface CuedOutcome extends OccasionFacts {
  readonly type: 'cued';
  /** In order of onset. */
  readonly classes: readonly ShownClass[];
  readonly result: 'followed' | 'ignored' | 'wrong' | 'withdrawn';
}

/** How a hazard went that was not cued; `withdrawn` when it was over before it was noticed or its deadline passed. */
export interface UnaidedOutcome extends OccasionFacts {
  readonly type: 'unaided';
  /** Uncued by a probe, by the mode, or because its cue had not come yet. */
  readonly reason: 'probe' | 'test' | 'not-yet';
  readonly result: 'noticed' | 'missed' | 'withdrawn';
}

/** G8: one occasion to notice something, and how it went. */
export type CueOutcome = CuedOutcome | UnaidedOutcome;
