import type { Vec3 } from 'heed';
import { LAMP_LENGTH_M, LAMPS, ROOM, WINDOW_AT } from './room.ts';

/** One box of the plain copy of the room that light is gathered from. */
export interface LightBlock {
  readonly size: Vec3;
  /** Its middle in local-floor, metres. */
  readonly at: Vec3;
  /** sRGB hex. */
  readonly color: number;
  /** Radiance as a multiple of the colour. */
  readonly power: number;
  /** Seen from within. @default false */
  readonly inside?: boolean;
}

/** Where the room's light is gathered: local-floor, metres. */
export const PROBE_AT: Vec3 = [0, 1.3, 0];

/** Lamp light from above the person's right shoulder. */
export const KEY_LIGHT = { color: 0xffedd6, intensity: 1.7, from: [1.6, 3.2, 1.9] } as const;

const DADO_COLOR = 0x71877f;
const WIDTH = ROOM.right - ROOM.left;
const DEPTH = ROOM.back - ROOM.front;
const MIDDLE_Z = (ROOM.front + ROOM.back) / 2;

const dado = (size: Vec3, x: number, z: number): LightBlock => ({
  size,
  at: [x, 0.58, z],
  color: DADO_COLOR,
  power: 0.42,
});

/** Pale walls over a dado, strip lamps, one bright window, and dark shapes at bench height for metal to reflect. */
export const LIGHT_BLOCKS: readonly LightBlock[] = [
  { size: [WIDTH, ROOM.height, DEPTH], at: [0, ROOM.height / 2, MIDDLE_Z], color: 0xcfc7b6, power: 0.5, inside: true },
  { size: [WIDTH - 0.1, 0.02, DEPTH - 0.1], at: [0, 0.01, MIDDLE_Z], color: 0x8f897d, power: 0.6 },
  { size: [WIDTH - 0.1, 0.02, DEPTH - 0.1], at: [0, ROOM.height - 0.01, MIDDLE_Z], color: 0xbdb5a5, power: 0.7 },
  ...[-1, 1].flatMap((side) => [
    dado([WIDTH, 1.15, 0.04], 0, MIDDLE_Z + side * (DEPTH / 2 - 0.03)),
    dado([0.04, 1.15, DEPTH], side * (WIDTH / 2 - 0.03), MIDDLE_Z),
  ]),
  ...LAMPS.map((at): LightBlock => ({ size: [LAMP_LENGTH_M, 0.05, 0.34], at, color: 0xfff0d8, power: 22 })),
  {
    size: [1.4, 1.25, 0.06],
    at: [WINDOW_AT[0], WINDOW_AT[1], WINDOW_AT[2] + 0.06],
    color: 0xe9f0f5,
    power: 13,
  },
  { size: [2.5, 0.9, 0.7], at: [-0.2, 0.45, -3.1], color: 0x6b5a44, power: 0.5 },
  { size: [1.7, 1.7, 0.9], at: [-2.75, 0.85, -3.05], color: 0x8e908c, power: 0.5 },
  { size: [0.6, 0.9, 2.8], at: [3.55, 0.45, 1.1], color: 0x7a7d7a, power: 0.5 },
  { size: [1.2, 1.9, 0.5], at: [0.9, 0.95, 5.3], color: 0x4a5258, power: 0.5 },
];
