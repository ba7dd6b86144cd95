import type { AoiSample } from '../../signals/scene-sample.ts';

type Numbers3 = [number, number, number];

/** How one AOI has behaved so far; times on the frame clock, lengths in metres, box changes count as motion. */
export interface AoiBehaviour {
  lastMs: number;
  /** Its own numbers: a scene may rewrite those of its samples. */
  readonly center: Numbers3;
  readonly size: Numbers3;
  /** Of the centre, over a sixth of a second. */
  readonly velocity: Numbers3;
  /** The same over 1.5 s: near 0 for what swings, near the velocity for what travels. */
  readonly drift: Numbers3;
  /** Speed of the centre plus half the rate at which the box changes, over a fifth of a second. */
  paceMPerS: number;
  /** The same over 1.5 s. */
  recentMPerS: number;
  /** Sums behind the pace of the last quarter of a minute. */
  usualM: number;
  usualS: number;
  /** What was usual when the running or last bout of motion began. */
  beforeMPerS: number;
  /** Where it mostly was, over 20 s. */
  readonly home: Numbers3;
  readonly homeSize: Numbers3;
  moving: boolean;
  /** When it began to move after a rest; `null` when it has moved for as long as it is known. */
  stirredMs: number | null;
  /** Since when it rests; `null` while it moves. */
  restedMs: number | null;
  /** Bouts of motion that began, fading over 20 s. */
  stirs: number;
  /** When it appeared among AOIs that were there before; `null` when it always was. */
  appearedMs: number | null;
  /** `changedMs` of the newest sample, to tell a new one by. */
  toldMs: number | null;
  /** When its state last changed while it was known. */
  changedMs: number | null;
  /** Changes of its state, fading over 20 s. */
  changes: number;
}

/** Shares of a new value in the averages over each stretch of time, for one elapsed time. */
export interface Blend {
  readonly elapsedS: number;
  readonly velocity: number;
  readonly pace: number;
  readonly recent: number;
  readonly home: number;
  /** What remains of the usual pace, of counts. */
  readonly usualKept: number;
  readonly countKept: number;
}

export const blendFor = (elapsedMs: number): Blend => ({
  elapsedS: elapsedMs / 1000,
  velocity: 1 - Math.exp(-elapsedMs / 160),
  pace: 1 - Math.exp(-elapsedMs / 200),
  recent: 1 - Math.exp(-elapsedMs / 1500),
  home: 1 - Math.exp(-elapsedMs / 20_000),
  usualKept: Math.exp(-elapsedMs / 15_000),
  countKept: Math.exp(-elapsedMs / 20_000),
});

/** Pace above which a rest ends, below which it begins, metres per second. */
const STIR_M_PER_S = 0.02;
const REST_M_PER_S = 0.01;
/** A shorter rest belongs to the motion: a pendulum at its turning point, an arm between two picks. */
const SHORTEST_REST_MS = 1500;
/** What moves faster did not move: it was put somewhere else. */
const FASTEST_M_PER_S = 15;

/** A behaviour of which nothing is known but where it is. */
export function newBehaviour(aoi: AoiSample, timeMs: number, appeared: boolean): AoiBehaviour {
  const [center, size]: [Numbers3, Numbers3] = [[...aoi.box.center], [...aoi.box.size]];
  return {
    lastMs: timeMs,
    center,
    size,
    velocity: [0, 0, 0],
    drift: [0, 0, 0],
    paceMPerS: 0,
    recentMPerS: 0,
    usualM: 0,
    usualS: 0,
    beforeMPerS: 0,
    home: [...center],
    homeSize: [...size],
    moving: false,
    stirredMs: appeared ? timeMs : null,
    restedMs: null,
    stirs: 0,
    appearedMs: appeared ? timeMs : null,
    toldMs: aoi.changedMs,
    changedMs: null,
    changes: 0,
  };
}

/** Pace over the last quarter of a minute, metres per second. */
export const usualMPerS = ({ usualM, usualS }: AoiBehaviour): number => (usualS > 0 ? usualM / usualS : 0);

/** Takes the AOI's box of this frame into its behaviour, in place. */
export function followMotion(behaviour: AoiBehaviour, aoi: AoiSample, timeMs: number, blend: Blend): void {
  const { center, size, velocity, drift } = behaviour;
  const { elapsedS } = blend;
  const to = aoi.box;
  let travelled = 0;
  let reshaped = 0;
  for (let axis = 0; axis < 3; axis++) {
    travelled += ((to.center[axis] ?? 0) - (center[axis] ?? 0)) ** 2;
    reshaped += ((to.size[axis] ?? 0) - (size[axis] ?? 0)) ** 2;
  }
  const speed = Math.sqrt(travelled) / elapsedS;
  if (speed > FASTEST_M_PER_S) {
    rebase(behaviour, aoi);
    return;
  }
  const pace = speed + Math.sqrt(reshaped) / (2 * elapsedS);
  for (let axis = 0; axis < 3; axis++) {
    const now = to.center[axis] ?? 0;
    const own = (now - (center[axis] ?? 0)) / elapsedS;
    velocity[axis] = (velocity[axis] ?? 0) + blend.velocity * (own - (velocity[axis] ?? 0));
    drift[axis] = (drift[axis] ?? 0) + blend.recent * (own - (drift[axis] ?? 0));
    behaviour.home[axis] = (behaviour.home[axis] ?? 0) + blend.home * (now - (behaviour.home[axis] ?? 0));
    const extent = to.size[axis] ?? 0;
    behaviour.homeSize[axis] =
      (behaviour.homeSize[axis] ?? 0) + blend.home * (extent - (behaviour.homeSize[axis] ?? 0));
    center[axis] = now;
    size[axis] = extent;
  }
  behaviour.paceMPerS += blend.pace * (pace - behaviour.paceMPerS);
  behaviour.recentMPerS += blend.recent * (pace - behaviour.recentMPerS);
  followBout(behaviour, timeMs);
  behaviour.usualM = behaviour.usualM * blend.usualKept + pace * elapsedS;
  behaviour.usualS = behaviour.usualS * blend.usualKept + elapsedS;
}

/** Tells rest from motion, each with the time since when. */
function followBout(behaviour: AoiBehaviour, timeMs: number): void {
  const { paceMPerS, restedMs, moving } = behaviour;
  if (paceMPerS < REST_M_PER_S) {
    behaviour.restedMs = restedMs ?? timeMs;
    behaviour.moving = false;
  } else if (paceMPerS > STIR_M_PER_S) {
    behaviour.moving = true;
    behaviour.restedMs = null;
    if (!moving && restedMs !== null && timeMs - restedMs >= SHORTEST_REST_MS) {
      behaviour.stirredMs = timeMs;
      behaviour.stirs += 1;
      behaviour.beforeMPerS = usualMPerS(behaviour);
    }
  }
  if (behaviour.stirredMs === null) behaviour.beforeMPerS = usualMPerS(behaviour);
}

/** Moves what is known of the AOI's places along with it, as if it had always been there. */
export function rebase({ center, size, home }: AoiBehaviour, { box }: AoiSample): void {
  for (let axis = 0; axis < 3; axis++) {
    const shift = (box.center[axis] ?? 0) - (center[axis] ?? 0);
    center[axis] = box.center[axis] ?? 0;
    size[axis] = box.size[axis] ?? 0;
    home[axis] = (home[axis] ?? 0) + shift;
  }
}
