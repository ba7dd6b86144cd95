import {
  brass,
  brushedSteel,
  cardboard,
  chrome,
  darkSteel,
  PAINT,
  paintedSteel,
  pine,
  plastic,
  rubber,
} from '../finishes.ts';
import type { LabelName } from '../labels/label-layout.ts';
import type { MovingPart, Prop } from '../prop.ts';
import { seededRandom } from '../seeded-random.ts';
import { Solid } from '../solids/solid.ts';

const CARDS: readonly LabelName[] = ['bin-card-a', 'bin-card-b', 'bin-card-c', 'bin-card-d'];

/** A rack with sloping picking bins and cartons, 1.3 m wide. */
export function binShelves(seed: number): Prop {
  const s = new Solid(71);
  const random = seededRandom(seed + 71);
  const post = paintedSteel(PAINT.workshopBlue);
  for (const x of [-0.65, 0.65]) for (const z of [-0.2, 0.2]) s.box([0.045, 1.9, 0.045], [x, 0.95, z], post);
  for (const y of [0.14, 0.58, 1.0, 1.38, 1.78]) {
    s.box([1.3, 0.035, 0.44], [0, y, 0], paintedSteel(PAINT.machineGrey), { chamferM: 0.006 });
    s.box([1.26, 0.05, 0.012], [0, y, 0.222], paintedSteel(0xc46a24));
  }
  s.label('shelf-load', 0.2, [0.46, 1.78, 0.2285]);
  const colors = [0x2f5680, 0xa92c24, 0xc99a1c, 0x5d7a6e];
  for (const [row, y] of [0.6, 1.02, 1.4].entries()) {
    for (let i = 0; i < 5; i++) {
      if (random() < 0.08) continue;
      const x = -0.5 + i * 0.25;
      const color = plastic(colors[(i + row * 2 + (random() < 0.2 ? 1 : 0)) % 4] ?? 0);
      bin(s, x, y, color, CARDS[(i + row) % 4] ?? 'bin-card-a');
    }
  }
  carton(s, [-0.38, 0.16, 0], [0.42, 0.3, 0.36], 3);
  carton(s, [0.12, 0.16, 0.02], [0.36, 0.24, 0.34], -5);
  carton(s, [0.46, 0.16, -0.02], [0.24, 0.34, 0.3], 4);
  carton(s, [-0.3, 1.8, 0], [0.44, 0.26, 0.34], -3);
  s.rod(0.1, 0.2, [0.2, 1.9, 0.02], 'y', paintedSteel(PAINT.cream));
  s.rod(0.1, 0.2, [0.44, 1.9, -0.02], 'y', paintedSteel(0x7d8f7e));
  return { body: s };
}

function bin(s: Solid, x: number, y: number, color: ReturnType<typeof plastic>, card: LabelName): void {
  s.box([0.22, 0.012, 0.36], [x, y + 0.012, 0.02], color);
  for (const side of [-0.104, 0.104]) s.box([0.012, 0.16, 0.34], [x + side, y + 0.09, 0], color);
  s.box([0.2, 0.16, 0.012], [x, y + 0.09, -0.165], color);
  s.box([0.22, 0.085, 0.014], [x, y + 0.05, 0.196], color, { turnDeg: [-12, 0, 0], chamferM: 0.004 });
  s.within([x, y + 0.05, 0.2035], [-12, 0, 0], () => s.label(card, 0.12, [0, 0, 0]));
  s.box([0.19, 0.05, 0.3], [x, y + 0.05, 0], darkSteel, { chamferM: 0.02 });
}

/** A taped carton with its label, standing on `at`. */
export function carton(
  s: Solid,
  at: readonly [number, number, number],
  size: readonly [number, number, number],
  yawDeg: number,
): void {
  s.within([at[0], at[1] + size[1] / 2, at[2]], [0, yawDeg, 0], () => {
    s.box(size, [0, 0, 0], cardboard, { chamferM: 0.004 });
    s.box(
      [0.05, size[1] + 0.002, size[2] + 0.002],
      [0, 0, 0],
      { color: 0xb9955f, roughness: 0.4, metalness: 0 },
      { chamferM: 0.003 },
    );
    s.label('box-label', Math.min(0.13, size[0] * 0.35), [-size[0] * 0.28, -0.01, size[2] / 2]);
  });
}

/** Two chained gas cylinders in a cradle: oxygen and argon shoulders, regulators, hoses; the chain can hang loose. */
export function gasCylinders(): Prop {
  const s = new Solid(72);
  const cylinder = (x: number, body: number, shoulder: number, label: LabelName): void => {
    s.turned(
      [
        [0, 0],
        [0.1, 0],
        [0.115, 0.015],
        [0.115, 1.12],
      ],
      [x, 0.05, 0],
      paintedSteel(body),
    );
    s.turned(
      [
        [0.115, 1.12],
        [0.113, 1.17],
        [0.095, 1.25],
        [0.06, 1.31],
        [0.04, 1.33],
        [0, 1.33],
      ],
      [x, 0.05, 0],
      paintedSteel(shoulder),
    );
    s.rod(0.024, 0.09, [x, 1.41, 0], 'y', brass);
    s.rod(0.05, 0.02, [x, 1.47, 0], 'y', plastic(PAINT.black));
    s.rod(0.03, 0.07, [x, 1.4, 0.05], 'z', brass);
    s.rod(0.034, 0.02, [x - 0.05, 1.43, 0.09], 'z', chrome);
    s.rod(0.034, 0.02, [x + 0.04, 1.45, 0.09], 'z', chrome);
    s.label('gauge', 0.058, [x - 0.05, 1.43, 0.1], { round: true });
    s.label('gauge', 0.058, [x + 0.04, 1.45, 0.1], { round: true });
    s.label(label, 0.14, [x, 0.95, 0.1165]);
  };
  cylinder(-0.15, 0x4b5357, 0xe6e5df, 'cylinder-oxygen');
  cylinder(0.15, 0x4b5357, 0x2d5b3f, 'cylinder-argon');
  s.box([0.62, 0.05, 0.34], [0, 0.025, 0], darkSteel);
  for (const x of [-0.29, 0.29]) s.box([0.04, 1.0, 0.04], [x, 0.52, -0.14], paintedSteel(PAINT.safetyYellow));
  for (const y of [0.45, 0.98]) s.box([0.62, 0.05, 0.03], [0, y, -0.145], paintedSteel(PAINT.safetyYellow));
  // The chain hangs from the left post and hooks into the right one.
  const chain = new Solid(77);
  for (let i = 0; i <= 22; i++) {
    const t = i / 22;
    chain.rod(0.011, 0.026, [t * 0.58, -Math.sin(t * Math.PI) * 0.05, 0], i % 2 ? 'x' : 'y', brushedSteel, {
      sides: 6,
    });
  }
  for (const x of [-0.29, 0.29]) {
    s.box([0.03, 0.04, 0.28], [x, 0.8, -0.005], paintedSteel(PAINT.safetyYellow));
    s.rod(0.007, 0.03, [x, 0.81, 0.128], 'z', darkSteel);
  }
  s.hose(
    [
      [-0.15, 1.38, 0.09],
      [-0.3, 1.2, 0.15],
      [-0.27, 0.6, 0.15],
      [-0.1, 0.35, 0.16],
      [0.1, 0.6, 0.16],
    ],
    0.009,
    plastic(0x2f5680),
  );
  s.hose(
    [
      [0.15, 1.38, 0.09],
      [0.3, 1.15, 0.15],
      [0.27, 0.55, 0.15],
      [0.1, 0.4, 0.17],
    ],
    0.009,
    rubber,
  );
  return {
    body: s,
    moving: {
      chain: { solid: chain, pivot: [-0.29, 0.8, 0.132] },
    },
  };
}

/** An aluminium stepladder standing open, 1.75 m tall; it tips as one piece over its right feet. */
export function stepladder(): Prop {
  const ladder = new Solid(73);
  ladder.within([0.26, 0, 0], [0, 0, 0], () => ladderParts(ladder));
  return { body: new Solid(78), moving: { ladder: { solid: ladder, pivot: [-0.26, 0, 0] } } };
}

/** Rails, treads, platform and spreaders around the ladder's middle. */
function ladderParts(s: Solid): void {
  const side = (bottom: number, top: number, z0: number, z1: number, finish = brushedSteel): void => {
    for (const sign of [-1, 1]) {
      const dz = z1 - z0;
      const dx = (top - bottom) * sign;
      const length = Math.hypot(1.68, dz, dx);
      const tilt = (Math.atan2(dz, 1.68) * 180) / Math.PI;
      const lean = (Math.atan2(-dx, 1.68) * 180) / Math.PI;
      s.box([0.028, length, 0.06], [((bottom + top) / 2) * sign, 0.86, (z0 + z1) / 2], finish, {
        turnDeg: [tilt, 0, lean],
        chamferM: 0.004,
      });
      s.box([0.04, 0.04, 0.075], [bottom * sign, 0.022, z0], rubber);
    }
  };
  side(0.24, 0.17, 0.36, -0.0);
  side(0.24, 0.17, -0.4, -0.08, paintedSteel(PAINT.machineGrey));
  for (let i = 1; i <= 5; i++) {
    const t = (i * 0.275 - 0.02) / 1.68;
    s.box([2 * (0.24 - 0.07 * t), 0.028, 0.09], [0, i * 0.275, 0.36 * (1 - t)], brushedSteel, { chamferM: 0.004 });
    for (const dz of [-0.025, 0, 0.025])
      s.box([2 * (0.22 - 0.07 * t), 0.003, 0.008], [0, i * 0.275 + 0.015, 0.36 * (1 - t) + dz], rubber);
  }
  s.box([0.4, 0.04, 0.22], [0, 1.71, -0.03], plastic(PAINT.red), { chamferM: 0.01 });
  for (const y of [0.4, 0.9])
    s.bar(0.01, [-0.23, y, -0.4 + (0.32 * y) / 1.68], [0.23, y, -0.4 + (0.32 * y) / 1.68], brushedSteel);
  for (const x of [-0.215, 0.215]) s.bar(0.005, [x, 0.7, 0.2], [x, 0.7, -0.26], darkSteel);
  s.label('ladder-label', 0.05, [0.213, 1.0, 0.178], { turnDeg: [-12, 0, 2.3] });
}

/** A platform trolley loaded with a strapped crate and cartons; the wheels turn. */
export function platformTrolley(): Prop {
  const s = new Solid(74);
  s.box([0.62, 0.05, 0.98], [0, 0.225, 0], pine, { chamferM: 0.006 });
  s.box([0.66, 0.04, 1.02], [0, 0.195, 0], paintedSteel(PAINT.workshopBlue), { chamferM: 0.01 });
  for (const x of [-0.26, 0.26]) s.bar(0.016, [x, 0.2, -0.5], [x, 1.0, -0.56], brushedSteel);
  s.bar(0.018, [-0.27, 1.0, -0.56], [0.27, 1.0, -0.56], rubber);
  s.bar(0.012, [-0.26, 0.6, -0.53], [0.26, 0.6, -0.53], brushedSteel);
  for (const x of [-0.25, 0.25]) for (const z of [-0.36, 0.36]) s.box([0.06, 0.08, 0.09], [x, 0.15, z], darkSteel);
  s.label('trolley-brand', 0.14, [0.3312, 0.195, 0.3], { turnDeg: [0, 90, 0] });
  woodenCrate(s, [0, 0.25, 0.12], [0.56, 0.42, 0.6]);
  carton(s, [0.04, 0.67, 0.2], [0.4, 0.22, 0.34], 7);
  carton(s, [-0.02, 0.25, -0.33], [0.5, 0.3, 0.22], 0);
  for (const z of [0, 0.26]) {
    s.box([0.575, 0.43, 0.035], [0, 0.466, z], { color: 0x3b4a3c, roughness: 0.7, metalness: 0 }, { chamferM: 0.002 });
  }
  const wheels: Record<string, MovingPart> = {};
  for (const [name, z] of [
    ['rear', -0.36],
    ['front', 0.36],
  ] as const) {
    const pair = new Solid(75);
    for (const x of [-0.25, 0.25]) {
      pair.rod(0.075, 0.034, [x, 0, 0], 'x', rubber);
      pair.rod(0.045, 0.04, [x, 0, 0], 'x', brushedSteel);
      for (const a of [0, 120, 240]) {
        const rad = (a * Math.PI) / 180;
        pair.rod(0.008, 0.046, [x, Math.cos(rad) * 0.03, Math.sin(rad) * 0.03], 'x', darkSteel);
      }
    }
    wheels[name] = { solid: pair, pivot: [0, 0.076, z] };
  }
  return { body: s, moving: wheels };
}

/** A slatted pine crate standing on `at`. */
export function woodenCrate(
  s: Solid,
  at: readonly [number, number, number],
  size: readonly [number, number, number],
): void {
  const [w, h, d] = size;
  const slats = Math.max(3, Math.round(h / 0.13));
  const pitch = h / slats;
  s.box([w - 0.05, h - 0.02, d - 0.05], [at[0], at[1] + h / 2, at[2]], { ...pine, color: 0x7d6140 });
  for (let i = 0; i < slats; i++) {
    const y = at[1] + pitch * (i + 0.5);
    for (const z of [-1, 1])
      s.box([w - 0.004, pitch - 0.012, 0.018], [at[0], y, at[2] + z * (d / 2 - 0.02)], pine, { chamferM: 0.003 });
    for (const x of [-1, 1])
      s.box([0.018, pitch - 0.012, d - 0.02], [at[0] + x * (w / 2 - 0.02), y, at[2]], pine, { chamferM: 0.003 });
  }
  for (const x of [-1, 1])
    for (const z of [-1, 1])
      s.box([0.06, h, 0.018], [at[0] + x * (w / 2 - 0.034), at[1] + h / 2, at[2] + z * (d / 2 - 0.006)], pine);
  const boards = Math.max(3, Math.round(d / 0.14));
  for (let i = 0; i < boards; i++) {
    s.box([w, 0.018, d / boards - 0.01], [at[0], at[1] + h + 0.006, at[2] - d / 2 + (d / boards) * (i + 0.5)], pine, {
      chamferM: 0.003,
    });
  }
  s.label('crate-stencil', Math.min(0.3, w * 0.5), [at[0], at[1] + h * 0.5, at[2] + d / 2 - 0.0105]);
}
