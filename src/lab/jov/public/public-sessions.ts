import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A session as published: a folder with `trial_results.csv` next to `trackers/`. */
export interface PublicSession {
  readonly folder: string;
  readonly room: string;
  readonly person: number;
  /** Response mode as the folder names it; the file says `stick` where the folder says `fixed`. */
  readonly mode: string;
}

/** The twelve people of the compact layout; four further people are kept apart for a final check. */
const KEPT_PEOPLE: Readonly<Record<string, readonly number[]>> = {
  kitchen: [9, 10, 12, 13, 15, 18],
  office: [6, 7, 8, 11, 14, 17],
};

/** Sessions whose eye tracker saw nothing. */
const DEAD_EYES: ReadonlySet<string> = new Set(['office/8/cube', 'office/17/object']);

/** The sessions that the compact layout keeps, in its order: by room, person as text, mode. */
export function publicSessions(data: string): readonly PublicSession[] {
  return foldersIn(data)
    .flatMap((name) => {
      const [, room = '', mode = ''] = /^(kitchen|office)_(laser|fixed|cube|object)$/.exec(name) ?? [];
      return room === '' ? [] : sessionsOf(join(data, name), room, mode);
    })
    .filter(({ room, person, mode }) => {
      return KEPT_PEOPLE[room]?.includes(person) === true && !DEAD_EYES.has(`${room}/${person}/${mode}`);
    })
    .sort((a, b) => a.room.localeCompare(b.room) || a.person - b.person || a.mode.localeCompare(b.mode));
}

function sessionsOf(folder: string, room: string, mode: string): readonly PublicSession[] {
  return foldersIn(folder)
    .filter((name) => /^\d+$/.test(name))
    .flatMap((person) =>
      foldersIn(join(folder, person))
        .filter((name) => /^S\d+$/.test(name))
        .map((name) => ({ folder: join(folder, person, name), room, person: Number(person), mode })),
    );
}

const foldersIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
