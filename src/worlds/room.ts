import type { Vec3 } from 'heed';
import type { FloorArea, SunPatch } from './floor-light.ts';

/** Inner faces of the workshop's walls and ceiling, metres in local-floor. */
export const ROOM = { left: -6.7, right: 4.4, front: -3.6, back: 5.6, height: 3.4 } as const;

export const ROOM_AREA: FloorArea = {
  x0: ROOM.left,
  z0: ROOM.front,
  width: ROOM.right - ROOM.left,
  depth: ROOM.back - ROOM.front,
};

/** Middle of the yard window on the front wall. */
export const WINDOW_AT: Vec3 = [3.05, 1.88, ROOM.front];

/** Where the strip lamps hang: their middles and length along X, metres. */
export const LAMPS: readonly Vec3[] = [
  [-1.7, 2.95, -1.7],
  [1.7, 2.95, -1.7],
  [-1.7, 2.95, 1.8],
  [1.7, 2.95, 1.8],
  [-4.9, 2.95, -1.7],
  [-4.9, 2.95, 1.8],
  [-4.9, 2.95, 4.5],
  [-1.7, 2.95, 4.5],
  [1.7, 2.95, 4.5],
];
export const LAMP_LENGTH_M = 1.5;

/** Afternoon sun through the six panes of the yard window. */
export const SUN: SunPatch = {
  z: ROOM.front,
  direction: [-1.45, -1.85, 2.5],
  panes: [-0.345, 0.345].flatMap((dx) => [
    { x: WINDOW_AT[0] + dx, y: WINDOW_AT[1] - 0.32, width: 0.62, height: 0.53 },
    { x: WINDOW_AT[0] + dx, y: WINDOW_AT[1] + 0.3, width: 0.62, height: 0.56 },
  ]),
};
