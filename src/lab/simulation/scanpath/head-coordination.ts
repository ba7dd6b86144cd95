import { DEG_TO_RAD, RAD_TO_DEG, rotate, type Vec3 } from 'heed';
import { minimiseRough } from '../../angular/minimise.ts';
import { type Chance, chanceOf } from '../chance.ts';
import type { GazeTrack } from './gaze-track.ts';

/**
 * How one axis of the head follows the gaze, per step of 33 ms:
 * turn' = persistence x turn + pull x beyond + noise, `beyond` being by how much the eye's eccentricity in the head,
 * less its rest, exceeds the customary range within which the eyes move alone (Stahl 1999, Experimental Brain Research
 * 126, 41-54).
 */
export interface AxisFollowing {
  readonly persistence: number;
  readonly pull: number;
  readonly rangeDeg: number;
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
const wrapDeg = (deg: number): number => ((((deg + 180) % 360) + 360) % 360) - 180;

/** One axis of a head under way; rewritten in place. */
export interface AxisState {
  deg: number;
  turnDeg: number;
  readonly restDeg: number;
}

/** Turns the head's axis for one step of 33 ms. */
export function turnAxis(state: AxisState, gazeDeg: number, following: AxisFollowing, chance: Chance): void {
  const aside = wrapDeg(gazeDeg - state.deg) - state.restDeg;
  const beyond = Math.sign(aside) * Math.max(0, Math.abs(aside) - following.rangeDeg);
  state.turnDeg =
    following.persistence * state.turnDeg + following.pull * beyond + following.noiseDeg * chance.normal();
  state.deg = wrapDeg(state.deg + state.turnDeg);
}

/** One axis of a track, row by row; the gaze of a lost row is the last one seen. */
interface AxisTrack {
  readonly person: number;
  readonly headDeg: readonly number[];
  readonly gazeDeg: readonly number[];
}

/** What following is judged by: spread of the eye in the head, speed of the head (mean, then root mean square), its way within 330 ms. */
type Moments = readonly [spreadDeg: number, turnDeg: number, turnRmsDeg: number, wayDeg: number];

const WAY_ROWS = 10;
/** Tracks that a simulated head follows while it is fitted. */
const MOST_TRACKS = 120;
const SEED = 1;
/** Logit of persistence, then the logarithms of pull, noise, range. */
const START = [1, Math.log(0.04), Math.log(0.1), Math.log(8)] as const;

/**
 * Moment matching: a simulated head follows the recorded gazes, so that the spread of its eye in the head, its speed
 * and its way within 330 ms are those of the recorded heads.
 *
 * Least squares of one step on the last would not do: at 33 ms a head's speed tells all of its next speed.
 */
export function fitAxis(tracks: readonly GazeTrack[], axis: Axis): AxisFollowing {
  const all = tracks.map((track) => axisTrack(track, axis)).filter(({ headDeg }) => headDeg.length > WAY_ROWS);
  const some = all.filter((_, index) => index % Math.ceil(all.length / MOST_TRACKS) === 0);
  const rests = restsOf(all);
  const restDeg = mean([...rests.values()]);
  const restSpreadDeg = Math.sqrt(mean([...rests.values()].map((rest) => (rest - restDeg) ** 2)));
  const wanted = momentsOf(some, rests);
  const followingAt = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]): AxisFollowing => ({
    persistence: 1 / (1 + Math.exp(-a)),
    pull: Math.exp(b),
    restDeg,
    restSpreadDeg,
    noiseDeg: Math.exp(c),
    rangeDeg: Math.exp(d),
  });
  const miss = (at: readonly number[]): number => {
    const chance = chanceOf(SEED);
    const got = momentsOf(
      some.map((track) => followed(track, rests.get(track.person) ?? restDeg, followingAt(at), chance)),
      rests,
    );
    return got.reduce((sum, value, k) => sum + Math.log(value / (wanted[k] ?? 1)) ** 2, 0);
  };
  return followingAt(minimiseRough(miss, START, 0.7, 0.02).at);
}

function axisTrack({ instants, person }: GazeTrack, axis: Axis): AxisTrack {
  let last = instants.find(({ gaze }) => gaze !== null)?.gaze ?? ([0, 0, -1] as const);
  const gazeDeg = instants.map(({ gaze }) => {
    last = gaze ?? last;
    return angleOf(last, axis);
  });
  return {
    person,
    headDeg: instants.map(({ head }) => angleOf(rotate(head.orientation, [0, 0, -1]), axis)),
    gazeDeg,
  };
}

function followed(track: AxisTrack, restDeg: number, following: AxisFollowing, chance: Chance): AxisTrack {
  const [first = 0, second = first] = track.headDeg;
  const state: AxisState = { deg: first, turnDeg: wrapDeg(second - first), restDeg };
  const headDeg = track.gazeDeg.map((gazeDeg) => {
    const { deg } = state;
    turnAxis(state, gazeDeg, following, chance);
    return deg;
  });
  return { ...track, headDeg };
}

function momentsOf(tracks: readonly AxisTrack[], rests: ReadonlyMap<number, number>): Moments {
  const [squares, turns, ways]: [number[], number[], number[]] = [[], [], []];
  for (const { person, headDeg, gazeDeg } of tracks) {
    const rest = rests.get(person) ?? 0;
    for (const [at, deg] of headDeg.entries()) {
      squares.push((wrapDeg((gazeDeg[at] ?? 0) - deg) - rest) ** 2);
      if (at >= 1) turns.push(Math.abs(wrapDeg(deg - (headDeg[at - 1] ?? deg))));
      if (at >= WAY_ROWS) ways.push(Math.abs(wrapDeg(deg - (headDeg[at - WAY_ROWS] ?? deg))));
    }
  }
  return [Math.sqrt(mean(squares)), mean(turns), Math.sqrt(mean(turns.map((turn) => turn ** 2))), mean(ways)];
}

function restsOf(tracks: readonly AxisTrack[]): ReadonlyMap<number, number> {
  const byPerson = new Map<number, number[]>();
  for (const { person, headDeg, gazeDeg } of tracks) {
    const own = byPerson.get(person) ?? [];
    byPerson.set(person, own);
    for (const [at, deg] of headDeg.entries()) own.push(wrapDeg((gazeDeg[at] ?? 0) - deg));
  }
  return new Map([...byPerson].map(([person, values]) => [person, mean(values)]));
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
