import type { FrameSample } from 'heed';
import { readCsv } from '../csv.ts';
import type { DataIssue } from '../data-issue.ts';
import type { TextSource } from '../text-lines.ts';
import type { JovRoom } from './jov-room.ts';

/** One recorded row with its label. */
export interface JovFrame {
  /** Data row in the samples file, from 0: the seed of simulated eye noise. */
  readonly row: number;
  readonly sample: FrameSample;
  /** Index in the room's AOIs of what the eye tracker hit; `null` while tracking was lost: no label. */
  readonly attended: number | 'elsewhere' | null;
}

/** When the phases of a trial were, milliseconds after the room appeared, and what the person was told to find. */
export interface JovPhases {
  readonly previewEndMs: number;
  readonly responseStartMs: number;
  readonly responseEndMs: number;
  /** Base name of the object the person was told; never an input of a method. */
  readonly target: string;
}

/** One search for one object by one person. */
export interface JovTrial extends Omit<JovPhases, 'target'> {
  /** Name of the samples file without its ending. */
  readonly session: string;
  readonly room: JovRoom;
  readonly person: number;
  readonly mode: string;
  readonly trial: number;
  /** Index in the room's AOIs of the object the person was told; never an input of a method. */
  readonly target: number;
  readonly frames: readonly JovFrame[];
}

/** Key of a trial in `trials.csv`. */
export const trialKey = (room: string, person: number, mode: string, trial: number): string =>
  `${room}/${person}/${mode}/${trial}`;

/** The phases of every trial in a table like `trials.csv`, by `trialKey`. */
export async function readJovPhases(table: TextSource, issues: DataIssue[]): Promise<ReadonlyMap<string, JovPhases>> {
  const phases = new Map<string, JovPhases>();
  const columns = {
    text: ['room', 'mode', 'target'],
    numeric: ['person', 'trial', 'preview_end_ms', 'response_start_ms', 'response_end_ms'],
    optional: [],
  } as const;
  for await (const { text, numeric } of readCsv(table, columns, issues)) {
    phases.set(trialKey(text.room, numeric.person, text.mode, numeric.trial), {
      target: text.target,
      previewEndMs: numeric.preview_end_ms,
      responseStartMs: numeric.response_start_ms,
      responseEndMs: numeric.response_end_ms,
    });
  }
  return phases;
}
