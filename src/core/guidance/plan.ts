import type { AoiId } from '../signals/scene-sample.ts';

/** The ladder of cues, weakest first: ambient glow, ring around the AOI, line from view centre. */
export const CUE_LADDER = ['glow', 'ring', 'line'] as const;
export type CueClass = (typeof CUE_LADDER)[number];

/** One cue as the wearer should perceive it now. */
export interface PlannedCue {
  readonly aoiId: AoiId;
  readonly cue: CueClass;
  /** Strength in [0, 1], already eased (GUIDANCE G7). */
  readonly level: number;
}

/** A sound at a cued AOI; the same request stays in the plan while it lasts. */
export interface SoundRequest {
  readonly aoiId: AoiId;
  /** Strength in [0, 1]. */
  readonly level: number;
  /** When it began, frame clock: a renderer that has played it waits for another time. */
  readonly startMs: number;
}

/** One pulse that tells which side a cued AOI lies on. */
export interface HapticRequest {
  readonly aoiId: AoiId;
  /** Strength in [0, 1] on either hand. */
  readonly left: number;
  readonly right: number;
  readonly durationMs: number;
  /** When it began, frame clock: a renderer that has given it waits for another time. */
  readonly startMs: number;
}

/** What is cued at one frame, strongest need first. */
export interface GuidancePlan {
  readonly timeMs: number;
  readonly cues: readonly PlannedCue[];
  /** The second channel: `null`, as always where the policy has not chosen it, asks for nothing. */
  readonly sound: SoundRequest | null;
  readonly haptic: HapticRequest | null;
}

export const emptyPlan: GuidancePlan = { timeMs: 0, cues: [], sound: null, haptic: null };
