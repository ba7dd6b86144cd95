import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RayOffset } from './angular/design.ts';
import { median } from './angular/spread.ts';
import { readCsv } from './csv.ts';
import type { DataIssue } from './data-issue.ts';
import { yawPitchOf } from './jov/jov-frame.ts';

/** Users whose numbers may be used; the others are for testing. */
const TRAINING_USERS = 12;

/** Where eyes rest in the head of people walking freely (Ding et al. 2025, arXiv 2506.02380; Meta Quest Pro). */
export interface RestingGaze extends RayOffset {
  readonly people: number;
  /** Standard deviation per axis around the offset, degrees, people counted equally. */
  readonly spreadDeg: number;
}

/** Median offset and spread over the training users of a folder in the layout of `eyenavgs/`; `null` without any. */
export async function readRestingGaze(folder: string, issues: DataIssue[]): Promise<RestingGaze | null> {
  const turns = new Map<number, { yawDeg: number; pitchDeg: number }[]>();
  const columns = { text: [], numeric: ['user', 'gx', 'gy', 'gz'], optional: [] } as const;
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.csv.gz'))) {
    for await (const { numeric } of readCsv(join(folder, name), columns, issues)) {
      if (numeric.user > TRAINING_USERS) continue;
      const ofUser = turns.get(numeric.user) ?? [];
      turns.set(numeric.user, ofUser);
      ofUser.push(yawPitchOf([numeric.gx, numeric.gy, numeric.gz]));
    }
  }
  if (turns.size === 0) return null;
  const mean = (of: (rows: readonly { yawDeg: number; pitchDeg: number }[]) => number): number =>
    [...turns.values()].reduce((sum, rows) => sum + of(rows), 0) / turns.size;
  const offsetYawDeg = mean((rows) => median(rows.map(({ yawDeg }) => yawDeg)));
  const offsetPitchDeg = mean((rows) => median(rows.map(({ pitchDeg }) => pitchDeg)));
  const variance = mean(
    (rows) =>
      rows.reduce((sum, turn) => sum + (turn.yawDeg - offsetYawDeg) ** 2 + (turn.pitchDeg - offsetPitchDeg) ** 2, 0) /
      rows.length /
      2,
  );
  return { people: turns.size, offsetYawDeg, offsetPitchDeg, spreadDeg: Math.sqrt(variance) };
}
