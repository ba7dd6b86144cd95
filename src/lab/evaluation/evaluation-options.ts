import type { SplitName, TaskName } from '../benchmark/results.ts';
import type { FitOptions } from '../flow/fit-options.ts';

/** Splits of one set of recordings. */
export const SPLITS = ['lopo', 'kitchen->office', 'office->kitchen'] as const satisfies readonly SplitName[];

export const TASKS = ['T0', 'T0e', 'T0-eye', 'T1', 'T2', 'T3', 'T4', 'T5'] as const satisfies readonly TaskName[];

/** Parts of an evaluation, each measured on its own. */
export const PARTS = ['model', 'gaze', 'ablations', 'baselines', 'robustness'] as const;

export type PartName = (typeof PARTS)[number];

/** What is evaluated, where it is written. */
export interface EvaluationOptions {
  /** Folder of the recordings. */
  readonly folder: string;
  readonly out: string;
  /** Folder of the fits; a fit that is missing there is made. */
  readonly fits: string;
  readonly splits: readonly SplitName[];
  readonly parts: readonly PartName[];
  /** `null` asks all. */
  readonly tasks: readonly TaskName[] | null;
  readonly fit: FitOptions;
  /** Told what is going on, a line at a time. */
  say(line: string): void;
}
