import type { FloorArea, SunPatch } from './floor-light.ts';

/** Inner faces of the living room, metres in local-floor. */
export const LIVING_ROOM = { left: -4.2, right: 4.2, front: -4, back: 4, height: 2.7 } as const;

/** Just under the props' own floor, so that their shadows lie on top; the rug fills most of the gap. */
export const FLOOR_Y = -0.006;

/** Opening of the garden window in the right wall: middle and size along Z and Y, metres. */
export const GARDEN_WINDOW = { z: 0.15, y: 1.37, width: 3.1, height: 1.86, panes: 3 } as const;

/** The floor as its light is baked: turned a quarter, because the baker takes the sun's window to stand across Z. */
export const TURNED_AREA: FloorArea = {
  x0: LIVING_ROOM.front,
  z0: -LIVING_ROOM.right,
  width: LIVING_ROOM.back - LIVING_ROOM.front,
  depth: LIVING_ROOM.right - LIVING_ROOM.left,
};

const PANE_M = GARDEN_WINDOW.width / GARDEN_WINDOW.panes;

/** Morning sun through the garden window, in the turned frame. */
export const MORNING_SUN: SunPatch = {
  z: -LIVING_ROOM.right,
  direction: [-0.75, -1.9, 2],
  panes: Array.from({ length: GARDEN_WINDOW.panes }, (_, i) => ({
    x: GARDEN_WINDOW.z + (i - (GARDEN_WINDOW.panes - 1) / 2) * PANE_M,
    y: GARDEN_WINDOW.y,
    width: PANE_M - 0.1,
    height: GARDEN_WINDOW.height - 0.14,
  })),
};
