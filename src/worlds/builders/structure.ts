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
  for (const x of [-1.3, 1.25])
    rectangle(x - 0.004, area.z0, x + 0.004, area.z0 + area.depth, 0.0008, floorPaint(0x5b574f, 0));
  for (const z of [-2.55, 2.6])
    rectangle(area.x0, z - 0.004, area.x0 + area.width, z + 0.004, 0.0008, floorPaint(0x5b574f, 0));
  const walk = { x0: -2.3, z0: -1.36, x1: 2.3, z1: 1.72 };
  rectangle(walk.x0, walk.z0, walk.x1, walk.z1, 0.0016, floorPaint(0x7f8a80, 0.75));
  rectangle(area.x0 + 0.02, -1.4, walk.x0, -0.3, 0.0016, floorPaint(0x7f8a80, 0.75));
  const yellow = floorPaint(0xd6a21c, 1);
  const line = 0.075;
  rectangle(walk.x0 - line, walk.z0 - line, walk.x1 + line, walk.z0, 0.0026, yellow);
  rectangle(walk.x0 - line, walk.z1, walk.x1 + line, walk.z1 + line, 0.0026, yellow);
  rectangle(walk.x1, walk.z0, walk.x1 + line, walk.z1, 0.0026, yellow);
  rectangle(walk.x0 - line, -0.3, walk.x0, walk.z1, 0.0026, yellow);
  rectangle(area.x0 + 0.02, -0.3, walk.x0 - line, -0.3 + line, 0.0026, yellow);
  rectangle(area.x0 + 0.02, -1.4 - line, walk.x0 - line, -1.4, 0.0026, yellow);
  for (let i = 0; i < 7; i++) {
    const x = area.x0 + 0.16 + i * 0.19;
    s.within([x, 0.0034, -0.85], [0, 0, 0], () => s.panel(0.075, 1.3, 10, [0, 0, 0], yellow, [-90, 0, 32]));
  }
  const geometry = s.toGeometry();
  const position = geometry.getAttribute('position');
  const uv = geometry.getAttribute('uv') as BufferAttribute;
  for (let i = 0; i < uv.count; i++) {
    uv.setXY(i, (position.getX(i) - area.x0) / area.width, (position.getZ(i) - area.z0) / area.depth);
  }
  return geometry;
}

/** Walls with dado, skirting and conduits, the ceiling with beams and lamps; shaded by the caller. */
export function roomShell(): Solid {
  const s = new Solid(92);
  const width = ROOM.right - ROOM.left;
  const depth = ROOM.back - ROOM.front;
  const middleZ = (ROOM.front + ROOM.back) / 2;
  wall(s, [0, 0, ROOM.front], 0, width);
  wall(s, [ROOM.right, 0, middleZ], -90, depth);
  wall(s, [0, 0, ROOM.back], 180, width);
  wall(s, [ROOM.left, 0, middleZ], 90, depth);
  s.panel(width, depth, 0.5, [0, ROOM.height, middleZ], { ...plaster(0xd8d4c8), glow: 0.1 }, [90, 0, 0]);
  ceilingFrame(s, width, depth, middleZ);
  services(s);
  wallDressing(s);
  s.within([-2.05, 0, ROOM.back], [0, 180, 0], () => rollerDoor(s));
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

function ceilingFrame(s: Solid, width: number, depth: number, middleZ: number): void {
  const steel = paintedSteel(0xa9ada3);
  for (const z of [-2.4, 0.12, 2.65]) {
    s.box([width, 0.02, 0.16], [0, ROOM.height - 0.24, z], steel);
    s.box([width, 0.24, 0.018], [0, ROOM.height - 0.12, z], steel);
    for (const x of [ROOM.left + 0.06, ROOM.right - 0.06]) {
      s.box([0.12, ROOM.height, 0.16], [x, ROOM.height / 2, z], steel);
      s.box([0.2, 0.02, 0.24], [x, 0.012, z], darkSteel);
      s.box([0.3, 0.02, 0.14], [x, ROOM.height - 0.34, z], steel, { turnDeg: [0, 0, x > 0 ? -45 : 45] });
    }
  }
  for (const x of [-2.4, 0, 2.4]) s.box([0.06, 0.1, depth], [x, ROOM.height - 0.05, middleZ], steel);
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
  s.rod(0.022, 7.5, [0, 2.95, z], 'x', air);
  s.rod(0.016, 7.5, [0, 3.03, z], 'x', copper);
  for (let x = -3.2; x <= 3.3; x += 1.6) s.box([0.03, 0.16, 0.05], [x, 2.99, z - 0.02], darkSteel);
  s.rod(0.012, 1.24, [-2.05, 2.62, ROOM.front + 0.02], 'y', brushedSteel);
  s.rod(0.012, 1.75, [0.35, 2.1, ROOM.front + 0.02], 'y', brushedSteel);
  for (const x of [0.35, 0.95]) {
    s.box([0.16, 0.09, 0.04], [x, 1.16, ROOM.front + 0.02], plastic(PAINT.warmWhite));
    for (const dx of [-0.035, 0.035]) s.rod(0.02, 0.01, [x + dx, 1.16, ROOM.front + 0.042], 'z', plastic(0x44484a));
  }
  for (const [x, y, finish] of [
    [ROOM.right - 0.05, 2.75, air],
    [ROOM.left + 0.05, 2.85, paintedSteel(0x7a7f7c)],
  ] as const) {
    s.rod(0.022, 7.3, [x, y, 0.1], 'z', finish);
    for (const at of [-3.1, -1.1, 1.3, 3.4]) s.box([0.06, 0.07, 0.03], [x + Math.sign(x) * 0.025, y, at], darkSteel);
  }
  s.rod(0.012, 1.1, [ROOM.right - 0.02, 2.2, -1.35], 'y', brushedSteel);
  s.rod(0.018, 1.4, [ROOM.right - 0.05, 2.06, 2.05], 'y', air);
  s.box([0.07, 0.1, 0.07], [ROOM.right - 0.05, 1.33, 2.05], brass, { chamferM: 0.014 });
  s.box([0.02, 0.02, 0.13], [ROOM.right - 0.1, 1.36, 2.05], plastic(PAINT.red));
  s.hose(
    [
      [ROOM.right - 0.05, 1.28, 2.05],
      [ROOM.right - 0.08, 0.7, 2.2],
      [ROOM.right - 0.2, 0.25, 2.3],
      [ROOM.right - 0.42, 0.32, 2.35],
    ],
    0.012,
    { ...rubber, color: 0x8a3a22 },
  );
}

/** What hangs on the walls without being a target: a notice board and the signs of each bay. */
function wallDressing(s: Solid): void {
  s.within([ROOM.left, 1.72, 1.45], [0, 90, 0], () => {
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
  hang('sign-gas', [-3.25, 1.95, ROOM.front], 0, 0.26, 0.26);
  hang('sign-eye-protection', [ROOM.right, 2.15, -0.42], -90, 0.3, 0.3);
  hang('sign-suspended-load', [-0.1, 1.8, ROOM.back], 180, 0.28, 0.35);
}

function rollerDoor(s: Solid): void {
  const slat = paintedSteel(0xb4b9b2);
  const half = 1.15;
  for (let i = 0; i < 24; i++) s.box([half * 2, 0.104, 0.03], [0, 0.09 + i * 0.108, 0.02], slat, { chamferM: 0.012 });
  for (const x of [-half, half]) s.box([0.1, 2.75, 0.09], [x, 1.375, 0.045], paintedSteel(0x55605c));
  s.box([half * 2 + 0.2, 0.34, 0.34], [0, 2.84, 0.17], paintedSteel(0x7b827d), { chamferM: 0.02 });
  s.box([half * 2, 0.06, 0.045], [0, 0.035, 0.024], rubber);
  for (const x of [-half + 0.12, half - 0.12]) {
    for (let i = 0; i < 5; i++)
      s.box([0.09, 0.1, 0.004], [x, 0.2 + i * 0.2, 0.038], plastic(i % 2 ? PAINT.black : PAINT.safetyYellow), {
        chamferM: 0.001,
      });
  }
  s.box([0.3, 0.03, 0.03], [0, 0.3, 0.05], brushedSteel);
}
