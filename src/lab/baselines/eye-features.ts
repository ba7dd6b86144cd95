import type { JovTrial } from '../jov/jov-trial.ts';
import type { Angles } from './angles.ts';
import { averaged } from './attended-features.ts';

/** Features that an eye adds. */
export const EYE_DIM = 10;

/** Width of a soft hit, degrees. */
const SOFT_DEG = 4;

/** Rows that make up about 100 ms. */
const ROWS_100_MS = 3;

/** What a gaze has to say while it is not tracked: straight from the last tracked row, far away before the first. */
const FAR_DEG = 90;

/** Instances of a trial come with up to three amounts of noise beside the clean eye. */
const KEPT = 4;

const newest = new Map<Angles, Float32Array>();

/**
 * Centre angle, box angle, exp(-a / 3), smallest so far, hits then soft hits averaged over 400 then 1500 ms, hit now,
 * rate of change: [rows, n, 10]. Rows without gaze repeat the last one.
 */
export function eyeFeatures(trial: JovTrial, angles: Angles): Float32Array {
  const known = newest.get(angles);
  if (known !== undefined) return known;
  const { n, part, centre } = angles;
  const rows = part.length / n;
  const values = new Float32Array(rows * n * EYE_DIM);
  const averages = [400, 1500].map((tauMs) => ({ tauMs, hit: new Float64Array(n), soft: new Float64Array(n) }));
  const smallest = new Float64Array(n).fill(FAR_DEG);
  const held = new Float64Array(n).fill(FAR_DEG);
  const heldCentre = new Float64Array(n).fill(FAR_DEG);
  const trail: Float64Array[] = [];
  const timeOf = (at: number): number => trial.frames[at]?.sample.timeMs ?? 0;
  for (let at = 0, to = 0; at < rows; at++) {
    const stepMs = at === 0 ? 33 : timeOf(at) - timeOf(at - 1);
    const isTracked = !Number.isNaN(part[at * n] as number);
    if (isTracked) {
      for (let j = 0; j < n; j++) {
        held[j] = part[at * n + j] as number;
        heldCentre[j] = centre[at * n + j] as number;
      }
    }
    trail.push(Float64Array.from(held));
    const before = trail[Math.max(0, at - ROWS_100_MS)] ?? held;
    const spanS = Math.max(timeOf(at) - timeOf(Math.max(0, at - ROWS_100_MS)), 1) / 1000;
    for (let j = 0; j < n; j++) {
      const a = held[j] as number;
      const hit = a === 0 ? 1 : 0;
      const soft = Math.exp(-((a / SOFT_DEG) ** 2) / 2);
      if (timeOf(at) >= 0) smallest[j] = Math.min(smallest[j] as number, a);
      for (const average of averages) {
        average.hit[j] = averaged(average.hit[j] as number, hit, stepMs, average.tauMs);
        average.soft[j] = averaged(average.soft[j] as number, soft, stepMs, average.tauMs);
      }
      values[to++] = heldCentre[j] as number;
      values[to++] = a;
      values[to++] = Math.exp(-a / 3);
      values[to++] = smallest[j] as number;
      for (const average of averages) values[to++] = average.hit[j] as number;
      for (const average of averages) values[to++] = average.soft[j] as number;
      values[to++] = hit;
      values[to++] = ((before[j] as number) - a) / spanS;
    }
  }
  for (const oldest of newest.keys()) {
    if (newest.size < KEPT) break;
    newest.delete(oldest);
  }
  newest.set(angles, values);
  return values;
}

/** Column of the soft hits averaged over 400 ms. */
export const SOFT_400_COLUMN = 6;
