import type { CueClass } from 'heed';
import type { CertaintyWord } from '../certainty.ts';
import type { DebriefPage, GuidanceChoice, WorkloadScale } from '../flow/flow-types.ts';
import type { TutorialStepName } from '../flow/tutorial.ts';

/** A name with a sentence that explains it. */
export interface Explained {
  readonly name: string;
  readonly text: string;
}

/** Every text of the panels in one language; `n` is a number of things, `range` something like `48–74%`. */
export interface PanelMessages {
  readonly back: string;
  readonly done: string;
  readonly settings: string;
  readonly on: string;
  readonly off: string;
  /** A length of time, from whole minutes. */
  readonly about: (minutes: number) => string;
  /** Between parts of one line. */
  readonly between: string;
  /** Joins a name with what it stands for. */
  readonly colon: string;
  readonly seconds: (s: string) => string;
  readonly lobby: {
    readonly title: string;
    readonly levels: (n: number) => string;
    readonly best: (points: number) => string;
    readonly none: string;
    readonly trainee: string;
    readonly nobody: string;
    readonly nobodyText: string;
    readonly runs: (n: number) => string;
    readonly leave: string;
  };
  readonly briefing: {
    readonly overline: string;
    readonly mode: string;
    readonly modes: Readonly<Record<GuidanceChoice, Explained>>;
    readonly level: string;
    readonly posture: string;
    readonly postures: Readonly<Record<'standing' | 'seated', string>>;
    readonly start: string;
    readonly tutorial: string;
  };
  readonly tutorial: {
    readonly overline: (step: number, steps: number) => string;
    readonly steps: Readonly<Record<TutorialStepName, Explained>>;
    readonly ready: Explained;
    readonly skip: string;
    readonly pause: string;
    readonly understood: string;
  };
  readonly pause: {
    readonly title: string;
    readonly hidden: string;
    readonly byPerson: string;
    readonly scenario: string;
    readonly time: string;
    readonly resume: string;
    readonly restart: string;
    readonly recenter: string;
    readonly end: string;
  };
  readonly options: {
    readonly textSize: string;
    readonly smaller: string;
    readonly larger: string;
    readonly subtitles: Explained;
    readonly reducedMotion: Explained;
    readonly leftHanded: Explained;
    readonly soundCues: Explained;
    readonly haptics: Explained;
    readonly language: string;
  };
  readonly question: { readonly title: string; readonly options: string };
  readonly profiles: {
    readonly title: string;
    readonly choose: string;
    readonly add: string;
    /** Names a new profile, followed by a number. */
    readonly stem: string;
    readonly name: string;
    readonly typeHint: string;
    readonly rename: string;
    readonly export: string;
    readonly delete: string;
    readonly deleteTitle: (name: string) => string;
    readonly deleteText: string;
    readonly keep: string;
    readonly privacy: string;
    readonly damaged: string;
    readonly notLasting: string;
  };
  readonly debrief: {
    readonly overline: string;
    readonly pages: Readonly<Record<DebriefPage, string>>;
    /** Leads on to a page. */
    readonly next: Readonly<Record<DebriefPage, string>>;
    readonly points: string;
    readonly likely: (low: number, high: number) => string;
    readonly outcome: Readonly<Record<'completed' | 'failed' | 'ended', string>>;
    readonly results: string;
    readonly noticed: (n: number) => string;
    readonly late: (n: number) => string;
    readonly missed: (n: number) => string;
    readonly falseAlarms: string;
    readonly falseAlarmsCost: (n: number, points: number) => string;
    readonly length: string;
    readonly result: Readonly<Record<'noticed' | 'late' | 'missed', (time: string | null) => string>>;
    /** How probably something was looked at, with the range. */
    readonly looked: Readonly<Record<CertaintyWord, (range: string) => string>>;
    readonly instead: (label: string) => string;
    readonly help: Readonly<Record<CueClass | 'alone' | 'probe', string>>;
    readonly noHazards: string;
    readonly cued: string;
    readonly unaided: string;
    readonly share: (n: number, of: number) => string;
    readonly nothing: string;
    readonly helpText: string;
    readonly rangeText: string;
    readonly steps: (done: number, of: number) => string;
    readonly mistakes: (n: number) => string;
    readonly objective: Readonly<Record<'completed' | 'failed' | 'open', string>>;
    readonly noObjectives: string;
    readonly skill: (alone: number, helped: number, missed: number) => string;
    readonly cues: Readonly<Record<'later' | 'sooner' | 'same', string>>;
    readonly noSkills: string;
    readonly workload: string;
    readonly again: string;
    readonly lobby: string;
  };
  readonly workload: {
    readonly overline: string;
    readonly title: string;
    readonly text: string;
    readonly scales: Readonly<Record<WorkloadScale, Explained & { readonly low: string; readonly high: string }>>;
    readonly unrated: string;
    readonly keep: string;
    readonly skip: string;
  };
}
