import { brass, brushedSteel, chrome, darkSteel, oak, PAINT, paintedSteel, plastic, plywood } from '../finishes.ts';
import type { Prop } from '../prop.ts';
import { arcPoints } from '../solids/outline-slab.ts';
import { Solid } from '../solids/solid.ts';

/** A plywood tool wall: spanners by size, screwdrivers, hammers, a saw, pliers and squares on pegs. */
export function toolboard(): Prop {
  const s = new Solid(61);
  s.box([1.36, 0.82, 0.018], [0, 0, 0.02], plywood, { chamferM: 0.003 });
  for (const y of [-0.425, 0.425]) s.box([1.42, 0.04, 0.03], [0, y, 0.018], oak);
  for (const x of [-0.69, 0.69]) s.box([0.04, 0.82, 0.03], [x, 0, 0.018], oak);
  for (let i = 0; i < 7; i++) spanner(s, -0.6 + i * 0.062, 0.2, 0.27 - i * 0.022);
  for (let i = 0; i < 5; i++)
    screwdriver(s, -0.1 + i * 0.07, 0.22, 0.13 + (i % 3) * 0.025, [0xa92c24, 0xe3ad12, 0x2f5680][i % 3] ?? 0);
  hammer(s, 0.36, 0.14, 0.3);
  hammer(s, 0.52, 0.16, 0.26);
  handsaw(s);
  for (let i = 0; i < 3; i++) pliers(s, 0.1 + i * 0.13, -0.24, [0xa92c24, 0x2f5680, 0xd0681c][i] ?? 0);
  // Try square and steel rule.
  s.box([0.03, 0.2, 0.016], [0.52, -0.22, 0.04], oak);
  s.box([0.15, 0.03, 0.004], [0.58, -0.135, 0.04], brushedSteel, { chamferM: 0.001 });
  s.box([0.028, 0.34, 0.003], [-0.06, -0.17, 0.034], brushedSteel, { chamferM: 0.0005 });
  return { body: s };
}

function peg(s: Solid, x: number, y: number): void {
  s.rod(0.005, 0.04, [x, y, 0.045], 'z', darkSteel);
}

function spanner(s: Solid, x: number, top: number, lengthM: number): void {
  const width = lengthM * 0.075;
  s.box([width, lengthM * 0.86, 0.008], [x, top - lengthM / 2 + 0.1, 0.04], chrome, { chamferM: 0.003 });
  const jaw = [
    ...arcPoints([0, 0], width, 120, 420, 12),
    [width * 0.35, width * 0.1],
    [-width * 0.35, width * 0.1],
  ] as const;
  s.slab(jaw, 0.01, [x, top + 0.1 - lengthM * 0.06, 0.04], chrome, { chamferM: 0.001 });
  s.rod(width * 0.85, 0.01, [x, top + 0.1 - lengthM * 0.94, 0.04], 'z', chrome, { sides: 12 });
  peg(s, x, top + 0.06);
}

function screwdriver(s: Solid, x: number, y: number, shankM: number, color: number): void {
  s.turned(
    [
      [0, 0],
      [0.012, 0],
      [0.016, 0.02],
      [0.015, 0.07],
      [0.009, 0.09],
      [0.011, 0.1],
      [0, 0.104],
    ],
    [x, y, 0.05],
    plastic(color),
    [180, 0, 0],
    10,
  );
  s.rod(0.004, shankM, [x, y - 0.1 - shankM / 2, 0.05], 'y', chrome);
  s.box([0.05, 0.014, 0.05], [x, y - 0.115, 0.05], plywood);
}

function hammer(s: Solid, x: number, y: number, lengthM: number): void {
  s.bar(0.013, [x, y - lengthM + 0.12, 0.05], [x, y + 0.12, 0.05], oak);
  s.box([0.13, 0.032, 0.034], [x, y + 0.11, 0.05], darkSteel, { chamferM: 0.008 });
  s.rod(0.02, 0.03, [x + 0.065, y + 0.11, 0.05], 'x', brushedSteel);
  peg(s, x - 0.03, y + 0.085);
  peg(s, x + 0.03, y + 0.085);
}

function handsaw(s: Solid): void {
  const blade = [
    [-0.5, 0],
    [-0.08, -0.06],
    [-0.08, 0.06],
    [-0.5, 0.035],
  ] as const;
  s.slab(blade, 0.004, [0.02, -0.24, 0.04], brushedSteel, { chamferM: 0.001 });
  const grip = [
    [-0.1, -0.07],
    [0.03, -0.09],
    [0.05, -0.02],
    [0.02, 0.07],
    [-0.1, 0.07],
  ] as const;
  s.slab(grip, 0.02, [0.02, -0.24, 0.042], oak, {
    chamferM: 0.005,
    holes: [
      [
        [-0.04, -0.04],
        [0.01, -0.05],
        [0.01, 0.03],
        [-0.04, 0.03],
      ],
    ],
  });
  for (const y of [-0.29, -0.19]) s.rod(0.007, 0.026, [-0.06, y, 0.042], 'z', brass);
  // Below the saw: drill bits by size in their block.
  s.box([0.26, 0.03, 0.04], [-0.46, -0.37, 0.048], oak);
  for (let i = 0; i < 7; i++)
    s.rod(0.003 + i * 0.0007, 0.06 + i * 0.008, [-0.56 + i * 0.034, -0.33, 0.05], 'y', darkSteel);
}

function pliers(s: Solid, x: number, y: number, color: number): void {
  for (const side of [-1, 1]) {
    s.bar(0.009, [x + side * 0.006, y + 0.06, 0.045], [x + side * 0.03, y - 0.09, 0.045], plastic(color));
    s.box([0.014, 0.06, 0.014], [x + side * 0.008, y + 0.1, 0.045], darkSteel, { turnDeg: [0, 0, side * 6] });
  }
  s.rod(0.014, 0.02, [x, y + 0.065, 0.045], 'z', darkSteel);
  peg(s, x, y + 0.04);
}

/** A framed safety poster. */
export function safetyPoster(): Prop {
  const s = new Solid(62);
  const frame = paintedSteel(PAINT.charcoal);
  s.box([0.5, 0.7, 0.012], [0, 0, 0.006], plastic(PAINT.warmWhite));
  s.label('poster', 0.48, [0, 0, 0.0115]);
  for (const x of [-0.25, 0.25]) s.box([0.02, 0.72, 0.022], [x, 0, 0.011], frame);
  for (const y of [-0.35, 0.35]) s.box([0.52, 0.02, 0.022], [0, y, 0.011], frame);
  return { body: s };
}

/** A station clock; its minute hand is a part of its own, pointing up at rest. */
export function wallClock(): Prop {
  const s = new Solid(63);
  s.turned(
    [
      [0, 0],
      [0.175, 0],
      [0.182, 0.008],
      [0.182, 0.036],
      [0.17, 0.045],
      [0.162, 0.036],
      [0, 0.034],
    ],
    [0, 0, 0],
    plastic(PAINT.black),
    [90, 0, 0],
    40,
  );
  s.label('clock-face', 0.318, [0, 0, 0.0345], { round: true });
  s.rod(0.01, 0.012, [0, 0, 0.05], 'z', plastic(PAINT.black));
  // Eight minutes past ten.
  s.within([0, 0, 0.042], [0, 0, -304], () =>
    s.box([0.014, 0.1, 0.003], [0, 0.035, 0], plastic(PAINT.black), { chamferM: 0.0008 }),
  );
  const minute = new Solid(65);
  minute.box([0.01, 0.15, 0.003], [0, 0.055, 0], plastic(PAINT.black), { chamferM: 0.0008 });
  return {
    body: s,
    moving: { minute: { solid: minute, pivot: [0, 0, 0.047] } },
  };
}

/** A steel-framed window of six panes with a bright yard behind; 1.4 m by 1.3 m. */
export function yardWindow(): Prop {
  const s = new Solid(66);
  const frame = paintedSteel(0x4d5a58);
  s.label('window-view', 1.36, [0, 0, 0.002], { glow: 1.15, roughness: 0.15 });
  for (const x of [-0.7, 0, 0.7]) s.box([x === 0 ? 0.04 : 0.07, 1.26, 0.06], [x, 0, 0.03], frame);
  for (const y of [-0.62, -0.02, 0.62]) s.box([1.47, y === -0.02 ? 0.036 : 0.07, 0.06], [0, y, 0.031], frame);
  s.box([1.62, 0.045, 0.17], [0, -0.68, 0.07], { ...oak, color: 0xd8d2c2, wood: 0.2 }, { chamferM: 0.01 });
  s.box([0.02, 0.1, 0.04], [0.05, -0.25, 0.08], brass);
  s.bar(0.007, [0.05, -0.22, 0.095], [0.15, -0.22, 0.095], brass);
  // A tin of pencils and a mug on the sill.
  s.rod(0.035, 0.1, [-0.5, -0.606, 0.09], 'y', paintedSteel(0x7a2f28));
  for (let i = 0; i < 3; i++) s.bar(0.004, [-0.51 + i * 0.012, -0.6, 0.09], [-0.53 + i * 0.03, -0.47, 0.095], oak);
  s.turned(
    [
      [0, 0],
      [0.035, 0],
      [0.04, 0.01],
      [0.04, 0.09],
      [0.034, 0.09],
      [0.032, 0.02],
      [0, 0.02],
    ],
    [0.45, -0.656, 0.09],
    plastic(PAINT.cream),
  );
  return { body: s };
}
