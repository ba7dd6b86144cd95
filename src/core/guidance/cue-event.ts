import type { AoiId } from '../signals/scene-sample.ts';
import type { CueClass } from './plan.ts';

/** Why a cue ended: the person looked, the need went, a nearer deadline took its place, or no answer came. */
export type CueEndReason = 'looked' | 'gap-closed' | 'replaced' | 'stale';

/** What guidance did at one frame. */
export type CueEvent =
  | {
      readonly type: 'cue-started' | 'cue-escalated';
      readonly timeMs: number;
      readonly aoiId: AoiId;
      readonly cue: CueClass;
    }
  | {
      readonly type: 'cue-ended';
      readonly timeMs: number;
      readonly aoiId: AoiId;
      readonly cue: CueClass;
      readonly reason: CueEndReason;
    };
