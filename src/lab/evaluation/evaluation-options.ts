import type { SplitName, TaskName } from '../benchmark/results.ts';
import type { FitOptions } from '../flow/fit-options.ts';

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
