import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../csv.ts';
import type { DataIssue } from '../data-issue.ts';
import { openSet, type ReadRows, type RecordedSet } from '../recorded-set.ts';
import type { EdvamRow } from './edvam-row.ts';
import { type EdvamCells, rowOf } from './row-of.ts';

export interface EdvamOptions {
  /**
   * A row whose pupil was seen with less confidence has no eye.
   * @default 0.6, above which Pupil Labs, whose detector wrote the numbers, calls data useful
   */
  readonly leastConfidence?: number;
}

/** Opens EDVAM (Zhou et al. 2022, doi 10.1631/FITEE.2000318): points of gaze of visitors of a virtual museum. */
export function openEdvam(folder: string, { leastConfidence = 0.6 }: EdvamOptions = {}): RecordedSet<EdvamRow> {
  const masked = (read: ReadRows<EdvamCells>): ReadRows<EdvamRow> =>
    async function* (data, issues) {
      for await (const cells of read(data, issues)) yield rowOf(cells, leastConfidence);
    };
  return openSet(folder, 'edvam', { compact: masked(readCompact), public: masked(readPublic) });
}

const COMPACT_COLUMNS = ['pid', 't', 'Lx', 'Ly', 'Lz', 'Cx', 'Cy', 'Cz', 'Fx', 'Fy', 'Fz', 'conf'] as const;

async function* readCompact(data: string, issues: DataIssue[]): AsyncGenerator<EdvamCells> {
  const columns = { text: [], numeric: COMPACT_COLUMNS, optional: [] } as const;
  for await (const { numeric: n } of readCsv(join(data, 'edvam.csv.gz'), columns, issues)) {
    yield {
      person: n.pid,
      timeS: n.t,
      gaze: [n.Lx, n.Ly, n.Lz],
      camera: [n.Cx, n.Cy, n.Cz],
      forward: [n.Fx, n.Fy, n.Fz],
      confidence: n.conf,
    };
  }
}

/** People whom the compact layout leaves out: they are kept apart for a final check. */
const KEPT_APART: ReadonlySet<number> = new Set([13, 25, 39, 41, 47, 53, 55, 59, 63]);

const PUBLIC_COLUMNS = ['time', 'L_x', 'L_y', 'L_z', 'C_x', 'C_y', 'C_z', 'F_x', 'F_y', 'F_z', 'confidence'] as const;

/** One file per person, named by number. */
async function* readPublic(data: string, issues: DataIssue[]): AsyncGenerator<EdvamCells> {
  const people = readdirSync(join(data, 'raw_subset'))
    .flatMap((name) => (/^\d+\.csv$/.test(name) ? [Number.parseInt(name, 10)] : []))
    .filter((person) => !KEPT_APART.has(person))
    .sort((a, b) => a - b);
  const columns = { text: [], numeric: PUBLIC_COLUMNS, optional: [] } as const;
  for (const person of people) {
    const file = join(data, 'raw_subset', `${person}.csv`);
    for await (const { numeric: n } of readCsv(file, columns, issues)) {
      yield {
        person,
        timeS: n.time,
        gaze: [n.L_x, n.L_y, n.L_z],
        camera: [n.C_x, n.C_y, n.C_z],
        forward: [n.F_x, n.F_y, n.F_z],
        confidence: n.confidence,
      };
    }
  }
}
