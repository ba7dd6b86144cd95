import type { AoiId } from '../signals/scene-sample.ts';
import type { ProbeKind, ShownClass } from './outcome.ts';

/** Something to be noticed, from its onset until its outcome is known. */
export interface Occasion {
  /** Frame clock; `null` for a cue on what is no hazard, or was noticed before. */
  readonly hazardOnsetMs: number | null;
  /** When it began, on guidance's own clock. */
  readonly openedClockMs: number;
  readonly probe: ProbeKind | null;
  /** Frame clock: the hazard's onset until there is a cue, then the cue's. */
  onsetMs: number;
  /** The same on guidance's own clock. */
  onsetClockMs: number;
  eccentricityDeg: number | null;
  /** Highest averaged attended probability since onset. */
  lookProbability: number;
  readonly classes: ShownClass[];
  readonly missedMeanwhile: AoiId[];
}

/** Where and when an occasion begins. */
export interface Onset {
  readonly timeMs: number;
  readonly clockMs: number;
  readonly eccentricityDeg: number | null;
}

/** An occasion without a cue so far. */
export const openOccasion = (onset: Onset, hazard: boolean, probe: ProbeKind | null): Occasion => ({
  hazardOnsetMs: hazard ? onset.timeMs : null,
  openedClockMs: onset.clockMs,
  probe,
  onsetMs: onset.timeMs,
  onsetClockMs: onset.clockMs,
  eccentricityDeg: onset.eccentricityDeg,
  lookProbability: 0,
  classes: [],
  missedMeanwhile: [],
});

/** Moves the occasion's onset to that of its first cue: what was looked at before came unaided. */
export function onsetOfCue(occasion: Occasion, onset: Onset): void {
  if (occasion.classes.length > 0) return;
  occasion.onsetMs = onset.timeMs;
  occasion.onsetClockMs = onset.clockMs;
  occasion.eccentricityDeg = onset.eccentricityDeg;
  occasion.lookProbability = 0;
  occasion.missedMeanwhile.length = 0;
}
