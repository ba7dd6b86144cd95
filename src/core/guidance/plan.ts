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

/** What is cued at one frame, strongest need first. */
export interface GuidancePlan {
  readonly timeMs: number;
  readonly cues: readonly PlannedCue[];
}

export const emptyPlan: GuidancePlan = { timeMs: 0, cues: [] };
