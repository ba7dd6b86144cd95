import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readCsv } from './csv.ts';
import type { DataIssue } from './data-issue.ts';
import { FRAME_COLUMNS, frameOf } from './jov/jov-frame.ts';
import { type JovRoom, readJovRooms } from './jov/jov-room.ts';
import { type JovFrame, type JovPhases, type JovTrial, readJovPhases, trialKey } from './jov/jov-trial.ts';

/** Which sessions or trials to read; absent means all. */
export interface JovSelection {
  readonly room?: string;
  readonly person?: number;
  readonly mode?: string;
  readonly trial?: number;
}

/** A folder in the layout of `jov/`. */
export interface JovReader {
  readonly rooms: ReadonlyMap<string, JovRoom>;
  /** What was wrong with the files read so far. */
  readonly issues: readonly DataIssue[];
  /** Trials in file order, one session file in memory's reach at a time. */
  trials(selection?: JovSelection): AsyncGenerator<JovTrial>;
}

/**
 * Opens recordings of Schuetz, Baltaretu & Fiehler 2024 (doi 10.1167/jov.24.7.10): people searching named objects in
 * furnished rooms. Poses come out right-handed, in metres; damage becomes issues, never an exception.
 */
export async function openJov(folder: string): Promise<JovReader> {
  const issues: DataIssue[] = [];
  const rooms = await readJovRooms(folder, issues);
  const phases = await readJovPhases(folder, issues);
  return {
    rooms,
    issues,
    async *trials(selection = {}) {
      const samples = join(folder, 'samples');
      if (!existsSync(samples)) {
        issues.push({ code: 'missing-file', file: samples, line: 0, message: 'expected a folder of samples' });
        return;
      }
      for (const name of readdirSync(samples).sort()) {
        const file = join(samples, name);
        const session = sessionOf(file, rooms, issues);
        if (session !== null && isSelected(session, selection)) {
          yield* readSession(file, session, phases, selection.trial, issues);
        }
      }
    },
  };
}

interface Session {
  readonly name: string;
  readonly room: JovRoom;
  readonly person: number;
  readonly mode: string;
}

const isSelected = (session: Session, { room, person, mode }: JovSelection): boolean =>
  (room === undefined || room === session.room.name) &&
  (person === undefined || person === session.person) &&
  (mode === undefined || mode === session.mode);

function sessionOf(file: string, rooms: ReadonlyMap<string, JovRoom>, issues: DataIssue[]): Session | null {
  const [, roomName = '', person = '', mode = ''] = /^([a-z]+)_P(\d+)_([a-z]+)\.csv\.gz$/.exec(basename(file)) ?? [];
  if (mode === '') {
    issues.push({ code: 'file-name', file, line: 0, message: 'expected a name like kitchen_P09_laser.csv.gz' });
    return null;
  }
  const room = rooms.get(roomName);
  if (room === undefined) {
    issues.push({ code: 'unknown-room', file, line: 0, message: `expected a room of objects.csv, got '${roomName}'` });
    return null;
  }
  return { name: basename(file, '.csv.gz'), room, person: Number(person), mode };
}

async function* readSession(
  file: string,
  session: Session,
  phases: ReadonlyMap<string, JovPhases>,
  onlyTrial: number | undefined,
  issues: DataIssue[],
): AsyncGenerator<JovTrial> {
  let current = Number.NaN;
  let frames: JovFrame[] = [];
  const finished = (): JovTrial | null =>
    frames.length === 0 || (onlyTrial !== undefined && current !== onlyTrial)
      ? null
      : trialOf(file, session, current, frames, phases, issues);
  const columns = { text: [], numeric: FRAME_COLUMNS, optional: [] } as const;
  for await (const { line, numeric } of readCsv(file, columns, issues)) {
    if (numeric.trial !== current) {
      const trial = finished();
      if (trial !== null) yield trial;
      current = numeric.trial;
      frames = [];
    }
    const sample = frameOf(numeric);
    const hit = session.room.aoiOfCollider.get(numeric.obj);
    if (hit === undefined) {
      const message = `expected a collider of ${session.room.name}, got ${numeric.obj}`;
      issues.push({ code: 'unknown-collider', file, line, message });
      continue;
    }
    frames.push({ row: line - 2, sample, attended: sample.eye === null ? null : (hit ?? 'elsewhere') });
  }
  const trial = finished();
  if (trial !== null) yield trial;
}

function trialOf(
  file: string,
  { name, room, person, mode }: Session,
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
