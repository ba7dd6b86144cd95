import type { DataIssue } from './data-issue.ts';
import { compactSource } from './jov/compact-source.ts';
import { frameOf } from './jov/jov-frame.ts';
import { type JovRoom, readJovRooms } from './jov/jov-room.ts';
import type { JovSession, JovSource } from './jov/jov-source.ts';
import { type JovFrame, type JovPhases, type JovTrial, readJovPhases, trialKey } from './jov/jov-trial.ts';
import { publicSource } from './jov/public/public-source.ts';
import { type Layout, requireLayout } from './layout.ts';

/** Which sessions or trials to read; absent means all. */
export interface JovSelection {
  readonly room?: string;
  readonly person?: number;
  readonly mode?: string;
  readonly trial?: number;
}

/** A folder in the compact layout of `jov/`, or in the layout that its authors published. */
export interface JovReader {
  /** `null` when the folder has neither layout; then there are no rooms. */
  readonly layout: Layout | null;
  readonly rooms: ReadonlyMap<string, JovRoom>;
  /** What was wrong with the files read so far. */
  readonly issues: readonly DataIssue[];
  /** Trials in file order, one session file in memory's reach at a time. */
  trials(selection?: JovSelection): AsyncGenerator<JovTrial>;
}

/**
 * Opens recordings of Schuetz, Baltaretu & Fiehler 2024 (doi 10.1167/jov.24.7.10): people searching named objects in
 * furnished rooms. Poses come out right-handed, in metres; damage becomes issues, never an exception.
 *
 * The published layout has no boxes, so opening it reads every session once to derive them.
 */
export async function openJov(folder: string): Promise<JovReader> {
  const issues: DataIssue[] = [];
  const found = requireLayout(folder, 'jov', issues);
  if (found === null) return { layout: null, rooms: new Map(), issues, async *trials() {} };
  const source = found.layout === 'public' ? await publicSource(found.data, issues) : compactSource(found.data, issues);
  const rooms = await readJovRooms(source, issues);
  const phases = await readJovPhases(source.trials, issues);
  return {
    layout: found.layout,
    rooms,
    issues,
    trials: (selection = {}) => readTrials(source, rooms, phases, selection, issues),
  };
}

async function* readTrials(
  source: JovSource,
  rooms: ReadonlyMap<string, JovRoom>,
  phases: ReadonlyMap<string, JovPhases>,
  selection: JovSelection,
  issues: DataIssue[],
): AsyncGenerator<JovTrial> {
  for (const session of source.sessions) {
    const room = rooms.get(session.room);
    if (room === undefined) {
      const message = `expected a room of objects.csv, got '${session.room}'`;
      issues.push({ code: 'unknown-room', file: session.file, line: 0, message });
    } else if (isSelected(session, selection)) {
      yield* readSession(session, room, phases, selection.trial, issues);
    }
  }
}

const isSelected = (session: JovSession, { room, person, mode }: JovSelection): boolean =>
  (room === undefined || room === session.room) &&
  (person === undefined || person === session.person) &&
  (mode === undefined || mode === session.mode);

async function* readSession(
  session: JovSession,
  room: JovRoom,
  phases: ReadonlyMap<string, JovPhases>,
  onlyTrial: number | undefined,
  issues: DataIssue[],
): AsyncGenerator<JovTrial> {
  let current = Number.NaN;
  let frames: JovFrame[] = [];
  const finished = (): JovTrial | null =>
    frames.length === 0 || (onlyTrial !== undefined && current !== onlyTrial)
      ? null
      : trialOf(session, room, current, frames, phases, issues);
  for await (const { file, line, row, cells } of session.rows()) {
    const { trial: number = Number.NaN, obj = Number.NaN } = cells;
    if (number !== current) {
      const trial = finished();
      if (trial !== null) yield trial;
      current = number;
      frames = [];
    }
    const sample = frameOf(cells);
    const hit = room.aoiOfCollider.get(obj);
    if (hit === undefined) {
      issues.push({ code: 'unknown-collider', file, line, message: `expected a collider of ${room.name}, got ${obj}` });
      continue;
    }
    frames.push({ row, sample, attended: sample.eye === null ? null : (hit ?? 'elsewhere') });
  }
  const trial = finished();
  if (trial !== null) yield trial;
}

function trialOf(
  { file, name, person, mode }: JovSession,
  room: JovRoom,
  trial: number,
  frames: readonly JovFrame[],
  phases: ReadonlyMap<string, JovPhases>,
  issues: DataIssue[],
): JovTrial | null {
  const phase = phases.get(trialKey(room.name, person, mode, trial));
  if (phase === undefined) {
    issues.push({ code: 'unknown-trial', file, line: 0, message: `expected trial ${trial} in trials.csv, got none` });
    return null;
  }
  const target = room.aois.findIndex((aoi) => aoi.id === phase.target);
  if (target < 0) {
    const message = `expected an object of ${room.name} as target of trial ${trial}, got '${phase.target}'`;
    issues.push({ code: 'unknown-target', file, line: 0, message });
    return null;
  }
  return { ...phase, session: name, room, person, mode, trial, target, frames };
}
