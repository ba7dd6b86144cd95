import { angleBetweenDeg, normalize, subtract, type Vec3 } from 'heed';
import type { DataIssue } from '../data-issue.ts';
import { openPointing } from '../pointing/open-pointing.ts';

/** Rays flatter than this meet the plane of the targets too far away to say where they began. */
const LEAST_FORWARD = 0.2;

/**
 * Spread of the ray from the eye through the fingertip around calibration targets, degrees per axis, for people who see
 * their hand (Schuetz & Fiehler 2024, Frontiers in Virtual Reality); `null` without usable rows.
 */
export async function readFingertipSpreadDeg(folder: string, issues: DataIssue[]): Promise<number | null> {
  const squares = new Map<number, number[]>();
  const set = openPointing(folder);
  for await (const { person, kind, feedback, target, finger, standing } of set.rows()) {
    if (kind !== 'calibration' || feedback !== 'hand') continue;
    if (finger === null || target === null || standing === null || -finger.direction[2] < LEAST_FORWARD) continue;
    const [dx, dy, dz] = finger.direction;
    const along = (target[2] - standing.z) / dz;
    const eye: Vec3 = [finger.end[0] - dx * along, finger.end[1] - dy * along, standing.z];
    const errorDeg = angleBetweenDeg(normalize(finger.direction), normalize(subtract(target, eye)));
    squares.set(person, [...(squares.get(person) ?? []), errorDeg ** 2]);
  }
  issues.push(...set.issues);
  const people = [...squares.values()].map((all) => all.reduce((a, b) => a + b, 0) / all.length);
  return people.length === 0 ? null : Math.sqrt(people.reduce((a, b) => a + b, 0) / people.length / 2);
}
