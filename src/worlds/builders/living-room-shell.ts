import type { Vec3 } from 'heed';
import { brass, type Finish, plastic } from '../finishes.ts';
import { HOME } from '../living-room-finishes.ts';
import { FLOOR_Y, GARDEN_WINDOW, LIVING_ROOM } from '../living-room-plan.ts';
import type { OutlinePoint } from '../solids/outline-slab.ts';
import type { Solid } from '../solids/solid.ts';

const WALL_STEP_M = 0.3;
const WIDTH_M = LIVING_ROOM.right - LIVING_ROOM.left;
const DEPTH_M = LIVING_ROOM.back - LIVING_ROOM.front;
const HEIGHT_M = LIVING_ROOM.height - FLOOR_Y;
/** Of the window, over the floor. */
const MIDDLE_Y = GARDEN_WINDOW.y - FLOOR_Y;
const RAIL_Y = MIDDLE_Y + GARDEN_WINDOW.height / 2 + 0.18;
const REVEAL_M = 0.2;

/** Draws with x along a wall, y up from the floor and z into the room. */
export function onWall(s: Solid, wall: 'left' | 'right' | 'front' | 'back', draw: () => void): void {
  const frames: Record<typeof wall, readonly [Vec3, number]> = {
    front: [[0, FLOOR_Y, LIVING_ROOM.front], 0],
    right: [[LIVING_ROOM.right, FLOOR_Y, 0], -90],
    back: [[0, FLOOR_Y, LIVING_ROOM.back], 180],
    left: [[LIVING_ROOM.left, FLOOR_Y, 0], 90],
  };
  const [at, yawDeg] = frames[wall];
  s.within(at, [0, yawDeg, 0], draw);
}

/** Bare walls and ceiling, with the opening for the window; curtains hang before it. */
export function livingRoomShell(s: Solid): void {
  const wall = (widthM: number, finish: Finish): void =>
    s.panel(widthM, HEIGHT_M, WALL_STEP_M, [0, HEIGHT_M / 2, 0], finish);
  onWall(s, 'front', () => wall(WIDTH_M, HOME.wall));
  onWall(s, 'back', () => wall(WIDTH_M, HOME.wall));
  onWall(s, 'left', () => wall(DEPTH_M, HOME.accentWall));
  onWall(s, 'right', () => {
    windowWall(s);
    for (const side of [-1, 1]) curtain(s, GARDEN_WINDOW.z + side * (GARDEN_WINDOW.width / 2 + 0.34));
  });
  s.panel(WIDTH_M, DEPTH_M, 0.6, [0, LIVING_ROOM.height, 0], HOME.ceiling, [90, 0, 0]);
}

/** What is fixed to the walls: skirting, cornice, the door and the window's frame; thin enough to need no shade. */
export function livingRoomFittings(s: Solid): void {
  for (const wall of ['front', 'right', 'back', 'left'] as const) {
    const widthM = wall === 'front' || wall === 'back' ? WIDTH_M : DEPTH_M;
    onWall(s, wall, () => {
      s.box([widthM, 0.09, 0.018], [0, 0.045, 0.008], HOME.woodwork, { chamferM: 0.006 });
      s.box([widthM, 0.05, 0.05], [0, HEIGHT_M - 0.02, 0.02], HOME.woodwork, { chamferM: 0.02 });
    });
  }
  onWall(s, 'back', () => s.within([2.3, 0, 0], [0, 0, 0], () => door(s)));
  onWall(s, 'right', () => s.within([GARDEN_WINDOW.z, MIDDLE_Y, 0], [0, 0, 0], () => gardenWindow(s)));
}

function windowWall(s: Solid): void {
  const { z, width, height } = GARDEN_WINDOW;
  const part = (x0: number, x1: number, y0: number, y1: number): void =>
    s.panel(x1 - x0, y1 - y0, WALL_STEP_M, [(x0 + x1) / 2, (y0 + y1) / 2, 0], HOME.wall);
  part(-DEPTH_M / 2, z - width / 2, 0, HEIGHT_M);
  part(z + width / 2, DEPTH_M / 2, 0, HEIGHT_M);
  part(z - width / 2, z + width / 2, 0, MIDDLE_Y - height / 2);
  part(z - width / 2, z + width / 2, MIDDLE_Y + height / 2, HEIGHT_M);
}

/** Three casements set back into the wall around the origin, a sill, and the curtain rail. */
function gardenWindow(s: Solid): void {
  const { width, height, panes } = GARDEN_WINDOW;
  const jamb: Finish = { ...HOME.woodwork, roughness: 0.7 };
  for (const side of [-1, 1]) {
    s.panel(REVEAL_M, height, 0.5, [(side * width) / 2, 0, -REVEAL_M / 2], jamb, [0, side * -90, 0]);
    s.panel(width, REVEAL_M, 0.5, [0, (side * height) / 2, -REVEAL_M / 2], jamb, [side * 90, 0, 0]);
  }
  const pane = width / panes;
  for (let i = 0; i < panes; i++) {
    const x = (i - (panes - 1) / 2) * pane;
    for (const side of [-1, 1]) {
      s.box([0.06, height, 0.06], [x + side * (pane / 2 - 0.03), 0, -REVEAL_M + 0.03], HOME.woodwork);
      s.box([pane, 0.06, 0.06], [x, side * (height / 2 - 0.03), -REVEAL_M + 0.03], HOME.woodwork);
    }
    if (i !== 1)
      s.box([0.018, 0.12, 0.03], [x + (i === 0 ? 1 : -1) * (pane / 2 - 0.03), -0.1, -REVEAL_M + 0.075], brass);
  }
  s.box([width + 0.14, 0.035, 0.3], [0, -height / 2 - 0.005, -0.05], HOME.woodwork, { chamferM: 0.01 });
  s.rod(0.014, width + 1.5, [0, height / 2 + 0.18, 0.12], 'x', HOME.iron);
  for (const side of [-1, 1]) {
    s.turned(
      [
        [0, -0.03],
        [0.026, -0.012],
        [0.026, 0.012],
        [0, 0.03],
      ],
      [side * (width / 2 + 0.76), height / 2 + 0.18, 0.12],
      HOME.iron,
      [0, 0, 90],
    );
    s.box([0.03, 0.03, 0.12], [side * (width / 2 + 0.45), height / 2 + 0.18, 0.06], HOME.iron);
  }
}

/** A gathered curtain, from the rail to just over the floor. */
function curtain(s: Solid, x: number): void {
  const half = 0.36;
  const folds = 8;
  const steps = folds * 6;
  const edge = (offset: number): OutlinePoint[] =>
    Array.from({ length: steps + 1 }, (_, i) => {
      const t = i / steps;
      const deep = 0.034 + 0.01 * Math.sin(t * 11);
      return [(t * 2 - 1) * half, Math.sin(t * folds * Math.PI * 2) * deep + offset] as const;
    });
  const top = RAIL_Y - 0.015;
  const bottom = 0.015;
  // Extruded along the outline's normal, which the turn points up.
  s.slab([...edge(-0.004), ...edge(0.004).reverse()], top - bottom, [x, (top + bottom) / 2, 0.12], HOME.curtain, {
    turnDeg: [-90, 0, 0],
    chamferM: 0.001,
  });
}

/** A panelled interior door, 0.86 m wide, in its casing; with the light switch beside it. */
function door(s: Solid): void {
  const leaf: Finish = { ...HOME.woodwork, color: 0xcbc3b3 };
  for (const x of [-0.49, 0.49]) s.box([0.09, 2.12, 0.036], [x, 1.06, 0.016], HOME.woodwork, { chamferM: 0.008 });
  s.box([1.07, 0.09, 0.036], [0, 2.12, 0.016], HOME.woodwork, { chamferM: 0.008 });
  s.box([0.88, 2.07, 0.02], [0, 1.04, 0.004], leaf, { chamferM: 0.002 });
  for (const [y, height] of [
    [0.5, 0.62],
    [1.46, 0.94],
  ] as const) {
    for (const x of [-0.2, 0.2]) {
      s.box([0.31, height, 0.012], [x, y, 0.014], leaf, { chamferM: 0.005 });
      s.box([0.25, height - 0.06, 0.014], [x, y, 0.02], leaf, { chamferM: 0.0055 });
    }
  }
  s.box([0.04, 0.2, 0.008], [0.375, 1.02, 0.018], brass, { chamferM: 0.002 });
  s.rod(0.009, 0.05, [0.375, 1.05, 0.045], 'z', brass);
  s.bar(0.009, [0.38, 1.05, 0.066], [0.27, 1.05, 0.066], brass);
  for (const y of [0.25, 1.85]) s.rod(0.009, 0.1, [-0.442, y, 0.022], 'y', brass);
  s.box([0.085, 0.085, 0.01], [0.72, 1.1, 0.005], plastic(0xd9d4c8), { chamferM: 0.003 });
  s.box([0.05, 0.055, 0.008], [0.72, 1.1, 0.011], plastic(0xcfc9bc), { chamferM: 0.003, turnDeg: [4, 0, 0] });
}
