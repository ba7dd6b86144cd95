import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CsvRow, readCsv } from '../csv.ts';
import type { DataIssue } from '../data-issue.ts';
import { openSet, type RecordedSet } from '../recorded-set.ts';
import type { PointingRow } from './pointing-row.ts';
import { OPTIONAL, rowOf, TEXT } from './row-of.ts';

/** Opens the end points of gaze with finger pointing of Schuetz & Fiehler 2024 (Frontiers in Virtual Reality). */
export const openPointing = (folder: string): RecordedSet<PointingRow> =>
  openSet(folder, 'pointing', { compact: readCompact, public: readPublic });

/** The experiment wrote no `gaze_dir_x` in most sessions. */
const MAY_LACK = ['gaze_dir_x', 'tar_x', 'tar_y'];

async function* readCompact(data: string, issues: DataIssue[]): AsyncGenerator<PointingRow> {
  const file = join(data, 'trials_150sessions.csv.gz');
  const columns = { text: TEXT, numeric: ['pid', 'session'], optional: OPTIONAL } as const;
  for await (const row of readCsv(file, columns, issues, { mayLack: MAY_LACK })) {
    yield* sound(row.numeric.pid, row.numeric.session, row, file, issues);
  }
}

/** One tab-separated file per session; its name says who did it. Samples or events of a session are not read. */
async function* readPublic(data: string, issues: DataIssue[]): AsyncGenerator<PointingRow> {
  const sessions = readdirSync(data)
    .flatMap((name) => {
      const [, person, session] = /^VRpoint_(\d+)_(\d+)_\d+_\d+\.tsv\.gz$/.exec(name) ?? [];
      return person === undefined ? [] : [{ file: join(data, name), person: Number(person), session: Number(session) }];
    })
    .sort((a, b) => a.person - b.person || a.session - b.session);
  const columns = { text: TEXT, numeric: [], optional: OPTIONAL } as const;
  for (const { file, person, session } of sessions) {
    for await (const row of readCsv(file, columns, issues, { separator: '\t', mayLack: MAY_LACK })) {
      yield* sound(person, session, row, file, issues);
    }
  }
}

function* sound(
  person: number,
  session: number,
  row: CsvRow<(typeof TEXT)[number], string, (typeof OPTIONAL)[number]>,
  file: string,
  issues: DataIssue[],
): Generator<PointingRow> {
  const known = rowOf(person, session, row);
  if (known !== null) yield known;
  else {
    const message = `expected a known type with feedback, got '${row.text.type}' with '${row.text.feedback}'`;
    issues.push({ code: 'unknown-trial', file, line: row.line, message });
  }
}
