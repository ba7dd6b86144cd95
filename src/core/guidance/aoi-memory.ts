import type { AoiId, AoiSample } from '../signals/scene-sample.ts';
import type { Occasion } from './occasion.ts';
import type { CueClass } from './plan.ts';

/** A cue on show; times on guidance's own clock, which pauses leave out. */
export interface RunningCue {
  cue: CueClass;
  readonly startMs: number;
  /** When it took its class. */
  sinceMs: number;
  level: number;
  /** +1 while its strength grows, -1 while it falls, since `turnedMs`. */
  direction: 1 | -1;
  turnedMs: number;
  guided: boolean;
  /** G5: a probe, on something unimportant. */
  wrong: boolean;
}

/** What guidance remembers of one AOI; times on guidance's own clock, which pauses leave out. */
export interface AoiMemory {
  readonly id: AoiId;
  /** As the scene last showed it; up to date while `frame` is the frame's number. */
  aoi: AoiSample;
  frame: number;
  /** Probable looking time that is not forgotten yet, milliseconds. */
  probableMs: number;
  /** Attended probability averaged over the time of a look. */
  averaged: number;
  /** When it was last looked at; -Infinity before. */
  lookedMs: number;
  importance: number;
  /** G1: importance x (1 - recently attended) x confidence. */
  gap: number;
  /** Since when it has needed attention; `null` while it does not. */
  needSinceMs: number | null;
  /** When its last cue ended; -Infinity before. */
  cueEndedMs: number;
  cue: RunningCue | null;
  hazard: boolean;
  /** The newest hazard's deadline as last known, frame clock; `null` without one. */
  deadlineMs: number | null;
  /** Onsets of a hazard so far. */
  hazardOnsets: number;
  /** The hazard was looked at since its onset. */
  noticed: boolean;
  /** G5: the hazard gets no cue. */
  probed: boolean;
  /** G4: it has been practised already; a hazard's onset makes it new. */
  practised: boolean;
  occasion: Occasion | null;
}

/** An AOI that was never seen before. */
export const newMemory = (aoi: AoiSample): AoiMemory => ({
  id: aoi.id,
  aoi,
  frame: 0,
  probableMs: 0,
  averaged: 0,
  lookedMs: Number.NEGATIVE_INFINITY,
  importance: 0,
  gap: 0,
  needSinceMs: null,
  cueEndedMs: Number.NEGATIVE_INFINITY,
  cue: null,
  hazard: false,
  deadlineMs: null,
  hazardOnsets: 0,
  noticed: false,
  probed: false,
  practised: false,
  occasion: null,
});

/** The skill that noticing the AOI takes: the author's name for it, or the AOI's kind. */
export const skillOf = (aoi: AoiSample): string => aoi.skill ?? aoi.kind;

/** G9: marked by the author as a real safety notice. */
export const isAlways = (aoi: AoiSample): boolean => aoi.always === true;
