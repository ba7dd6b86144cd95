import type { Stretch } from './actor.ts';

export type Spot = readonly [x: number, z: number];

/** What a made scene lends to the families that furnish it: chance, time, the floor. */
export interface StagePlan {
  readonly lengthS: number;
  random(): number;
  between(low: number, high: number): number;
  chance(share: number): boolean;
  pick<T>(first: T, ...others: readonly T[]): T;
  /** A place on the floor between two distances from where the viewer starts, if possible `clearM` from all before it. */
  spot(nearM: number, farM: number, clearM?: number): Spot;
  /** Where the viewer's eyes are, metres. */
  viewer(s: number): readonly [number, number, number];
  /** When one event happens: from its onset until it is put right, which may be after the scene's end. */
  event(): Stretch;
}

/** Length of every scene, seconds. */
const LENGTH_S = 40;
/** Earliest and latest onset of an event, seconds. */
const [FIRST_S, LAST_S] = [6, 26];
/** Places that are tried before one too near to others is taken. */
const TRIES = 12;
/** Share of events that nobody puts right. */
const LASTING = 0.3;

/** Sets a stage by chance alone. */
export function planStage(random: () => number): StagePlan {
  const between = (low: number, high: number): number => low + (high - low) * random();
  const chance = (share: number): boolean => random() < share;
  const eyesM = between(1.15, 1.85);
  const strolls = chance(0.35);
  const path = Array.from({ length: 4 }, () => [between(-1.2, 1.2), between(-1.2, 1.2)] as const);
  const turnM = between(0.01, 0.05);
  const start = path[0] ?? [0, 0];
  const taken: Spot[] = [];
  return {
    lengthS: LENGTH_S,
    random,
    between,
    chance,
    pick: (first, ...others) => [first, ...others][Math.floor(random() * (others.length + 1))] ?? first,
    spot(nearM, farM, clearM = 0.9) {
      let spot: Spot = start;
      for (let tries = 0; tries < TRIES; tries++) {
        const [angle, away] = [between(0, 2 * Math.PI), between(nearM, farM)];
        spot = [start[0] + Math.sin(angle) * away, start[1] + Math.cos(angle) * away];
        if (taken.every(([x, z]) => Math.hypot(x - spot[0], z - spot[1]) >= clearM)) break;
      }
      taken.push(spot);
      return spot;
    },
    viewer(s) {
      const sway = [turnM * Math.sin(s * 0.9), turnM * Math.sin(s * 0.7 + 1)] as const;
      if (!strolls) return [start[0] + sway[0], eyesM, start[1] + sway[1]];
      const leg = Math.min(path.length - 1.001, (s / LENGTH_S) * (path.length - 1));
      const [from, to] = [path[Math.floor(leg)] ?? start, path[Math.floor(leg) + 1] ?? start];
      const share = Math.min(1, (leg % 1) * 3);
      return [from[0] + (to[0] - from[0]) * share + sway[0], eyesM, from[1] + (to[1] - from[1]) * share + sway[1]];
    },
    event() {
      const fromS = between(FIRST_S, LAST_S);
      return { fromS, toS: chance(LASTING) ? LENGTH_S + 10 : fromS + between(4, 14) };
    },
  };
}
