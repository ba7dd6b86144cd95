import { join } from 'node:path';
import { angleBetweenDeg, normalize, subtract, type Vec3 } from 'heed';
import { readCsv } from './csv.ts';
import type { DataIssue } from './data-issue.ts';
import { fromUnityVector } from './jov/unity.ts';

/** Depth of the plane of calibration targets, Unity metres. */
const TARGET_PLANE_M = 2;

const COLUMNS = {
  text: ['type', 'feedback'],
  numeric: ['pid'],
  optional: [...['efrc_dir_x', 'efrc_dir_y', 'efrc_dir_z', 'efrc_x', 'efrc_y'], ...['standing_z', 'tar_x', 'tar_y']],
} as const;

/**
 * Spread of the ray from the eye through the fingertip around calibration targets, degrees per axis, for people who see
 * their hand (Schuetz & Fiehler 2024, Frontiers in Virtual Reality); `null` without usable rows.
 */
export async function readFingertipSpreadDeg(folder: string, issues: DataIssue[]): Promise<number | null> {
  const squares = new Map<number, number[]>();
  const file = join(folder, 'trials_150sessions.csv.gz');
  for await (const { text, numeric, optional } of readCsv(file, COLUMNS, issues)) {
    if (text.type !== 'cal' || text.feedback !== 'hand') continue;
    const { efrc_dir_x: dx, efrc_dir_y: dy, efrc_dir_z: dz, efrc_x: x, efrc_y: y } = optional;
    const { standing_z: eyeZ, tar_x: targetX, tar_y: targetY } = optional;
    if (dx === null || dy === null || dz === null || x === null || y === null) continue;
    if (eyeZ === null || targetX === null || targetY === null || dz < 0.2) continue;
    const along = (TARGET_PLANE_M - eyeZ) / dz;
    const eye: Vec3 = fromUnityVector(x - dx * along, y - dy * along, eyeZ);
    const toTarget = normalize(subtract(fromUnityVector(targetX, targetY, TARGET_PLANE_M), eye));
    const errorDeg = angleBetweenDeg(normalize(fromUnityVector(dx, dy, dz)), toTarget);
    squares.set(numeric.pid, [...(squares.get(numeric.pid) ?? []), errorDeg ** 2]);
  }
  const people = [...squares.values()].map((all) => all.reduce((a, b) => a + b, 0) / all.length);
  return people.length === 0 ? null : Math.sqrt(people.reduce((a, b) => a + b, 0) / people.length / 2);
}
