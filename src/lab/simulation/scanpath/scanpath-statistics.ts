import type { AxisFollowing } from './head-coordination.ts';
import type { LengthTable } from './survival.ts';

/** Where a look lands, how it moves on within its AOI. */
export interface Landing {
  /** Share of the way from the nearest point of the box to its centre. */
  readonly towardsCentre: number;
  /** Mean amplitude of the small shifts within a stay, one per `refixationMs`, degrees. */
  readonly refixationDeg: number;
  readonly refixationMs: number;
  /** Amplitude of a shift to where no AOI is, degrees. */
  readonly elsewhereShiftDeg: LengthTable;
}

/** How people look around in one phase of the recordings: aggregate numbers alone. */
export interface PhaseStatistics {
  /** Length of a stay by what it is on, milliseconds. */
  readonly stayMs: { readonly target: LengthTable; readonly aoi: LengthTable; readonly elsewhere: LengthTable };
  /** Spread between people of the logarithm of a stay's length. */
  readonly personSpread: number;
  /** Time between two stays, milliseconds. */
  readonly passageMs: LengthTable;
  /** Weights of `LOOK_FEATURES`. */
  readonly lookWeights: readonly number[];
  readonly landing: Landing;
  readonly head: { readonly yaw: AxisFollowing; readonly pitch: AxisFollowing };
}

/** What the scanpath simulator is made from. */
export interface ScanpathStatistics {
  readonly source: string;
  readonly people: readonly number[];
  readonly preview: PhaseStatistics;
  readonly response: PhaseStatistics;
}
