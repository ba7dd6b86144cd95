import { RAD_TO_DEG } from '../../geometry/visual-angle.ts';
import type { ScenarioPath } from '../format/scenario.ts';

/** A thing on its way along a path. */
export interface PathMotion {
  readonly path: string;
  readonly points: ScenarioPath['points'];
  /** When it reaches each point, milliseconds after it sets off. */
  readonly arrivalsMs: readonly number[];
  readonly startedMs: number;
  readonly eased: boolean;
  /** Where it is now; written in place. */
  readonly place: { path: string; progress: number; position: [number, number, number]; headingDeg: number };
}

/** Sets off along a path; eased motion starts and stops gently, at the same moments. */
export function startMotion(path: ScenarioPath, startedMs: number, eased: boolean): PathMotion {
  const arrivalsMs = [0];
  const first = path.points[0] ?? [0, 0, 0];
  for (let i = 1; i < path.points.length; i++) {
    const [a, b] = [path.points[i - 1] ?? first, path.points[i] ?? first];
    const lengthM = Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]);
    const speedMps = typeof path.speedMps === 'number' ? path.speedMps : (path.speedMps[i - 1] ?? 1);
    arrivalsMs.push((arrivalsMs[i - 1] ?? 0) + (1000 * lengthM) / speedMps);
  }
  const place = { path: path.id, progress: 0, position: [...first] as [number, number, number], headingDeg: 0 };
  const motion = { path: path.id, points: path.points, arrivalsMs, startedMs, eased, place };
  followMotion(motion, startedMs);
  return motion;
}

/** Zero slope and curvature at both ends: acceleration sets in gently. */
const smoother = (t: number): number => t * t * t * (t * (6 * t - 15) + 10);

/** Writes where the thing is at `nowMs`; it stays at the end of its path. */
export function followMotion(motion: PathMotion, nowMs: number): void {
  const { points, arrivalsMs, startedMs, eased, place } = motion;
  const totalMs = arrivalsMs[arrivalsMs.length - 1] ?? 0;
  const share = totalMs > 0 ? Math.min(1, Math.max(0, (nowMs - startedMs) / totalMs)) : 1;
  place.progress = eased ? smoother(share) : share;
  const travelledMs = place.progress * totalMs;
  let segment = 1;
  while (segment < points.length - 1 && (arrivalsMs[segment] ?? 0) < travelledMs) segment += 1;
  const [a, b] = [points[segment - 1], points[segment]];
  if (a === undefined || b === undefined) return;
  const fromMs = arrivalsMs[segment - 1] ?? 0;
  const t = Math.min(1, Math.max(0, (travelledMs - fromMs) / ((arrivalsMs[segment] ?? 0) - fromMs)));
  for (let axis = 0; axis < 3; axis++) {
    place.position[axis] = (a[axis] ?? 0) + ((b[axis] ?? 0) - (a[axis] ?? 0)) * t;
  }
  const [dx, dz] = [b[0] - a[0], b[2] - a[2]];
  if (dx !== 0 || dz !== 0) place.headingDeg = Math.atan2(0 - dx, 0 - dz) * RAD_TO_DEG;
}
