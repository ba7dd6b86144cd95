import type { Vec3 } from 'heed';
import type { BufferAttribute, BufferGeometry } from 'three';
import {
  brass,
  brushedSteel,
  copper,
  darkSteel,
  type Finish,
  lamp,
  oak,
  PAINT,
  paintedSteel,
  plaster,
  plastic,
  rubber,
} from '../finishes.ts';
import type { FloorArea } from '../floor-light.ts';
import type { LabelName } from '../labels/label-layout.ts';
import { LAMP_LENGTH_M, LAMPS, ROOM } from '../room.ts';
import { Solid } from '../solids/solid.ts';
import { AISLE_Z_M, LANE_X_M } from '../workshop-paths.ts';
import { signPlate } from './safety.ts';

const DADO_M = 1.18;
const WALL_STEP_M = 0.2;

/** Floor paint; in the floor material the last channel says how chipped it is. */
const floorPaint = (color: number, chipped: number): Finish => ({
  color,
  roughness: 0.62,
  metalness: 0,
  wood: chipped,
});

/** The concrete floor with its painted walkway, edge lines and the hatched zone before the exit. */
export function floorGeometry(area: FloorArea): BufferGeometry {
  const s = new Solid(91);
  const flat: Vec3 = [-90, 0, 0];
  const rectangle = (x0: number, z0: number, x1: number, z1: number, y: number, finish: Finish): void => {
    s.panel(x1 - x0, z1 - z0, 10, [(x0 + x1) / 2, y, (z0 + z1) / 2], finish, flat);
  };
  rectangle(area.x0, area.z0, area.x0 + area.width, area.z0 + area.depth, 0, {
    color: PAINT.concrete,
    roughness: 0.78,
    metalness: 0,
  });
  // Saw-cut joints of the slab.
  for (const x of [-3.75, -1.3, 1.25])
    rectangle(x - 0.004, area.z0, x + 0.004, area.z0 + area.depth, 0.0008, floorPaint(0x5b574f, 0));
  for (const z of [-2.55, 2.6, 5.0])
    rectangle(area.x0, z - 0.004, area.x0 + area.width, z + 0.004, 0.0008, floorPaint(0x5b574f, 0));
  walkways(rectangle, s, area);
  const geometry = s.toGeometry();
  const position = geometry.getAttribute('position');
  const uv = geometry.getAttribute('uv') as BufferAttribute;
  for (let i = 0; i < uv.count; i++) {
    uv.setXY(i, (position.getX(i) - area.x0) / area.width, (position.getZ(i) - area.z0) / area.depth);
  }
  return geometry;
}

type DrawRectangle = (x0: number, z0: number, x1: number, z1: number, y: number, finish: Finish) => void;

const LINE_M = 0.075;

/** The walkway around the start, its branch to the exit, the forklift's lane and aisle, the robot's reach. */
function walkways(rectangle: DrawRectangle, s: Solid, area: FloorArea): void {
  const green = floorPaint(0x7f8a80, 0.75);
  const yellow = floorPaint(0xd6a21c, 1);
  const white = floorPaint(0xd8d5c8, 1);
  const walk = { x0: -2.3, z0: -1.36, x1: 2.3, z1: 1.72 };
  const exit = { z0: -1.4, z1: -0.3 };
  const lane = { x0: LANE_X_M - 0.85, x1: LANE_X_M + 0.85 };
  const aisle = { z0: AISLE_Z_M - 0.85, z1: AISLE_Z_M + 0.85, x1: area.x0 + area.width - 0.12 };
  rectangle(walk.x0, walk.z0, walk.x1, walk.z1, 0.0016, green);
  rectangle(lane.x1, exit.z0, walk.x0, exit.z1, 0.0016, green);
  rectangle(walk.x0 - LINE_M, walk.z0 - LINE_M, walk.x1 + LINE_M, walk.z0, 0.0026, yellow);
  rectangle(walk.x0 - LINE_M, walk.z1, walk.x1 + LINE_M, walk.z1 + LINE_M, 0.0026, yellow);
  rectangle(walk.x1, walk.z0, walk.x1 + LINE_M, walk.z1, 0.0026, yellow);
  rectangle(walk.x0 - LINE_M, exit.z1, walk.x0, walk.z1, 0.0026, yellow);
  for (const z of [exit.z0 - LINE_M, exit.z1]) {
    rectangle(lane.x1, z, walk.x0 - LINE_M, z + LINE_M, 0.0026, yellow);
    rectangle(area.x0 + 0.02, z, lane.x0, z + LINE_M, 0.0026, yellow);
  }
  // Lane and aisle: white edges, open where people cross; bars for the crossing.
  for (const x of [lane.x0 - LINE_M, lane.x1]) {
    rectangle(x, area.z0, x + LINE_M, exit.z0, 0.0026, white);
    rectangle(x, exit.z1, x + LINE_M, x < LANE_X_M ? area.z0 + area.depth - 0.02 : aisle.z0, 0.0026, white);
  }
  rectangle(lane.x1, aisle.z0 - LINE_M, aisle.x1, aisle.z0, 0.0026, white);
  rectangle(lane.x1, aisle.z1, aisle.x1, aisle.z1 + LINE_M, 0.0026, white);
  for (let i = 0; i < 5; i++) {
    const x = lane.x0 + 0.14 + i * 0.33;
    rectangle(x, exit.z0, x + 0.18, exit.z1, 0.0026, white);
  }
  // The hatched landing before the exit, the keep-out in the robot's reach.
  const hatch = (x: number, z: number, lengthM: number): void =>
    s.within([x, 0.0034, z], [0, 0, 0], () => s.panel(LINE_M, lengthM, 10, [0, 0, 0], yellow, [-90, 0, 32]));
  for (let i = 0; i < 3; i++) hatch(area.x0 + 0.16 + i * 0.2, -0.85, 1.25);
  for (let i = 0; i < 7; i++) hatch(2.66 + i * 0.22, -1.62, 0.42);
  rectangle(2.5, -1.86, 2.5 + LINE_M, -0.1, 0.0026, yellow);
  rectangle(2.5, -1.86 - LINE_M, 4.36, -1.86, 0.0026, yellow);
  for (let i = 0; i < 5; i++) hatch(2.72, -1.32 + i * 0.3, 0.36);
}

/** Walls with dado, skirting and conduits, the ceiling with beams and lamps; shaded by the caller. */
export function roomShell(): Solid {
  const s = new Solid(92);
  const width = ROOM.right - ROOM.left;
  const depth = ROOM.back - ROOM.front;
  const middleX = (ROOM.left + ROOM.right) / 2;
  const middleZ = (ROOM.front + ROOM.back) / 2;
  wall(s, [middleX, 0, ROOM.front], 0, width);
  wall(s, [ROOM.right, 0, middleZ], -90, depth);
  wall(s, [middleX, 0, ROOM.back], 180, width);
  wall(s, [ROOM.left, 0, middleZ], 90, depth);
  s.panel(width, depth, 0.5, [middleX, ROOM.height, middleZ], { ...plaster(0xd8d4c8), glow: 0.1 }, [90, 0, 0]);
  ceilingFrame(s, width, depth, middleX, middleZ);
  services(s);
  wallDressing(s);
  return s;
}

function wall(s: Solid, at: Vec3, yawDeg: number, widthM: number): void {
  s.within(at, [0, yawDeg, 0], () => {
    s.panel(widthM, DADO_M, WALL_STEP_M, [0, DADO_M / 2, 0], { ...paintedSteel(PAINT.dado), roughness: 0.6 });
    s.panel(widthM, ROOM.height - DADO_M, WALL_STEP_M, [0, (ROOM.height + DADO_M) / 2, 0], plaster(PAINT.wall));
    s.box([widthM, 0.03, 0.008], [0, DADO_M, 0.002], paintedSteel(0x3e4f49));
    s.box([widthM, 0.12, 0.016], [0, 0.06, 0.006], paintedSteel(0x474b49));
  });
}

function ceilingFrame(s: Solid, width: number, depth: number, middleX: number, middleZ: number): void {
  const steel = paintedSteel(0xa9ada3);
  for (const z of [-2.4, 0.12, 2.65, 5.2]) {
    s.box([width, 0.02, 0.16], [middleX, ROOM.height - 0.24, z], steel);
    s.box([width, 0.24, 0.018], [middleX, ROOM.height - 0.12, z], steel);
    for (const x of [ROOM.left + 0.06, ROOM.right - 0.06]) {
      s.box([0.12, ROOM.height, 0.16], [x, ROOM.height / 2, z], steel);
      s.box([0.2, 0.02, 0.24], [x, 0.012, z], darkSteel);
      s.box([0.3, 0.02, 0.14], [x, ROOM.height - 0.34, z], steel, { turnDeg: [0, 0, x > 0 ? -45 : 45] });
    }
  }
  for (const x of [-4.8, -2.4, 0, 2.4]) s.box([0.06, 0.1, depth], [x, ROOM.height - 0.05, middleZ], steel);
  for (const [x, y, z] of LAMPS) {
    s.box([LAMP_LENGTH_M, 0.05, 0.2], [x, y + 0.045, z], paintedSteel(PAINT.warmWhite), { chamferM: 0.012 });
    s.box([LAMP_LENGTH_M - 0.06, 0.03, 0.15], [x, y + 0.012, z], lamp(0xfff1d6, 3.2), { chamferM: 0.008 });
    for (const side of [-0.55, 0.55]) s.bar(0.005, [x + side, y + 0.07, z], [x + side, ROOM.height, z], darkSteel);
    s.hose(
      [
        [x + 0.7, y + 0.07, z],
        [x + 0.75, y + 0.25, z + 0.05],
        [x + 0.72, ROOM.height, z + 0.05],
      ],
      0.006,
      rubber,
    );
  }
}

/** Pipes along the walls, conduits down to the sockets, the compressed-air drop with its valve. */
function services(s: Solid): void {
  const z = ROOM.front + 0.05;
  const air = paintedSteel(0x4f6f8c);
  s.rod(0.022, 11, [-1.15, 2.95, z], 'x', air);
  s.rod(0.016, 11, [-1.15, 3.03, z], 'x', copper);
  for (let x = -5.6; x <= 4; x += 1.6) s.box([0.03, 0.16, 0.05], [x, 2.99, z - 0.02], darkSteel);
  s.rod(0.012, 1.24, [ROOM.left + 0.02, 2.62, 0.75], 'y', brushedSteel);
  s.rod(0.012, 1.75, [0.35, 2.1, ROOM.front + 0.02], 'y', brushedSteel);
  for (const x of [0.35, 0.95]) {
    s.box([0.16, 0.09, 0.04], [x, 1.16, ROOM.front + 0.02], plastic(PAINT.warmWhite));
    for (const dx of [-0.035, 0.035]) s.rod(0.02, 0.01, [x + dx, 1.16, ROOM.front + 0.042], 'z', plastic(0x44484a));
  }
  for (const [x, y, finish] of [
    [ROOM.right - 0.05, 2.75, air],
    [ROOM.left + 0.05, 2.85, paintedSteel(0x7a7f7c)],
  ] as const) {
    s.rod(0.022, 9.1, [x, y, 1.0], 'z', finish);
    for (const at of [-3.1, -1.1, 1.3, 3.4, 5.0])
      s.box([0.06, 0.07, 0.03], [x + Math.sign(x) * 0.025, y, at], darkSteel);
  }
  s.rod(0.012, 1.1, [ROOM.right - 0.02, 2.2, -2.0], 'y', brushedSteel);
  s.rod(0.018, 1.4, [ROOM.right - 0.05, 2.06, 2.75], 'y', air);
  s.box([0.07, 0.1, 0.07], [ROOM.right - 0.05, 1.33, 2.75], brass, { chamferM: 0.014 });
  s.box([0.02, 0.02, 0.13], [ROOM.right - 0.1, 1.36, 2.75], plastic(PAINT.red));
}

/** What hangs on the walls without being a target: a notice board and the signs of each bay. */
function wallDressing(s: Solid): void {
  s.within([ROOM.left, 1.72, 4.3], [0, 90, 0], () => {
    s.box([1.1, 0.76, 0.014], [0, 0, 0.008], { color: 0xa77c4f, roughness: 0.95, metalness: 0 });
    for (const x of [-0.55, 0.55]) s.box([0.03, 0.8, 0.024], [x, 0, 0.011], oak);
    for (const y of [-0.385, 0.385]) s.box([1.12, 0.03, 0.024], [0, y, 0.011], oak);
    s.label('calendar', 0.26, [-0.34, 0.08, 0.0155], { turnDeg: [0, 0, 1] });
    s.label('drawing', 0.36, [0.05, 0.17, 0.0155], { turnDeg: [0, 0, -2] });
    s.label('box-label', 0.16, [0.36, 0.2, 0.0155], { turnDeg: [0, 0, 3] });
    s.label('crate-stencil', 0.22, [0.06, -0.18, 0.0155], { turnDeg: [0, 0, 2] });
    s.label('drum-label', 0.2, [0.36, -0.12, 0.0155], { turnDeg: [0, 0, -3] });
    for (const [x, y] of [
      [-0.34, 0.23],
      [0.05, 0.28],
      [0.36, 0.25],
      [0.06, -0.11],
      [0.36, -0.07],
    ] as const) {
      s.rod(0.008, 0.012, [x, y, 0.021], 'z', plastic(PAINT.red));
    }
  });
  const hang = (name: LabelName, at: Vec3, yawDeg: number, widthM: number, heightM: number): void => {
    s.within(at, [0, yawDeg, 0], () => signPlate(s, name, widthM, heightM, 0, 0));
  };
  hang('sign-gas', [ROOM.left, 1.95, -2.1], 90, 0.26, 0.26);
  hang('sign-eye-protection', [-2.75, 2.25, ROOM.front], 0, 0.3, 0.3);
  hang('sign-robot', [ROOM.right, 1.75, -0.4], -90, 0.26, 0.325);
  hang('sign-suspended-load', [2.4, 2.3, ROOM.back], 180, 0.28, 0.35);
}
