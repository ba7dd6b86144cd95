import {
  brushedSteel,
  castIron,
  chrome,
  darkSteel,
  type Finish,
  lamp,
  oil,
  PAINT,
  paintedSteel,
  plastic,
  rubber,
} from '../finishes.ts';
import type { Prop } from '../prop.ts';
import { seededRandom } from '../seeded-random.ts';
import type { OutlinePoint } from '../solids/outline-slab.ts';
import { Solid } from '../solids/solid.ts';
import { signPlate } from './safety.ts';
import { woodenCrate } from './storage.ts';

const TABLE_TOP_M = 0.78;
const enamel: Finish = { color: 0x55585a, roughness: 0.35, metalness: 0.3 };

/** An induction heater with a bearing ring on its plate, on a steel table; plate and ring glow when hot. */
export function inductionHeater(): Prop {
  const table = new Solid(81);
  table.box([0.74, 0.03, 0.6], [0, TABLE_TOP_M - 0.015, 0], castIron(0x6b6f70), { chamferM: 0.006 });
  table.box([0.66, 0.07, 0.52], [0, TABLE_TOP_M - 0.065, 0], paintedSteel(PAINT.charcoal));
  for (const x of [-0.31, 0.31]) {
    for (const z of [-0.24, 0.24]) {
      table.box([0.05, TABLE_TOP_M - 0.06, 0.05], [x, (TABLE_TOP_M - 0.06) / 2, z], paintedSteel(PAINT.charcoal));
      table.rod(0.04, 0.014, [x, 0.007, z], 'y', rubber);
    }
  }
  table.box([0.62, 0.02, 0.48], [0, 0.2, 0], paintedSteel(PAINT.machineGrey));
  table.rod(0.13, 0.24, [-0.12, 0.33, 0], 'y', paintedSteel(PAINT.machineGrey));
  table.box([0.2, 0.16, 0.26], [0.17, 0.29, 0], plastic(0x6b5f52));

  const s = new Solid(82);
  s.box([0.44, 0.1, 0.36], [0, TABLE_TOP_M + 0.06, -0.06], enamel, { chamferM: 0.014 });
  for (const x of [-0.17, 0.17])
    for (const z of [-0.19, 0.07]) s.rod(0.018, 0.02, [x, TABLE_TOP_M + 0.008, z], 'y', rubber);
  s.label('heater-panel', 0.2, [-0.06, TABLE_TOP_M + 0.06, 0.12], { glow: 0.3 });
  s.rod(0.022, 0.022, [0.13, TABLE_TOP_M + 0.06, 0.13], 'z', plastic(PAINT.black));
  s.box([0.004, 0.018, 0.006], [0.13, TABLE_TOP_M + 0.068, 0.143], plastic(PAINT.warmWhite));
  s.box([0.36, 0.012, 0.28], [0, TABLE_TOP_M + 0.114, -0.06], brushedSteel, { chamferM: 0.004 });
  s.within([0.0, 0, 0.3], [0, 0, 0], () => signPlate(s, 'sign-hot-surface', 0.2, 0.25, 0.2, TABLE_TOP_M - 0.17));
  s.hose(
    [
      [-0.2, TABLE_TOP_M + 0.05, -0.23],
      [-0.28, TABLE_TOP_M - 0.02, -0.29],
      [-0.3, 0.3, -0.31],
      [-0.34, 0.02, -0.36],
    ],
    0.009,
    rubber,
  );
  const hot = new Solid(83);
  hot.turned(
    [
      [0.05, 0],
      [0.098, 0],
      [0.104, 0.006],
      [0.104, 0.05],
      [0.098, 0.056],
      [0.05, 0.056],
      [0.045, 0.05],
      [0.045, 0.006],
      [0.05, 0],
    ],
    [0, 0, 0],
    brushedSteel,
  );
  hot.turned(
    [
      [0, -0.006],
      [0.125, -0.006],
      [0.128, -0.002],
      [0.125, 0.001],
      [0, 0.001],
    ],
    [0, 0, 0],
    darkSteel,
  );
  for (let i = 0; i < 10; i++) {
    const rad = (i / 10) * Math.PI * 2;
    hot.turned(
      [
        [0, -0.012],
        [0.009, -0.008],
        [0.0125, 0],
        [0.009, 0.008],
        [0, 0.012],
      ],
      [Math.cos(rad) * 0.074, 0.055, Math.sin(rad) * 0.074],
      chrome,
      [0, 0, 0],
      8,
    );
  }
  return {
    body: s,
    support: table,
    moving: { hot: { solid: hot, pivot: [0, TABLE_TOP_M + 0.127, -0.06], glows: true } },
  };
}

/** A five-litre oil can on the floor and the puddle it leaves; the can tips around its front foot. */
export function oilCan(seed: number): Prop {
  const s = new Solid(84);
  // A drip tray that the can belongs on.
  s.box([0.34, 0.008, 0.3], [0, 0.006, -0.14], darkSteel, { chamferM: 0.003 });
  for (const x of [-0.17, 0.17]) s.box([0.01, 0.026, 0.3], [x, 0.014, -0.14], darkSteel);
  s.box([0.34, 0.026, 0.01], [0, 0.014, -0.29], darkSteel);
  const can = new Solid(85);
  can.box([0.2, 0.27, 0.15], [0, 0.137, -0.076], paintedSteel(0x3e5f4b), { chamferM: 0.014 });
  can.box([0.19, 0.012, 0.14], [0, 0.274, -0.076], brushedSteel, { chamferM: 0.005 });
  can.rod(0.024, 0.04, [0.055, 0.296, -0.05], 'y', brushedSteel);
  can.rod(0.02, 0.024, [0.055, 0.326, -0.05], 'y', plastic(PAINT.red));
  can.hose(
    [
      [-0.07, 0.278, -0.076],
      [-0.06, 0.33, -0.076],
      [0.0, 0.335, -0.09],
      [0.02, 0.278, -0.1],
    ],
    0.008,
    darkSteel,
  );
  can.label('drum-label', 0.17, [0, 0.14, -0.001]);
  const puddle = new Solid(86);
  puddle.slab(puddleOutline(seed), 0.006, [0, 0.0035, 0], oil, { turnDeg: [-90, 0, 0], chamferM: 0.0024 });
  return {
    body: new Solid(84),
    support: s,
    moving: { can: { solid: can, pivot: [0, 0.012, -0.08] }, puddle: { solid: puddle, pivot: [0, 0, 0.34] } },
  };
}

function puddleOutline(seed: number): readonly OutlinePoint[] {
  const random = seededRandom(seed + 86);
  const waves = [2, 3, 5].map((count) => ({ count, size: 0.16 / count, phase: random() * 6.28 }));
  return Array.from({ length: 56 }, (_, i) => {
    const angle = (i / 56) * Math.PI * 2;
    const wobble = waves.reduce((sum, wave) => sum + wave.size * Math.sin(angle * wave.count + wave.phase), 1);
    return [Math.cos(angle) * 0.46 * wobble, Math.sin(angle) * 0.38 * wobble] as const;
  });
}

/** How far below its beam the load hangs, metres, from pivot to the crate's underside. */
const LOAD_DROP_M = 1.15;

/** A chain hoist with a slung crate: everything below the trolley swings around the pivot at the origin's height. */
export function chainHoist(pivotY: number): Prop {
  const s = new Solid(87);
  const load = new Solid(88);
  load.box([0.2, 0.2, 0.16], [0, -0.16, 0], paintedSteel(PAINT.safetyYellow), { chamferM: 0.03 });
  load.rod(0.07, 0.2, [0, -0.16, 0], 'z', paintedSteel(PAINT.charcoal));
  load.label('hoist-rating', 0.15, [0, -0.215, 0.081]);
  load.bar(0.014, [0, -0.02, 0], [0, -0.08, 0], darkSteel);
  for (let i = 0; i < 10; i++)
    load.rod(0.011, 0.032, [0, -0.275 - i * 0.024, 0], i % 2 ? 'z' : 'y', brushedSteel, { sides: 6 });
  load.box([0.05, 0.07, 0.04], [0, -0.53, 0], paintedSteel(PAINT.safetyYellow), { chamferM: 0.012 });
  load.turned(
    [
      [0.012, 0],
      [0.02, 0.006],
      [0.02, 0.02],
      [0.012, 0.026],
    ],
    [0, -0.6, 0],
    darkSteel,
    [90, 0, 0],
  );
  for (const x of [-1, 1])
    for (const z of [-1, 1])
      load.bar(0.009, [0, -0.58, 0], [x * 0.25, -0.81, z * 0.2], { color: 0x2f5680, roughness: 0.9, metalness: 0 });
  woodenCrate(load, [0, -LOAD_DROP_M, 0], [0.54, 0.34, 0.44]);
  // Pendant control on its cable.
  load.hose(
    [
      [0.08, -0.24, 0.03],
      [0.3, -0.4, 0.05],
      [0.34, -0.7, 0.05],
    ],
    0.007,
    rubber,
  );
  load.box([0.06, 0.14, 0.045], [0.34, -0.77, 0.05], plastic(PAINT.safetyYellow), { chamferM: 0.012 });
  load.rod(0.012, 0.01, [0.34, -0.74, 0.075], 'z', plastic(PAINT.black));
  load.rod(0.012, 0.01, [0.34, -0.78, 0.075], 'z', plastic(PAINT.black));
  load.rod(0.012, 0.01, [0.34, -0.815, 0.075], 'z', lamp(0xa92c24, 0));
  return { body: s, support: gantry(pivotY), moving: { load: { solid: load, pivot: [0, pivotY, 0] } } };
}

/** A free-standing gantry whose beam carries the hoist trolley. */
function gantry(pivotY: number): Solid {
  const g = new Solid(89);
  const yellow = paintedSteel(0xcf9d18);
  const half = 0.85;
  g.box([2 * half + 0.2, 0.018, 0.11], [0, pivotY + 0.2, 0], yellow);
  g.box([2 * half + 0.2, 0.018, 0.11], [0, pivotY + 0.06, 0], yellow);
  g.box([2 * half + 0.2, 0.13, 0.014], [0, pivotY + 0.13, 0], yellow);
  g.label('hoist-rating', 0.3, [0.45, pivotY + 0.13, 0.007]);
  g.box([0.14, 0.1, 0.16], [0, pivotY + 0.06, 0], paintedSteel(PAINT.charcoal), { chamferM: 0.012 });
  for (const x of [-half, half]) {
    g.box([0.07, pivotY + 0.02, 0.07], [x, (pivotY + 0.02) / 2 + 0.04, 0], yellow);
    g.box([0.08, 0.06, 0.8], [x, 0.13, 0], yellow);
    for (const z of [-0.34, 0.34]) {
      g.bar(0.02, [x, 0.15, z], [x, 0.75, 0], yellow);
      g.rod(0.05, 0.04, [x, 0.051, z], 'x', rubber);
      g.box([0.06, 0.05, 0.06], [x, 0.09, z], darkSteel);
    }
  }
  return g;
}
