import type { CueClass } from 'heed';

/** What a debrief tells of a run, in the reader's language. */
export interface DebriefData {
  readonly scenarioTitle: string;
  /** The scenario's own closing words; empty where it has none. */
  readonly closing: string;
  /** `ended`: by the trainee, before the scenario was over. */
  readonly outcome: 'completed' | 'failed' | 'ended';
  /** 0 to 100. */
  readonly points: number;
  /** Where the points probably lie, as looks are estimated; `null` where that is not known. */
  readonly pointsRange: { readonly low: number; readonly high: number } | null;
  readonly lengthMs: number;
  /** Label of the level, `null` where the scenario has none. */
  readonly level: string | null;
  /** In order of onset. */
  readonly hazards: readonly DebriefHazard[];
  readonly objectives: readonly DebriefObjective[];
  readonly falseAlarms: number;
  /** Points that false alarms cost. */
  readonly falseAlarmPoints: number;
  /** Hazards noticed in time with cues, and left to the trainee. */
  readonly cued: Tally;
  readonly unaided: Tally;
  readonly skills: readonly DebriefSkill[];
}

export interface Tally {
  readonly n: number;
  readonly of: number;
}

export interface DebriefHazard {
  readonly id: string;
  readonly label: string;
  readonly result: 'noticed' | 'late' | 'missed';
  /** From onset to being noticed; `null` without. */
  readonly reactionMs: number | null;
  /** Probability that it was looked at, in [0, 1], with the range it lies in where known; `null` without an estimate. */
  readonly looked: { readonly p: number; readonly low: number | null; readonly high: number | null } | null;
  /** What was probably attended instead; `null` where nothing stands out. */
  readonly instead: string | null;
  /** The strongest cue shown before it was noticed, `probe` where it was left uncued on purpose. */
  readonly help: CueClass | 'alone' | 'probe';
  /** The author's advice; `null` without. */
  readonly advice: string | null;
}

export interface DebriefObjective {
  readonly id: string;
  readonly label: string;
  readonly result: 'completed' | 'failed' | 'open';
  readonly stepsDone: number;
  readonly steps: number;
  readonly mistakes: number;
}

export interface DebriefSkill {
  readonly id: string;
  readonly label: string;
  /** Occasions noticed alone, after help, not at all, over all runs. */
  readonly alone: number;
  readonly helped: number;
  readonly missed: number;
  /** What this run changed about when cues come. */
  readonly cues: 'later' | 'sooner' | 'same';
}
