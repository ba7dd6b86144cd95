import type { WorkshopPath } from '../workshop-paths.ts';

/** A path with rounded corners, measured along its length. */
export interface Track {
  readonly lengthM: number;
  readonly path: WorkshopPath;
  /** [n * 3]: x, z, metres from the start. */
  readonly points: Float64Array;
}

/** Where something stands on a track; `headingRad` is the turn from +Z, counter-clockwise seen from above. */
export interface TrackPlace {
  x: number;
  z: number;
  headingRad: number;
}

const STEPS_PER_CORNER = 14;

/** Rounds the corners of a path (quadratic curves that begin `cornerM` before each) and measures it. */
export function createTrack(path: WorkshopPath): Track {
  const course: number[] = [];
  const corners = path.points;
  corners.forEach(([x, z], i) => {
    const before = corners[i - 1];
    const after = corners[i + 1];
    if (before === undefined || after === undefined) {
      course.push(x, z);
      return;
    }
    const toward = (point: readonly [number, number]): readonly [number, number] => {
      const length = Math.hypot(point[0] - x, point[1] - z);
      const share = Math.min(path.cornerM, length * 0.48) / length;
      return [x + (point[0] - x) * share, z + (point[1] - z) * share];
    };
    const from = toward(before);
    const to = toward(after);
    for (let step = 0; step <= STEPS_PER_CORNER; step++) {
      const t = step / STEPS_PER_CORNER;
      const a = (1 - t) * (1 - t);
      const b = 2 * t * (1 - t);
      course.push(a * from[0] + b * x + t * t * to[0], a * from[1] + b * z + t * t * to[1]);
    }
  });
  const points = new Float64Array((course.length / 2) * 3);
  let lengthM = 0;
  for (let i = 0; i < course.length / 2; i++) {
    const x = course[i * 2] ?? 0;
    const z = course[i * 2 + 1] ?? 0;
    if (i > 0) lengthM += Math.hypot(x - (course[i * 2 - 2] ?? 0), z - (course[i * 2 - 1] ?? 0));
    points.set([x, z, lengthM], i * 3);
  }
  return { lengthM, path, points };
}

/** Index of the point at or after `wayM` metres. */
function pointAfter({ points }: Track, wayM: number): number {
  const last = points.length / 3 - 1;
  let i = 1;
  while (i < last && (points[i * 3 + 2] as number) < wayM) i++;
  return i;
}

/** One coordinate (0 for x, 1 for z) `wayM` metres along the track. */
function coordinateAt(track: Track, wayM: number, axis: 0 | 1): number {
  const way = Math.min(track.lengthM, Math.max(0, wayM));
  const to = pointAfter(track, way) * 3;
  const from = to - 3;
  const { points } = track;
  const span = (points[to + 2] as number) - (points[from + 2] as number);
  const t = span < 1e-9 ? 0 : (way - (points[from + 2] as number)) / span;
  return (points[from + axis] as number) * (1 - t) + (points[to + axis] as number) * t;
}

/** Writes the place `wayM` metres along the track of something whose ends, `baseM` apart, both keep to it. */
export function placeOnTrack(track: Track, wayM: number, baseM: number, out: TrackPlace): void {
  out.x = coordinateAt(track, wayM, 0);
  out.z = coordinateAt(track, wayM, 1);
  const dx = coordinateAt(track, wayM + baseM / 2, 0) - coordinateAt(track, wayM - baseM / 2, 0);
  const dz = coordinateAt(track, wayM + baseM / 2, 1) - coordinateAt(track, wayM - baseM / 2, 1);
  out.headingRad = Math.atan2(dx, dz);
}

/** Metres covered `s` seconds after setting off: speeds up, keeps the path's speed, slows down, stands at the end. */
export function wayCovered({ lengthM, path }: Track, s: number): number {
  const { accelerationMPerS2: a } = path;
  const top = Math.min(path.speedMPerS, Math.sqrt(lengthM * a));
  const rampS = top / a;
  const totalS = lengthM / top + rampS;
  const t = Math.min(Math.max(s, 0), totalS);
  if (t < rampS) return (a * t * t) / 2;
  if (t > totalS - rampS) return lengthM - (a * (totalS - t) ** 2) / 2;
  return top * (t - rampS / 2);
}
