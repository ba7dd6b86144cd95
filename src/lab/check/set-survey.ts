import type { DataIssue } from '../data-issue.ts';
import type { Layout } from '../layout.ts';

/** A number that the set's description states, measured again. */
export interface Figure {
  readonly name: string;
  readonly published: number;
  readonly here: number;
  /** Decimals of the published number. */
  readonly decimals: number;
}

/** What one reading of a whole set found. */
export interface SetSurvey {
  readonly layout: Layout | null;
  readonly people: number;
  readonly rows: number;
  /** Rows without a line of sight. */
  readonly lost: number;
  readonly figures: readonly Figure[];
  readonly issues: readonly DataIssue[];
}
