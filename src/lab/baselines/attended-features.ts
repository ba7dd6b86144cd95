import { angleBetweenDeg, boxRadius, distance, type Pose, RAD_TO_DEG, type Ray } from 'heed';
import type { RayOffset } from '../angular/design.ts';
import type { JovTrial } from '../jov/jov-trial.ts';
import { type Angles, anglesOf, offsetAngles, previewRows } from './angles.ts';
import { previewOffset } from './head-offset.ts';
import type { Scope } from './linear-choice.ts';
import { attendedPopularity } from './popularity.ts';
import { offsetHeadRay } from './rays.ts';

/** Features of T0 that the conditional logits are made of: head, controller, objects. */
export const ATTENDED_DIM = 21;

/** Rows that make up about 100 ms. */
const ROWS_100_MS = 3;

/** What the head (turned to where eyes usually point) says about each AOI in each row of the preview. */
export interface AttendedFeatures {
  readonly n: number;
  /** [rows, n, 21] */
  readonly values: Float32Array;
}

let newest: { readonly trial: JovTrial; readonly scope: Scope; readonly features: AttendedFeatures } | null = null;

/** Features of every row of the preview, what happened before the room appeared forgotten then; the newest answer is kept for the next method that asks. */
export function attendedFeatures(trial: JovTrial, scope: Scope): AttendedFeatures {
  if (newest?.trial === trial && newest.scope.training === scope.training) return newest.features;
  const features = compute(trial, scope);
  newest = { trial, scope, features };
  return features;
}

function compute(trial: JovTrial, scope: Scope): AttendedFeatures {
  const offset = previewOffset(scope.training);
  const { n, part, centre } = offsetAngles(trial, offset);
  const hand: Angles = anglesOf(trial, 'controller');
  const { kinds, name } = trial.room;
  const popularity = scope.isKnownRoom ? attendedPopularity(scope.training).get(name) : undefined;
  const rows = previewRows(trial);
  const values = new Float32Array(rows * n * ATTENDED_DIM);
  const [wide300, wide1000, narrow150] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const lastNearestMs = new Float64Array(n).fill(Number.NEGATIVE_INFINITY);
  const smallest = new Float64Array(n).fill(180);
  const timeOf = (at: number): number => trial.frames[at]?.sample.timeMs ?? 0;
  for (let at = 0, to = 0; at < rows; at++) {
    const frame = trial.frames[at];
    const ray = frame === undefined ? null : offsetHeadRay(frame, offset);
    const head = frame?.sample.viewer ?? null;
    if (ray === null || head === null) throw new Error(`attendedFeatures: expected a head pose in row ${at}, got none`);
    const timeMs = timeOf(at);
    const appears = timeMs >= 0 && (at === 0 || timeOf(at - 1) < 0);
    if (appears) lastNearestMs.fill(Number.NEGATIVE_INFINITY);
    const stepMs = at === 0 || appears ? Number.POSITIVE_INFINITY : timeMs - timeOf(at - 1);
    const before = Math.max(0, at - ROWS_100_MS);
    const spanS = Math.max(timeMs - timeOf(before), 1) / 1000;
    const speed = angleBetweenDeg(ray.direction, earlierDirection(trial, before, offset, ray)) / spanS;
    const nearest = nearestOf(part, centre, at * n, n);
    if (nearest >= 0) lastNearestMs[nearest] = timeMs;
    const elevation = Math.asin(ray.direction[1]) * RAD_TO_DEG;
    for (let j = 0; j < n; j++) {
      const a = part[at * n + j] as number;
      const c = centre[at * n + j] as number;
      const wide = Math.exp(-((a / 10) ** 2) / 2);
      const narrow = Math.exp(-((a / 4) ** 2) / 2);
      wide300[j] = averaged(wide300[j] as number, wide, stepMs, 300);
      wide1000[j] = averaged(wide1000[j] as number, wide, stepMs, 1000);
      narrow150[j] = averaged(narrow150[j] as number, narrow, stepMs, 150);
      if (timeMs >= 0) smallest[j] = Math.min(smallest[j] as number, a);
      const { distanceM, radiusM, elevationDeg } = seenFrom(head, trial, j);
      const kind = kinds[j];
      values[to++] = a;
      values[to++] = (a * a) / 100;
      values[to++] = Math.exp(-a / 3);
      values[to++] = Math.exp(-a / 8);
      values[to++] = c;
      values[to++] = Math.log(radiusM / distanceM);
      values[to++] = Math.log(distanceM);
      values[to++] = ((centre[before * n + j] as number) - c) / spanS;
      values[to++] = ((part[before * n + j] as number) - a) / spanS;
      values[to++] = wide300[j] as number;
      values[to++] = wide1000[j] as number;
      values[to++] = narrow150[j] as number;
      values[to++] = Math.exp(-(timeMs - (lastNearestMs[j] as number)) / 500);
      values[to++] = elevationDeg - elevation;
      values[to++] = hand.part[at * n + j] as number;
      values[to++] = a * Math.exp(-Math.max(timeMs, 0) / 300);
      values[to++] = (a * speed) / 100;
      values[to++] = smallest[j] as number;
      values[to++] = kind === 'global' ? 1 : 0;
      values[to++] = kind === 'door' ? 1 : 0;
      values[to++] = Math.log(popularity?.[j] ?? 1);
    }
  }
  return { n, values };
}

/** An exponential average that begins with its first value. */
export const averaged = (average: number, value: number, stepMs: number, tauMs: number): number =>
  average + (1 - Math.exp(-stepMs / tauMs)) * (value - average);

/** Index of the smallest angle, ties by the centre angle. */
export function nearestOf(part: Float32Array, centre: Float32Array, from: number, n: number): number {
  let nearest = -1;
  for (let j = 0; j < n; j++) {
    const [a, best] = [part[from + j] as number, nearest < 0 ? 181 : (part[from + nearest] as number)];
    if (a < best || (a === best && (centre[from + j] as number) < (centre[from + nearest] as number))) nearest = j;
  }
  return nearest;
}

function earlierDirection(trial: JovTrial, at: number, offset: RayOffset, otherwise: Ray): Ray['direction'] {
  const frame = trial.frames[at];
  return (frame === undefined ? null : offsetHeadRay(frame, offset))?.direction ?? otherwise.direction;
}

function seenFrom(
  head: Pose,
  trial: JovTrial,
  j: number,
): { readonly distanceM: number; readonly radiusM: number; readonly elevationDeg: number } {
  const box = trial.room.aois[j]?.box;
  if (box === undefined) throw new Error(`seenFrom: expected an AOI at ${j}, got none`);
  const distanceM = Math.max(0.05, distance(head.position, box.center));
  const elevationDeg = Math.asin((box.center[1] - head.position[1]) / distanceM) * RAD_TO_DEG;
  return { distanceM, radiusM: Math.max(1e-3, boxRadius(box)), elevationDeg };
}
