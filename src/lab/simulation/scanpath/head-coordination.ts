import { DEG_TO_RAD, RAD_TO_DEG, rotate, type Vec3 } from 'heed';
import { solvePositive } from '../../baselines/cholesky.ts';
import type { GazeTrack } from './gaze-track.ts';
import { ROW_MS } from './stays.ts';

/**
 * How one axis of the head follows the gaze, per step of 33 ms:
 * turn' = persistence x turn + pull x (eccentricity - rest) + noise.
 */
export interface AxisFollowing {
  readonly persistence: number;
  readonly pull: number;
  /** Eccentricity of the eye in the head at which the head rests, degrees: mean over people, then spread between them. */
  readonly restDeg: number;
  readonly restSpreadDeg: number;
  /** Standard deviation of the noise, degrees per step. */
  readonly noiseDeg: number;
}

export type Axis = 'yaw' | 'pitch';

/** Heading (positive to the left) or elevation (positive up) of a direction, degrees. */
export const angleOf = ([x, y, z]: Vec3, axis: Axis): number =>
  axis === 'yaw' ? Math.atan2(-x, -z) * RAD_TO_DEG : Math.asin(Math.max(-1, Math.min(1, y))) * RAD_TO_DEG;

/** The unit direction of a heading then an elevation, degrees. */
export function directionOf(yawDeg: number, pitchDeg: number): Vec3 {
  const [yaw, pitch] = [yawDeg * DEG_TO_RAD, pitchDeg * DEG_TO_RAD];
  return [-Math.sin(yaw) * Math.cos(pitch), Math.sin(pitch), -Math.cos(yaw) * Math.cos(pitch)];
}

/** The same angle in [-180, 180). */
export const wrapDeg = (deg: number): number => ((((deg + 180) % 360) + 360) % 360) - 180;

interface Step {
  readonly turn: number;
  readonly eccentricity: number;
  readonly next: number;
  readonly person: number;
}

/** Least squares of the head's next turn on its last one and the eye's eccentricity, rows without a gap alone. */
export function fitAxis(tracks: readonly GazeTrack[], axis: Axis): AxisFollowing {
  const steps = tracks.flatMap((track) => stepsOf(track, axis));
  const rows = steps.map(({ turn, eccentricity }) => [turn, eccentricity, 1] as const);
  const normal = new Float64Array(9);
  const right = new Float64Array(3);
  rows.forEach((row, index) => {
    for (let i = 0; i < 3; i++) {
      right[i] = (right[i] ?? 0) + (row[i] ?? 0) * (steps[index]?.next ?? 0);
      for (let j = 0; j < 3; j++) normal[i * 3 + j] = (normal[i * 3 + j] ?? 0) + (row[i] ?? 0) * (row[j] ?? 0);
    }
  });
  const [persistence = 0, pull = 0, constant = 0] = solvePositive(normal, right);
  const residuals = steps.map(
    ({ turn, eccentricity, next }) => next - persistence * turn - pull * eccentricity - constant,
  );
  const rests = restsOf(steps);
  const following = {
    persistence,
    pull,
    restDeg: mean(rests),
    restSpreadDeg: Math.sqrt(mean(rests.map((rest) => (rest - mean(rests)) ** 2))),
    noiseDeg: Math.sqrt(mean(residuals.map((residual) => residual ** 2))),
  };
  return following;
}

function stepsOf({ instants, person }: GazeTrack, axis: Axis): readonly Step[] {
  const steps: Step[] = [];
  for (let at = 1; at + 1 < instants.length; at++) {
    const [before, now, after] = [instants[at - 1], instants[at], instants[at + 1]];
    if (before === undefined || now === undefined || after === undefined || now.gaze === null) continue;
    if (after.timeMs - before.timeMs > 2.3 * ROW_MS) continue;
    const heads = [before, now, after].map(({ head }) => angleOf(rotate(head.orientation, [0, 0, -1]), axis));
    const [h0 = 0, h1 = 0, h2 = 0] = heads;
    const eccentricity = wrapDeg(angleOf(now.gaze, axis) - h1);
    steps.push({ turn: wrapDeg(h1 - h0), eccentricity, next: wrapDeg(h2 - h1), person });
  }
  return steps;
}

function restsOf(steps: readonly Step[]): readonly number[] {
  const byPerson = new Map<number, number[]>();
  for (const { person, eccentricity } of steps) {
    const own = byPerson.get(person) ?? [];
    byPerson.set(person, own);
    own.push(eccentricity);
  }
  return [...byPerson.values()].map(mean);
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
