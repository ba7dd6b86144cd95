import type { AoiKind } from 'heed';

/** A box that a frame rewrites, metres, feet of the room at y = 0. */
export interface MovingBox {
  readonly center: [number, number, number];
  readonly size: [number, number, number];
}

/** A stretch of scene time, seconds; its end may lie beyond the scene's. */
export interface Stretch {
  readonly fromS: number;
  readonly toS: number;
}

/** One box of a made scene, a function of scene time. */
export interface Actor {
  readonly kind: AoiKind;
  /** Its box at rest. */
  readonly at: MovingBox;
  /** Writes its box at `s` seconds; absent for what never moves. */
  readonly move?: (s: number, box: MovingBox) => void;
  /** When it is there. @default always */
  readonly shown?: Stretch;
  /** When its state changes, seconds, ascending. */
  readonly changesS?: readonly number[];
  /** When it deserves attention. @default never */
  readonly deserves?: Stretch;
}

/** 0 before `fromS`, 1 from `lastsS` later on, without a jerk between. */
export function ease(s: number, fromS: number, lastsS: number): number {
  const t = Math.min(1, Math.max(0, (s - fromS) / lastsS));
  return t * t * (3 - 2 * t);
}

export const isWithin = (s: number, stretch: Stretch | undefined): boolean =>
  stretch !== undefined && s >= stretch.fromS && s < stretch.toS;

/** A box of `size` that stands on `bottomM` at x, z. */
export const standing = (
  [x, z]: readonly [number, number],
  size: readonly [number, number, number],
  bottomM = 0,
): MovingBox => ({ center: [x, bottomM + size[1] / 2, z], size: [...size] });

/** Where something is at `s` that goes from `from` to `to` at `speed` metres per second from `startS` on. */
export function travel(
  from: readonly [number, number],
  to: readonly [number, number],
  speed: number,
  startS: number,
): { readonly lastsS: number; at(s: number): readonly [number, number] } {
  const lengthM = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const lastsS = lengthM / speed;
  return {
    lastsS,
    at(s) {
      const share = Math.min(1, Math.max(0, (s - startS) / lastsS));
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    },
  };
}
