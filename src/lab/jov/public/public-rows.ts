import { join } from 'node:path';
import { type CsvRow, readCsv } from '../../csv.ts';
import type { DataIssue } from '../../data-issue.ts';
import type { FrameCells } from '../jov-frame.ts';
import type { PublicSession } from './public-sessions.ts';
import type { PublicTrial } from './public-trials.ts';

/** A row of the published 90 Hz recording, in the columns of the compact layout but for the collider's name. */
export interface PublicRow {
  readonly line: number;
  readonly file: string;
  /** Unity axes, metres, degrees, rounded as in the compact layout. */
  readonly cells: FrameCells;
  /** Collider hit by the gaze ray; '' for nothing. */
  readonly collider: string;
}

/** Published columns by the name they get, with the decimals the compact layout keeps. */
const EYE = vectors([
  ['ori', 'eo', 3],
  ['dir', 'ed', 4],
  ['gaze', 'gp', 3],
]);
const MOVE = vectors([
  ['head_pos', 'hp', 3],
  ['head_rot', 'hr', 1],
  ['right_pos', 'rp', 3],
  ['right_rot', 'rr', 1],
]);

/** The compact layout begins one second before the room appears. */
const LEAD_MS = 1000;
/** It keeps every third row: 30 Hz of 90 Hz. */
const KEPT_NTH = 3;

type Tracker = CsvRow<string, string, never>;

/** The rows of one trial that the compact layout keeps, from one second before the room appears to the end of the response. */
export async function* readPublicRows(
  { folder }: PublicSession,
  trial: PublicTrial,
  issues: DataIssue[],
): AsyncGenerator<PublicRow> {
  const number = String(trial.trial).padStart(3, '0');
  const file = join(folder, 'trackers', `VR_move_T${number}.csv`);
  const eyeFile = join(folder, 'trackers', `Eye_gaze_T${number}.csv`);
  const move = { text: ['grab', 'trigger'], numeric: ['time', ...MOVE.map(({ from }) => from)], optional: [] };
  const eye = { text: ['gaze_object'], numeric: ['time', ...EYE.map(({ from }) => from)], optional: [] };
  const eyes = readCsv(eyeFile, eye, issues);
  let looking = await eyes.next();
  let inWindow = 0;
  for await (const moved of readCsv(file, move, issues)) {
    const timeS = moved.numeric.time ?? Number.NaN;
    while (looking.done !== true && (looking.value.numeric.time ?? 0) < timeS) looking = await eyes.next();
    const timeMs = (timeS - trial.appearedS) * 1000;
    if (timeMs < -LEAD_MS || timeMs > trial.responseEndMs) continue;
    if (looking.done === true || looking.value.numeric.time !== timeS) {
      const message = `expected an eye row at ${timeS} s in ${eyeFile}, got none`;
      issues.push({ code: 'unpaired-row', file, line: moved.line, message });
      continue;
    }
    if (inWindow++ % KEPT_NTH !== 0) continue;
    const cells = cellsOf(trial.trial, timeMs, moved, looking.value);
    yield { line: moved.line, file, cells, collider: looking.value.text.gaze_object ?? '' };
  }
}

function cellsOf(trial: number, timeMs: number, moved: Tracker, looking: Tracker): FrameCells {
  const cells: Record<string, number> = { trial, t_ms: Math.round(timeMs) };
  for (const { from, to, decimals } of EYE) cells[to] = rounded(looking.numeric[from], decimals);
  for (const { from, to, decimals } of MOVE) cells[to] = rounded(moved.numeric[from], decimals);
  cells.grab = moved.text.grab === 'True' ? 1 : 0;
  cells.trig = moved.text.trigger === 'True' ? 1 : 0;
  return cells;
}

const rounded = (value: number | undefined, decimals: number): number =>
  Math.round((value ?? Number.NaN) * 10 ** decimals) / 10 ** decimals;

interface Renamed {
  readonly from: string;
  readonly to: string;
  readonly decimals: number;
}

function vectors(names: readonly (readonly [from: string, to: string, decimals: number])[]): readonly Renamed[] {
  return names.flatMap(([from, to, decimals]) =>
    ['x', 'y', 'z'].map((axis) => ({ from: `${from}_${axis}`, to: `${to}_${axis}`, decimals })),
  );
}
