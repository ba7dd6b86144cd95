import { chrome, darkSteel, PAINT, paintedSteel, pine, plastic, rubber } from '../finishes.ts';
import type { Prop } from '../prop.ts';
import { Solid } from '../solids/solid.ts';
import { carton } from './storage.ts';

/** A pallet of 1.2 m by 0.8 m, long side along Z, standing on `y`. */
function woodenPallet(s: Solid, y: number): void {
  for (const x of [-0.35, 0, 0.35]) {
    s.box([0.1, 0.02, 1.2], [x, y + 0.012, 0], pine, { chamferM: 0.003 });
    for (const z of [-0.52, 0, 0.52]) s.box([0.1, 0.08, 0.14], [x, y + 0.062, z], pine, { chamferM: 0.004 });
  }
  for (const z of [-0.52, 0, 0.52]) s.box([0.8, 0.02, 0.14], [0, y + 0.112, z], pine, { chamferM: 0.003 });
  for (let i = 0; i < 7; i++) s.box([0.8, 0.02, 0.12], [0, y + 0.132, -0.54 + i * 0.18], pine, { chamferM: 0.003 });
}

/** A loaded pallet on a hand pallet truck; origin under its middle, the truck's handle towards -Z. */
export function loadedPallet(): Prop {
  const s = new Solid(161);
  woodenPallet(s, 0.07);
  const red = paintedSteel(PAINT.red);
  for (const x of [-0.18, 0.18]) {
    s.box([0.15, 0.05, 1.1], [x, 0.125, -0.02], red, { chamferM: 0.01 });
    s.rod(0.04, 0.07, [x, 0.041, 0.42], 'x', plastic(0x6b5f52));
  }
  s.box([0.5, 0.26, 0.1], [0, 0.25, -0.66], red, { chamferM: 0.02 });
  s.rod(0.06, 0.2, [0, 0.3, -0.72], 'y', darkSteel);
  for (const x of [-0.06, 0.06]) s.rod(0.09, 0.05, [x, 0.091, -0.74], 'x', rubber);
  s.bar(0.018, [0, 0.36, -0.74], [0, 1.12, -0.86], red);
  s.hose(
    [
      [-0.02, 1.1, -0.857],
      [-0.11, 1.16, -0.866],
      [-0.09, 1.26, -0.88],
      [0.09, 1.26, -0.88],
      [0.11, 1.16, -0.866],
      [0.02, 1.1, -0.857],
    ],
    0.014,
    rubber,
    3,
  );
  const top = 0.212;
  carton(s, [-0.19, top, -0.28], [0.38, 0.36, 0.56], 0);
  carton(s, [0.2, top, -0.3], [0.38, 0.36, 0.52], 1);
  carton(s, [-0.19, top, 0.29], [0.38, 0.36, 0.54], -1);
  carton(s, [0.2, top, 0.27], [0.36, 0.36, 0.56], 0);
  carton(s, [0.0, top + 0.362, -0.24], [0.62, 0.34, 0.54], 2);
  carton(s, [-0.1, top + 0.362, 0.3], [0.5, 0.28, 0.44], -3);
  for (const z of [-0.24, 0.3])
    s.box(
      [0.79, 0.365, 0.022],
      [0, top + 0.182, z],
      { color: 0x3b4a3c, roughness: 0.7, metalness: 0 },
      { chamferM: 0.002 },
    );
  return { body: s };
}

/** Three delivered boxes on a low pallet; the topmost is a part of its own. */
export function deliveryBoxes(): Prop {
  const s = new Solid(162);
  for (const x of [-0.26, 0, 0.26]) s.box([0.08, 0.08, 0.5], [x, 0.042, 0], pine, { chamferM: 0.004 });
  for (let i = 0; i < 4; i++) s.box([0.64, 0.02, 0.11], [0, 0.092, -0.195 + i * 0.13], pine, { chamferM: 0.003 });
  carton(s, [0.0, 0.103, 0], [0.58, 0.34, 0.44], 0);
  carton(s, [-0.02, 0.445, 0.01], [0.5, 0.28, 0.4], 4);
  const top = new Solid(163);
  carton(top, [0, 0, -0.19], [0.44, 0.24, 0.38], -5);
  top.box([0.1, 0.004, 0.08], [0.08, 0.243, -0.2], plastic(PAINT.warmWhite), { chamferM: 0.001, turnDeg: [0, 12, 0] });
  return { body: s, moving: { top: { solid: top, pivot: [0, 0.727, 0.2] } } };
}

/** A rubber cable coiled on the floor; what lies across the walkway runs from it along +X. */
export function floorCable(): Prop {
  const orange = { color: 0xc4521b, roughness: 0.7, metalness: 0 };
  const coil = new Solid(165);
  coil.hose(
    Array.from({ length: 34 }, (_, i) => {
      const a = (i / 8) * Math.PI * 2;
      const r = 0.15 + 0.014 * Math.sin(i * 1.7);
      return [Math.cos(a) * r, 0.011 + i * 0.0026, Math.sin(a) * r] as const;
    }),
    0.009,
    orange,
    3,
  );
  coil.box([0.12, 0.05, 0.06], [-0.2, 0.026, 0.14], plastic(PAINT.black), { chamferM: 0.01, turnDeg: [0, 30, 0] });
  for (const dx of [-0.03, 0.03]) coil.rod(0.016, 0.012, [-0.2 + dx, 0.05, 0.14 - dx * 0.5], 'y', plastic(0x44484a));
  const laid = new Solid(166);
  laid.hose(
    Array.from({ length: 13 }, (_, i) => {
      const t = i / 12;
      return [t * 1.9, 0.011 + 0.02 * Math.sin(t * 9) ** 2, 0.11 * Math.sin(t * 7.2) * Math.min(1, t * 3)] as const;
    }),
    0.009,
    orange,
    4,
  );
  laid.box([0.05, 0.045, 0.045], [1.92, 0.025, 0.09], plastic(PAINT.black), { chamferM: 0.01, turnDeg: [0, 20, 0] });
  laid.rod(0.004, 0.022, [1.955, 0.025, 0.1], 'x', chrome);
  return {
    body: new Solid(164),
    moving: {
      coil: { solid: coil, pivot: [0, 0, 0] },
      laid: { solid: laid, pivot: [0.13, 0, 0.05] },
    },
  };
}
