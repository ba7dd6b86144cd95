import type { RunEvent } from '../run/run-event.ts';

/** One line of a run's log: what the engine told, what guidance did. */
export type RunLogEntry =
  | RunEvent
  /** A cue for an AOI began or grew stronger. */
  | { readonly type: 'cue-shown'; readonly atMs: number; readonly aoi: string }
  /** A hazard was deliberately left without cues (G5). */
  | { readonly type: 'probe'; readonly atMs: number; readonly hazard: string };

/** Everything that a run is scored by, in order of time. */
export type RunLog = readonly RunLogEntry[];
