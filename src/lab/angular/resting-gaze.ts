import type { DataIssue } from '../data-issue.ts';
import { openEyenavgs } from '../eyenavgs/open-eyenavgs.ts';
import { yawPitchOf } from '../jov/jov-frame.ts';
import type { RayOffset } from './design.ts';
import { median } from './spread.ts';

/** Users whose numbers may be used; the others are for testing. */
const TRAINING_USERS = 12;

/** Where eyes rest in the head of people walking freely (Ding et al. 2025, arXiv 2506.02380; Meta Quest Pro). */
export interface RestingGaze extends RayOffset {
  readonly people: number;
  /** Standard deviation per axis around the offset, degrees, people counted equally. */
  readonly spreadDeg: number;
}

/** Median offset with the spread over the training users of a folder of EyeNavGS; `null` without any. */
export async function readRestingGaze(folder: string, issues: DataIssue[]): Promise<RestingGaze | null> {
  const turns = new Map<number, { yawDeg: number; pitchDeg: number }[]>();
  const set = openEyenavgs(folder);
  for await (const { person, eyeInHead } of set.rows()) {
    if (person > TRAINING_USERS || eyeInHead === null) continue;
    const ofUser = turns.get(person) ?? [];
    turns.set(person, ofUser);
    ofUser.push(yawPitchOf(eyeInHead));
  }
  issues.push(...set.issues);
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
