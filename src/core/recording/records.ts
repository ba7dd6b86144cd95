import type { AttentionResult } from '../attention/kernel.ts';
import type { GuidancePlan } from '../guidance/plan.ts';
import type { Problem } from '../session/problem.ts';
import type { Focus } from '../signals/focus.ts';
import type { FrameSample } from '../signals/frame-sample.ts';
import type { SceneSample } from '../signals/scene-sample.ts';

/** Plain data with a `type`, as JSON can hold it: cue events, cue outcomes, what a scenario tells. */
export interface TypedFact {
  readonly type: string;
}

/** What one frame led to, as far as it is recorded; a `SessionFrame` will do. */
export interface FrameOutcome {
  readonly focus: readonly Focus[];
  readonly attention: AttentionResult | null;
  readonly plan: GuidancePlan;
  readonly cueEvents: readonly TypedFact[];
  readonly cueOutcomes?: readonly TypedFact[];
  readonly problems: readonly Problem[];
}

/** One sampled frame with what followed at once. */
export interface FrameRecord {
  readonly type: 'frame';
  readonly timeMs: number;
  /** Time in the run, pauses left out; `null` when nobody told. */
  readonly runMs: number | null;
  readonly sample: FrameSample;
  readonly scene: SceneSample;
  /** Rule R6: distances are rounded to 0.1 mm. */
  readonly focus: readonly Focus[];
  readonly plan: GuidancePlan;
}

/** An answer of the model, at the frame that first saw it. */
export interface AttentionRecord {
  readonly type: 'attention';
  readonly timeMs: number;
  readonly result: AttentionResult;
}

/** What happens at moments; `timeMs` is that of the newest frame. */
export type EventRecord =
  | { readonly type: 'cue-event' | 'cue-outcome' | 'scenario-event'; readonly timeMs: number; readonly fact: TypedFact }
  | { readonly type: 'marker'; readonly timeMs: number; readonly label: string; readonly author: string | null }
  | {
      /** All problems of the session, or of the page around it, from now on. */
      readonly type: 'problems';
      readonly timeMs: number;
      readonly of: 'session' | 'page';
      readonly problems: readonly Problem[];
    };

/** One line of a recording, in the order in which it happened. */
export type RecordingRecord = FrameRecord | AttentionRecord | EventRecord;

/** Everything that held at one moment: what a seek restores. */
export interface RecordedMoment {
  readonly frame: FrameRecord;
  /** The newest answer; `null` before the first. */
  readonly attention: AttentionResult | null;
  readonly problems: Readonly<Record<'session' | 'page', readonly Problem[]>>;
}
