import type { Vec3 } from 'heed';
import type { Finish } from '../finishes.ts';
import { HOME } from '../living-room-finishes.ts';
import { seededRandom } from '../seeded-random.ts';
import type { OutlinePoint } from '../solids/outline-slab.ts';
import type { Solid } from '../solids/solid.ts';

/** A standing lamp with a linen shade, 1.62 m tall. */
export function floorLamp(s: Solid): void {
  s.rod(0.15, 0.025, [0, 0.0125, 0], 'y', HOME.iron);
  s.rod(0.011, 1.36, [0, 0.7, 0], 'y', HOME.iron);
  const shade: Finish = { color: 0xd8c9aa, roughness: 0.9, metalness: 0, glow: 0.3 };
  s.turned(
    [
      [0.215, 0],
      [0.17, 0.3],
      [0.164, 0.3],
      [0.209, 0],
      [0.215, 0],
    ],
    [0, 1.32, 0],
    shade,
  );
  s.rod(0.03, 0.09, [0, 1.44, 0], 'y', { ...shade, glow: 1 });
}

/** A rubber plant in a stoneware pot, 1.7 m tall. */
export function pottedPlant(s: Solid, seed: number): void {
  const random = seededRandom(seed + 307);
  s.turned(
    [
      [0, 0],
      [0.15, 0],
      [0.165, 0.015],
      [0.2, 0.34],
      [0.205, 0.38],
      [0.182, 0.38],
      [0.178, 0.34],
      [0, 0.335],
    ],
    [0, 0, 0],
    HOME.stoneware,
  );
  s.rod(0.176, 0.006, [0, 0.34, 0], 'y', HOME.soil);
  const stems: readonly (readonly [lean: number, yawDeg: number, heightM: number])[] = [
    [3, 20, 1.22],
    [11, 150, 0.95],
    [9, 265, 0.8],
  ];
  for (const [lean, yawDeg, heightM] of stems) {
    s.within([0, 0.33, 0], [0, yawDeg, 0], () =>
      s.within([0, 0, 0.03], [lean, 0, 0], () => {
        s.bar(0.009, [0, 0, 0], [0, heightM, 0], HOME.walnut);
        const leaves = Math.round(heightM * 11);
        for (let i = 0; i < leaves; i++) {
          const t = (i + 1) / leaves;
          const length = 0.2 + 0.09 * Math.sin(t * 2.6) + random() * 0.03;
          const droop = 62 - t * 48 + random() * 12;
          const tint = [0x5c6e4c, 0x657752, 0x53644a][Math.floor(random() * 3)] ?? HOME.leaf.color;
          s.within([0, heightM * (0.3 + 0.7 * t), 0], [0, i * 137.5 + random() * 20, 0], () =>
            s.within([0, 0, 0.01], [droop, 0, 0], () => leaf(s, length, { ...HOME.leaf, color: tint })),
          );
        }
      }),
    );
  }
}

/** An oval leaf growing along +Y with a slight fold along its rib. */
function leaf(s: Solid, lengthM: number, finish: Finish): void {
  const half = lengthM * 0.24;
  const outline: OutlinePoint[] = [
    [0, 0.03],
    [half * 0.72, lengthM * 0.26],
    [half, lengthM * 0.52],
    [half * 0.68, lengthM * 0.8],
    [0, lengthM + 0.02],
  ];
  s.within([0, 0, 0], [0, -14, 0], () => s.slab(outline, 0.004, [0, 0, 0], finish, { chamferM: 0.0012 }));
  const mirrored = outline.map(([x, y]) => [-x, y] as const).reverse();
  s.within([0, 0, 0], [0, 14, 0], () => s.slab(mirrored, 0.004, [0, 0, 0], finish, { chamferM: 0.0012 }));
}

/** Width that the frame and mount add around a print, metres on each side. */
const MOUNT_M = 0.075;
const MOULDING_M = 0.028;
/** How far before the wall a print lies. */
export const PRINT_DEPTH_M = 0.0165;

/** A wooden frame with a pale mount, for a print of the given size around `at` on a wall at z = 0. */
export function pictureFrame(s: Solid, printM: readonly [number, number], at: Vec3, wood: Finish): void {
  const width = printM[0] + 2 * MOUNT_M;
  const height = printM[1] + 2 * MOUNT_M;
  const [x, y, z] = at;
  s.box(
    [width, height, 0.012],
    [x, y, z + 0.008],
    { color: 0xd9d2c4, roughness: 0.9, metalness: 0 },
    { chamferM: 0.001 },
  );
  for (const side of [-1, 1]) {
    s.box([MOULDING_M, height + 2 * MOULDING_M, 0.03], [x + (side * (width + MOULDING_M)) / 2, y, z + 0.015], wood, {
      chamferM: 0.005,
    });
    s.box([width, MOULDING_M, 0.03], [x, y + (side * (height + MOULDING_M)) / 2, z + 0.015], wood, { chamferM: 0.005 });
  }
}

/** A flat round ceiling light under y = 0. */
export function ceilingLight(s: Solid): void {
  s.rod(0.2, 0.03, [0, -0.014, 0], 'y', HOME.woodwork);
  s.turned(
    [
      [0, 0],
      [0.16, 0.004],
      [0.225, 0.02],
      [0.232, 0.045],
    ],
    [0, -0.072, 0],
    { color: 0xf0e6d2, roughness: 0.6, metalness: 0, glow: 0.55 },
  );
}
