import type { LocalText } from '../format/scenario.ts';

/** What was probably attended to at a moment. */
export interface AttendedInstead {
  readonly aoi: string;
  /** How probable the look at it was, in [0, 1]. */
  readonly probability: number;
}

/** How a run came to its end. */
export type RunOutcome = 'completed' | 'failed' | 'time-up';

/** Why an objective failed. */
export type FailureReason = 'time-up' | 'mistake' | 'wrong-answer' | 'entered-zone' | 'effect' | 'run-ended';

/** One thing that happened in a run; `atMs` is milliseconds into the run. */
export type RunEvent = { readonly atMs: number } & (
  | { readonly type: 'event-fired' | 'event-skipped'; readonly event: string }
  | { readonly type: 'branch-taken'; readonly event: string; readonly to: string }
  | HazardRunEvent
  | ObjectiveRunEvent
  | { readonly type: 'spoken'; readonly text: LocalText; readonly speaker: string | null }
  | { readonly type: 'sound'; readonly sound: string; readonly aoi: string | null }
  | { readonly type: 'question-asked'; readonly question: string }
  | {
      readonly type: 'question-answered';
      readonly question: string;
      readonly option: string;
      readonly correct: boolean;
      readonly reactionMs: number;
    }
  | { readonly type: 'false-alarm'; readonly aoi: string }
  | { readonly type: 'ended'; readonly outcome: RunOutcome }
);

/** What became of a hazard: overdue when its window closed, late or missed in the end. */
export type HazardRunEvent =
  | {
      readonly type: 'hazard-started';
      readonly hazard: string;
      readonly aoi: string;
      readonly skill: string;
      readonly deadlineMs: number;
    }
  | {
      readonly type: 'hazard-noticed' | 'hazard-late';
      readonly hazard: string;
      readonly aoi: string;
      /** Milliseconds from onset. */
      readonly reactionMs: number;
      /** How probable it is that it was noticed, in [0, 1]; 1 when it was selected. */
      readonly probability: number;
      readonly by: 'look' | 'select';
    }
  | {
      readonly type: 'hazard-overdue' | 'hazard-missed';
      readonly hazard: string;
      readonly aoi: string;
      readonly instead: AttendedInstead | null;
    }
  | { readonly type: 'hazard-stopped'; readonly hazard: string; readonly aoi: string };

/** What became of an objective. */
export type ObjectiveRunEvent =
  | { readonly type: 'objective-started' | 'objective-completed'; readonly objective: string }
  | {
      readonly type: 'objective-step' | 'objective-mistake';
      readonly objective: string;
      /** Index in the objective's steps. */
      readonly step: number;
      /** How probable it is that it was done, in [0, 1]; below 1 for looks. */
      readonly probability: number;
    }
  | { readonly type: 'objective-failed'; readonly objective: string; readonly reason: FailureReason };
