import {
  type AoiSample,
  angleBetweenDeg,
  fromYawPitch,
  normalize,
  type Pose,
  type Stage,
  subtract,
  type Vec3,
} from 'heed';
import { type Chance, chanceOf } from '../chance.ts';
import { landingPoint, nearestPart, nearestPoint, turned } from './gaze-point.ts';
import type { GazeInstant } from './gaze-track.ts';
import { type AxisState, angleOf, directionOf, turnAxis } from './head-coordination.ts';
import { lookFeatures, lookLogit, VIEW_HALF_DEG } from './next-look.ts';
import type { Landing, PhaseStatistics } from './scanpath-statistics.ts';
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
  /** Takes the place of the stage's own statistics: another way of looking. */
  readonly statistics?: PhaseStatistics;
  /** What draws the next look beside the statistics: log odds added per AOI. */
  pull?(aoi: number): number;
  /** True for what is not searched by name, but held as long as a search's target once it is found. */
  isFind?(aoi: number): boolean;
  /** Index of what takes the gaze at once, ending the stay; `null` for nothing. */
  readonly capture?: number | null;
}

/** How somebody starts. */
export interface ScanpathStart {
  readonly seed: number;
  readonly gaze: Vec3;
  readonly head: Vec3;
  /** What the gaze is on; the first stay begins now. @default 'elsewhere' */
  readonly on?: number | 'elsewhere';
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
  function leave(state: ScanpathState, input: ScanpathInput): void {
    const { aois, eye, capture } = input;
    const { landing, passageMs } = input.statistics ?? statistics;
    const next = capture ?? chooseNext(state, input);
    const { chance } = state;
    state.previous = state.on;
    if (state.on !== 'elsewhere') state.visited.add(state.on);
    state.on = next;
    const aoi = next === 'elsewhere' ? undefined : aois[next];
    if (aoi === undefined) {
      state.gaze = lookAside(state, landing);
    } else {
      state.gaze = normalize(subtract(landingPoint(eye, state.gaze, aoi, landing.towardsCentre), eye));
    }
    land(state, input.timeMs + lengthAt(passageMs, chance.uniform()), input);
  }

  /** Somewhere without an AOI: most often in view. */
  function lookAside(state: ScanpathState, landing: Landing): Vec3 {
    const { chance } = state;
    const forward = forwardOf(state);
    let aside = state.gaze;
    for (let n = 0; n < MOST_TRIES; n++) {
      const shift = lengthAt(landing.elsewhereShiftDeg, chance.uniform());
      aside = turned(state.gaze, (shift * Math.PI) / 180, 2 * Math.PI * chance.uniform());
      if (angleBetweenDeg(forward, aside) <= VIEW_HALF_DEG) break;
    }
    return aside;
  }

  function land(state: ScanpathState, timeMs: number, input: ScanpathInput): void {
    const { stayMs, landing } = input.statistics ?? statistics;
    const { on } = state;
    const isFound = on !== 'elsewhere' && (on === input.target || input.isFind?.(on) === true);
    const table = on === 'elsewhere' ? stayMs.elsewhere : isFound ? stayMs.target : stayMs.aoi;
    state.landsMs = timeMs;
    state.leavesMs = timeMs + lengthAt(table, state.chance.uniform()) * state.pace;
    state.refixatesMs = timeMs + landing.refixationMs;
  }

  function chooseNext(state: ScanpathState, input: ScanpathInput): number | 'elsewhere' {
    const { aois, eye, target } = input;
    const { lookWeights } = input.statistics ?? statistics;
    const features = lookFeatures({
      aois,
      gaze: { origin: eye, direction: state.gaze },
      forward: forwardOf(state),
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

  function refixate(state: ScanpathState, input: ScanpathInput): void {
    const { aois, eye, timeMs } = input;
    const { landing } = input.statistics ?? statistics;
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
        on: start.on ?? 'elsewhere',
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
      if (state.timeMs === null) {
        state.steppedMs = timeMs;
        land(state, timeMs, input);
      }
      state.timeMs = timeMs;
      const isTaken = input.capture != null && input.capture !== state.on && timeMs >= state.landsMs;
      if (timeMs >= state.leavesMs || isTaken) leave(state, input);
      else if (timeMs >= state.refixatesMs) refixate(state, input);
      for (; state.steppedMs + ROW_MS <= timeMs; state.steppedMs += ROW_MS) followHead(state);
      const inFlight = timeMs < state.landsMs;
      const orientation = fromYawPitch(state.yaw.deg, state.pitch.deg);
      // The eye lies where the head's pose is: recorded origins differ by a centimetre or two.
      const head: Pose = { position: eye, orientation };
      return [state, { timeMs, head, eye, gaze: inFlight ? null : state.gaze, attended: inFlight ? null : state.on }];
    },
  };
}

const forwardOf = ({ yaw, pitch }: ScanpathState): Vec3 => directionOf(yaw.deg, pitch.deg);

/** Draws of a place to look at, before one out of view is taken. */
const MOST_TRIES = 4;

/** A neck bends no further, degrees. */
const MOST_PITCH_DEG = 70;
