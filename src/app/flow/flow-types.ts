import type { TutorialDeed, TutorialState } from './tutorial.ts';

/** How much help a run gives. */
export type GuidanceChoice = 'guided' | 'fading' | 'test';

/** What is chosen before a run. */
export interface RunChoices {
  readonly mode: GuidanceChoice;
  /** Name of the level of difficulty; `null` where the scenario has none. */
  readonly level: string | null;
  readonly posture: 'standing' | 'seated';
}

/** The six scales of the NASA Task Load Index (Hart & Staveland 1988). */
export const WORKLOAD_SCALES = ['mental', 'physical', 'temporal', 'performance', 'effort', 'frustration'] as const;
export type WorkloadScale = (typeof WORKLOAD_SCALES)[number];

export interface WorkloadRating {
  readonly scale: WorkloadScale;
  /** 0 to 100 in steps of 5. */
  readonly value: number;
}

export type DebriefPage = 'overview' | 'hazards' | 'help' | 'objectives' | 'skills';

/** A panel that lies over another and gives way to it again. */
export type Sheet = 'settings' | 'profiles' | 'delete-profile';

interface Run {
  /** Name of the scenario. */
  readonly scenario: string;
  readonly choices: RunChoices;
}

/** Where a person is. */
export type RunFlowState =
  | { readonly type: 'lobby'; readonly sheet: Sheet | null }
  | (Run & { readonly type: 'briefing'; readonly sheet: Sheet | null })
  | (Run & { readonly type: 'tutorial'; readonly tutorial: TutorialState })
  | (Run & { readonly type: 'running'; readonly question: string | null })
  | (Run & {
      readonly type: 'paused';
      /** `hidden`: by the system's button, or a headset taken off. */
      readonly by: 'person' | 'hidden';
      readonly question: string | null;
      readonly sheet: Sheet | null;
    })
  | (Run & { readonly type: 'debrief'; readonly page: DebriefPage })
  | (Run & { readonly type: 'workload'; readonly ratings: readonly WorkloadRating[] });

/** What a person, the headset or the run did. */
export type RunFlowEvent =
  | {
      readonly type: 'choose-scenario';
      readonly scenario: string;
      /** Level to start from; `null` where the scenario has none. */
      readonly level: string | null;
      readonly posture: RunChoices['posture'];
    }
  | { readonly type: 'choose'; readonly choices: Partial<RunChoices> }
  | { readonly type: 'start' }
  | { readonly type: 'start-tutorial' }
  | { readonly type: 'tutorial-deed'; readonly deed: TutorialDeed }
  | { readonly type: 'end-tutorial' }
  | { readonly type: 'pause' }
  | { readonly type: 'visibility'; readonly visible: boolean }
  | { readonly type: 'resume' }
  | { readonly type: 'restart' }
  | { readonly type: 'recenter' }
  | { readonly type: 'ask'; readonly question: string | null }
  | { readonly type: 'answer'; readonly option: string }
  | { readonly type: 'end-run' }
  | { readonly type: 'run-over' }
  | { readonly type: 'session-ended' }
  | { readonly type: 'turn-debrief'; readonly page: DebriefPage }
  | { readonly type: 'rate-workload' }
  | ({ readonly type: 'rate' } & WorkloadRating)
  | { readonly type: 'leave-workload'; readonly keep: boolean }
  | { readonly type: 'run-again' }
  | { readonly type: 'to-lobby' }
  | { readonly type: 'open-sheet'; readonly sheet: Sheet }
  | { readonly type: 'close-sheet' }
  | { readonly type: 'delete-profile'; readonly id: string };

/** What the application has to do because of it. */
export type RunFlowEffect =
  | ({ readonly type: 'start-run' } & Run)
  | { readonly type: 'pause-run' }
  | { readonly type: 'resume-run' }
  | { readonly type: 'end-run' }
  | { readonly type: 'recenter' }
  | { readonly type: 'answer'; readonly question: string; readonly option: string }
  | { readonly type: 'keep-workload'; readonly ratings: readonly WorkloadRating[] }
  | { readonly type: 'delete-profile'; readonly id: string };
