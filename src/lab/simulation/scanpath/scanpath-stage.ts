import { type AoiSample, fromYawPitch, type Pose, rotate, type Stage, scale, subtract, type Vec3 } from 'heed';
import { normalize } from 'heed';
import { type Chance, chanceOf } from '../chance.ts';
import type { GazeInstant } from './gaze-track.ts';
import { landingPoint, nearestPart, nearestPoint, turned } from './gaze-point.ts';
import { angleOf, type AxisFollowing, wrapDeg } from './head-coordination.ts';
import { lookFeatures, lookLogit } from './next-look.ts';
import type { PhaseStatistics } from './scanpath-statistics.ts';
import { ROW_MS } from './stays.ts';
import { lengthAt } from './survival.ts';

/** What there is to look at in one step. */
export interface ScanpathInput {
  readonly timeMs: number;
  /** In the same order at every step. */
  readonly aois: readonly AoiSample[];
  /** World, metres; the head turns about it. */
  readonly eye: Vec3;
  /** Index of what is searched; `null` without a search. */
  readonly target: number | null;
  /** What draws the next look beside the statistics: log odds added per AOI. */
  pull?(aoi: number): number;
  /** Index of what takes the gaze at once, ending the stay; `null` for nothing. */
  readonly capture?: number | null;
}

/** How somebody starts. */
export interface ScanpathStart {
  readonly seed: number;
  readonly gaze: Vec3;
  readonly head: Vec3;
}

interface AxisState {
  deg: number;
  turnDeg: number;
  readonly restDeg: number;
}

/** Rewritten in place by its stage. */
export interface ScanpathState {
  readonly chance: Chance;
  /** What this person's stays are multiplied by. */
  readonly pace: number;
  timeMs: number | null;
  steppedMs: number;
  on: number | 'elsewhere';
  previous: number | 'elsewhere' | null;
  readonly visited: Set<number>;
  gaze: Vec3;
  landsMs: number;
  leavesMs: number;
  refixatesMs: number;
  readonly yaw: AxisState;
  readonly pitch: AxisState;
}

/** Where the eye attends over time, then the head that follows it: a semi-Markov chain over AOIs with fitted statistics. */
export function scanpathStage(
  statistics: PhaseStatistics,
  start: ScanpathStart,
): Stage<ScanpathState, ScanpathInput, GazeInstant> {
  const { landing, stayMs, passageMs, lookWeights } = statistics;

  function leave(state: ScanpathState, input: ScanpathInput): void {
    const { aois, eye, target, capture } = input;
    const next = capture ?? chooseNext(state, input);
    const { chance } = state;
    state.previous = state.on;
    if (state.on !== 'elsewhere') state.visited.add(state.on);
    state.on = next;
    const aoi = next === 'elsewhere' ? undefined : aois[next];
    if (aoi === undefined) {
      const shift = lengthAt(landing.elsewhereShiftDeg, chance.uniform());
      state.gaze = turned(state.gaze, (shift * Math.PI) / 180, 2 * Math.PI * chance.uniform());
    } else {
      state.gaze = normalize(subtract(landingPoint(eye, state.gaze, aoi, landing.towardsCentre), eye));
    }
    const table = next === 'elsewhere' ? stayMs.elsewhere : next === target ? stayMs.target : stayMs.aoi;
    const lasts = lengthAt(table, chance.uniform()) * state.pace;
    state.landsMs = input.timeMs + Math.max(0, lengthAt(passageMs, chance.uniform()));
    state.leavesMs = state.landsMs + lasts;
    state.refixatesMs = state.landsMs + landing.refixationMs;
  }

  function chooseNext(state: ScanpathState, input: ScanpathInput): number | 'elsewhere' {
    const { aois, eye, target } = input;
    const features = lookFeatures({
      aois,
      gaze: { origin: eye, direction: state.gaze },
      current: state.on,
      previous: state.previous,
      target,
      isVisited: (aoi) => state.visited.has(aoi),
    });
    const weights: number[] = [];
    for (let j = 0; j <= aois.length; j++) {
      const isCurrent = j === aois.length ? state.on === 'elsewhere' : j === state.on;
      const pull = j < aois.length ? (input.pull?.(j) ?? 0) : 0;
      weights.push(isCurrent ? 0 : Math.exp(lookLogit(lookWeights, features, j) + pull));
    }
    const chosen = state.chance.pick(weights);
    return chosen < 0 || chosen === aois.length ? 'elsewhere' : chosen;
  }

  function refixate(state: ScanpathState, { aois, eye, timeMs }: ScanpathInput): void {
    const { chance } = state;
    state.refixatesMs = timeMs + landing.refixationMs;
    const amplitude = -Math.log(1 - chance.uniform()) * landing.refixationDeg;
    const moved = turned(state.gaze, (amplitude * Math.PI) / 180, 2 * Math.PI * chance.uniform());
    const aoi = state.on === 'elsewhere' ? undefined : aois[state.on];
    if (aoi === undefined) state.gaze = moved;
    else state.gaze = normalize(subtract(nearestPoint(eye, moved, nearestPart(eye, moved, aoi)), eye));
  }

  function followHead(state: ScanpathState): void {
    turnAxis(state.yaw, angleOf(state.gaze, 'yaw'), statistics.head.yaw, state.chance);
    turnAxis(state.pitch, angleOf(state.gaze, 'pitch'), statistics.head.pitch, state.chance);
    state.pitch.deg = Math.max(-MOST_PITCH_DEG, Math.min(MOST_PITCH_DEG, state.pitch.deg));
  }

  return {
    init() {
      const chance = chanceOf(start.seed);
      const axis = (name: 'yaw' | 'pitch'): AxisState => ({
        deg: angleOf(start.head, name),
        turnDeg: 0,
        restDeg: statistics.head[name].restDeg + statistics.head[name].restSpreadDeg * chance.normal(),
      });
      return {
        chance,
        pace: Math.exp(statistics.personSpread * chance.normal() - statistics.personSpread ** 2 / 2),
        timeMs: null,
        steppedMs: 0,
        on: 'elsewhere',
        previous: null,
        visited: new Set(),
        gaze: start.gaze,
        landsMs: 0,
        leavesMs: 0,
        refixatesMs: 0,
        yaw: axis('yaw'),
        pitch: axis('pitch'),
      };
    },
    step(state, input) {
      const { timeMs, eye } = input;
      state.steppedMs = state.timeMs === null ? timeMs : state.steppedMs;
      state.timeMs = timeMs;
      const isTaken = input.capture != null && input.capture !== state.on && timeMs >= state.landsMs;
      if (timeMs >= state.leavesMs || isTaken) leave(state, input);
      else if (timeMs >= state.refixatesMs) refixate(state, input);
      for (; state.steppedMs + ROW_MS <= timeMs; state.steppedMs += ROW_MS) followHead(state);
      const inFlight = timeMs < state.landsMs;
      const orientation = fromYawPitch(state.yaw.deg, state.pitch.deg);
      const head: Pose = { position: subtract(eye, rotate(orientation, scale(EYE_IN_HEAD, 1))), orientation };
      return [
        state,
        { timeMs, head, eye, gaze: inFlight ? null : state.gaze, attended: inFlight ? null : state.on },
      ];
    },
  };
}

/** A neck bends no further, degrees. */
const MOST_PITCH_DEG = 70;

/** The eye lies where the head's pose is: recorded origins differ by a centimetre or two. */
const EYE_IN_HEAD: Vec3 = [0, 0, 0];

function turnAxis(state: AxisState, gazeDeg: number, following: AxisFollowing, chance: Chance): void {
  const { persistence, pull, noiseDeg } = following;
  const eccentricity = wrapDeg(gazeDeg - state.deg);
  state.turnDeg = persistence * state.turnDeg + pull * (eccentricity - state.restDeg) + noiseDeg * chance.normal();
  state.deg = wrapDeg(state.deg + state.turnDeg);
}
