import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readCsv } from '../csv.ts';
import type { DataIssue } from '../data-issue.ts';
import { FRAME_COLUMNS } from './jov-frame.ts';
import type { JovCells, JovSession, JovSource } from './jov-source.ts';

/** The compact layout: three tables, one samples file per session. */
export function compactSource(folder: string, issues: DataIssue[]): JovSource {
  return {
    objects: join(folder, 'objects.csv'),
    colliders: join(folder, 'colliders.csv'),
    trials: join(folder, 'trials.csv'),
    sessions: sessionsIn(join(folder, 'samples'), issues),
  };
}

function sessionsIn(samples: string, issues: DataIssue[]): readonly JovSession[] {
  if (!existsSync(samples)) {
    issues.push({ code: 'missing-file', file: samples, line: 0, message: 'expected a folder of samples' });
    return [];
  }
  return readdirSync(samples)
    .sort()
    .flatMap((name) => {
      const file = join(samples, name);
      const [, room = '', person = '', mode = ''] = /^([a-z]+)_P(\d+)_([a-z]+)\.csv\.gz$/.exec(name) ?? [];
      if (mode === '') {
        issues.push({ code: 'file-name', file, line: 0, message: 'expected a name like kitchen_P09_laser.csv.gz' });
        return [];
      }
      const rows = () => readSamples(file, issues);
      return [{ name: basename(file, '.csv.gz'), file, room, person: Number(person), mode, rows }];
    });
}

async function* readSamples(file: string, issues: DataIssue[]): AsyncGenerator<JovCells> {
  const columns = { text: [], numeric: FRAME_COLUMNS, optional: [] } as const;
  for await (const { line, numeric } of readCsv(file, columns, issues))
    yield { line, row: line - 2, file, cells: numeric };
}
