import type { Vec3 } from 'heed';
import { darkGlass, type Finish } from '../finishes.ts';
import { HOME } from '../living-room-finishes.ts';
import { seededRandom } from '../seeded-random.ts';
import type { Solid } from '../solids/solid.ts';

/** Cloth bindings, faded. */
const BINDINGS = [
  0x8d7f6c, 0x6f6a60, 0xa38b6c, 0x7d6256, 0x8b8f80, 0x5f6963, 0xb3a58c, 0x94705c, 0x6b7076, 0xa79a83, 0xc0b49d,
] as const;
const BOARD_M = 0.024;

/** A bookcase standing with its back at z = 0: open bays with rows of books, some boxes and pottery. */
export function bookcase(
  s: Solid,
  size: { readonly widthM: number; readonly heightM: number; readonly bays: number; readonly shelves: number },
  seed: number,
): void {
  const { widthM, heightM, bays, shelves } = size;
  const depthM = 0.31;
  const random = seededRandom(seed + 211);
  const wood = HOME.lightOak;
  const pitch = (heightM - 0.1 - BOARD_M) / shelves;
  const bay = (widthM - BOARD_M) / bays;
  s.box([widthM - 0.04, 0.08, depthM - 0.05], [0, 0.04, depthM / 2 - 0.01], { ...wood, color: 0x8f795d });
  s.box([widthM, heightM - 0.08, 0.01], [0, heightM / 2 + 0.04, 0.006], { ...wood, color: 0xa48b6b });
  for (let i = 0; i <= bays; i++) {
    s.box(
      [BOARD_M, heightM - 0.08, depthM],
      [-widthM / 2 + BOARD_M / 2 + i * bay, heightM / 2 + 0.04, depthM / 2],
      wood,
      {
        chamferM: 0.004,
      },
    );
  }
  for (let i = 0; i <= shelves; i++) {
    s.box([widthM - 0.01, BOARD_M, depthM - 0.012], [0, 0.1 + i * pitch, depthM / 2], wood, { chamferM: 0.004 });
  }
  for (let row = 0; row < shelves; row++) {
    for (let column = 0; column < bays; column++) {
      const from = -widthM / 2 + BOARD_M + column * bay + 0.012;
      const y = 0.1 + BOARD_M / 2 + row * pitch;
      fillShelf(s, [from, y, depthM], bay - BOARD_M - 0.024, pitch - BOARD_M, (row * bays + column * 2) % 5, random);
    }
  }
}

/** One compartment, from its front lower left corner `at`: books, a box, pottery or a mix, by `kind`. */
function fillShelf(s: Solid, at: Vec3, widthM: number, heightM: number, kind: number, random: () => number): void {
  const [x, y, frontM] = at;
  const books = kind === 3 ? widthM * 0.42 : kind === 1 ? widthM * 0.62 : widthM * (0.82 + random() * 0.14);
  const end = bookRow(s, [x, y, frontM], books, heightM, random);
  const middle = (end + x + widthM) / 2;
  const z = frontM * 0.55;
  if (kind === 1) vase(s, [middle, y, z], Math.min(0.24, heightM - 0.05), HOME.stoneware);
  if (kind === 3) {
    s.box([widthM * 0.46, heightM * 0.55, frontM * 0.7], [middle, y + heightM * 0.275, z], HOME.linen, {
      chamferM: 0.012,
    });
    s.box([0.07, 0.03, 0.004], [middle, y + heightM * 0.32, z + frontM * 0.352], HOME.iron, { chamferM: 0.001 });
  }
}

/** Upright books from the left, with the last one leaning; returns where the row ends. */
function bookRow(s: Solid, at: Vec3, lengthM: number, heightM: number, random: () => number): number {
  let x = at[0];
  let set = 0;
  let height = 0;
  let color = 0;
  while (x < at[0] + lengthM - 0.05) {
    if (set <= 0) {
      set = 1 + Math.floor(random() * 3.4);
      height = heightM * (0.62 + random() * 0.26);
      color = BINDINGS[Math.floor(random() * BINDINGS.length)] ?? BINDINGS[0];
    }
    set -= 1;
    const thick = 0.02 + random() * 0.026;
    const deep = height * 0.62 + random() * 0.02;
    const tall = height * (0.985 + random() * 0.015);
    const inset = 0.02 + random() * 0.012;
    const lean = set === 0 && random() < 0.16 ? -5 : 0;
    const middle: Vec3 = [x + thick / 2 + (lean < 0 ? 0.014 : 0), at[1] + tall / 2 + 0.001, at[2] - inset - deep / 2];
    s.within(middle, [0, 0, lean], () => shelvedBook(s, [thick, tall, deep], book(color)));
    x += thick + (lean < 0 ? 0.03 : 0.0015);
  }
  return x;
}

/** The four sides of a standing book that can be seen: bevels this small would only cost time. */
function shelvedBook(s: Solid, [thick, tall, deep]: Vec3, finish: Finish): void {
  s.panel(thick, tall, 1, [0, 0, deep / 2], finish);
  s.panel(thick, deep, 1, [0, tall / 2, 0], finish, [-90, 0, 0]);
  for (const side of [-1, 1]) s.panel(deep, tall, 1, [(side * thick) / 2, 0, 0], finish, [0, side * 90, 0]);
}

const book = (color: number): Finish => ({ color, roughness: 0.85, metalness: 0 });

/** A bellied vase standing on `at`. */
export function vase(s: Solid, at: Vec3, heightM: number, finish: Finish): void {
  const r = heightM * 0.3;
  s.turned(
    [
      [0, 0],
      [r * 0.6, 0],
      [r * 0.95, heightM * 0.22],
      [r, heightM * 0.42],
      [r * 0.72, heightM * 0.72],
      [r * 0.36, heightM * 0.88],
      [r * 0.46, heightM],
      [r * 0.36, heightM],
      [r * 0.28, heightM * 0.9],
      [0, heightM * 0.88],
    ],
    at,
    finish,
  );
}

/** A media sideboard with a switched-off television, a soundbar and a few things on it; 2.1 m wide. */
export function mediaSideboard(s: Solid): void {
  const top = 0.52;
  for (const x of [-0.92, 0.92]) {
    for (const z of [0.08, 0.36]) s.rod(0.014, 0.15, [x, 0.075, z], 'y', HOME.iron, { topRadiusM: 0.02 });
  }
  s.box([2.1, 0.38, 0.42], [0, 0.325, 0.22], HOME.walnut, { chamferM: 0.006 });
  for (let i = 0; i < 4; i++) {
    const x = -0.7725 + i * 0.515;
    s.box([0.507, 0.34, 0.018], [x, 0.325, 0.436], HOME.walnut, { chamferM: 0.004 });
    s.box([0.12, 0.012, 0.014], [x + (i % 2 ? -0.14 : 0.14), 0.46, 0.448], HOME.iron, { chamferM: 0.003 });
  }
  television(s, [-0.12, top, 0.2]);
  s.box([0.82, 0.06, 0.09], [-0.12, top + 0.025, 0.33], { ...HOME.iron, metalness: 0 }, { chamferM: 0.014 });
  vase(s, [0.86, top - 0.005, 0.22], 0.32, { ...HOME.stoneware, color: 0x9d8a74 });
  for (const [i, tilt] of [-9, 4, 12].entries()) {
    s.within([0.86, top + 0.28, 0.22], [tilt, i * 70, tilt - 4], () => {
      s.bar(0.003, [0, 0, 0], [0, 0.36 + i * 0.05, 0], HOME.lightOak);
      s.turned(
        [
          [0, 0],
          [0.02, 0.06],
          [0.014, 0.13],
          [0, 0.17],
        ],
        [0, 0.3 + i * 0.05, 0],
        HOME.linen,
        [0, 0, 0],
        8,
      );
    });
  }
  for (const [i, color] of [0x8d7f6c, 0x7d6256, 0xb3a58c].entries()) {
    s.box([0.24 - i * 0.02, 0.03, 0.17], [-0.9, top + 0.01 + i * 0.031, 0.24], book(color), {
      turnDeg: [0, 6 - i * 9, 0],
      chamferM: 0.003,
    });
  }
}

function television(s: Solid, at: Vec3): void {
  const [x, y, z] = at;
  const shell: Finish = { color: 0x26272a, roughness: 0.5, metalness: 0 };
  s.box([1.24, 0.72, 0.028], [x, y + 0.45, z], shell, { chamferM: 0.004 });
  s.box(
    [1.218, 0.69, 0.004],
    [x, y + 0.455, z + 0.0145],
    { ...darkGlass, color: 0x1b1d20, roughness: 0.22 },
    { chamferM: 0.001 },
  );
  for (const side of [-0.42, 0.42]) {
    s.box([0.03, 0.1, 0.03], [x + side, y + 0.05, z], shell);
    s.box([0.04, 0.012, 0.24], [x + side, y + 0.001, z + 0.02], shell);
  }
}
