import type { TextSource } from '../text-lines.ts';
import type { FrameCells } from './jov-frame.ts';

/** One kept row of a session in Unity axes, metres, degrees; columns as in the compact layout. */
export interface JovCells {
  readonly line: number;
  /** Counts the session's kept rows from 0: the seed of simulated eye noise. */
  readonly row: number;
  readonly file: string;
  readonly cells: FrameCells;
}

/** The rows that one person left in one response mode. */
export interface JovSession {
  /** As the compact layout names its samples file, without the ending: `kitchen_P09_laser`. */
  readonly name: string;
  readonly file: string;
  readonly room: string;
  readonly person: number;
  readonly mode: string;
  /** In the order of time; rows of a trial stand together. */
  rows(): AsyncGenerator<JovCells>;
}

/** Where rooms, phases and rows come from: the two layouts differ only here. */
export interface JovSource {
  readonly objects: TextSource;
  readonly colliders: TextSource;
  readonly trials: TextSource;
  readonly sessions: readonly JovSession[];
}

/** Name of a session in the compact layout. */
export const sessionName = (room: string, person: number, mode: string): string =>
  `${room}_P${String(person).padStart(2, '0')}_${mode}`;
