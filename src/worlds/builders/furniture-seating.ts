import type { Vec3 } from 'heed';
import type { Finish } from '../finishes.ts';
import { HOME } from '../living-room-finishes.ts';
import type { Solid } from '../solids/solid.ts';

/** A wide sofa with loose cushions and a throw: 2.2 m across, back at z = 0, front 0.9 m before it. */
export function sofa(s: Solid): void {
  legs(s, 0.98, 0.1, 0.8);
  s.box([2.16, 0.18, 0.82], [0, 0.23, 0.44], HOME.sofa, { chamferM: 0.025 });
  s.box([2.16, 0.5, 0.2], [0, 0.55, 0.12], HOME.sofa, { chamferM: 0.06, turnDeg: [-5, 0, 0] });
  for (const x of [-0.99, 0.99]) s.box([0.2, 0.46, 0.86], [x, 0.37, 0.45], HOME.sofa, { chamferM: 0.06 });
  for (const x of [-0.445, 0.445]) {
    s.box([0.88, 0.17, 0.68], [x, 0.395, 0.54], HOME.sofa, { chamferM: 0.055 });
    s.box([0.86, 0.42, 0.2], [x, 0.65, 0.27], HOME.sofa, { chamferM: 0.075, turnDeg: [-13, 0, 0] });
    piping(s, 0.86, [x, 0.47, 0.86]);
  }
  cushion(s, 0.46, [-0.68, 0.68, 0.44], [-22, 16, 4], HOME.ochre);
  cushion(s, 0.42, [-0.36, 0.66, 0.48], [-26, -8, -3], HOME.linen);
  cushion(s, 0.46, [0.68, 0.68, 0.44], [-22, -18, -5], HOME.sage);
  throwOver(s, 0.99);
}

/** A low armchair on wooden legs: 0.84 m wide, back at z = 0. */
export function armchair(s: Solid): void {
  legs(s, 0.33, 0.12, 0.68);
  s.box([0.8, 0.16, 0.72], [0, 0.25, 0.4], HOME.armchair, { chamferM: 0.03 });
  s.box([0.8, 0.62, 0.16], [0, 0.6, 0.11], HOME.armchair, { chamferM: 0.06, turnDeg: [-9, 0, 0] });
  for (const x of [-0.36, 0.36]) s.box([0.13, 0.36, 0.74], [x, 0.42, 0.42], HOME.armchair, { chamferM: 0.045 });
  s.box([0.6, 0.16, 0.62], [0, 0.39, 0.47], HOME.armchair, { chamferM: 0.055 });
  s.box([0.58, 0.44, 0.16], [0, 0.67, 0.24], HOME.armchair, { chamferM: 0.065, turnDeg: [-13, 0, 0] });
  cushion(s, 0.4, [0.06, 0.62, 0.4], [-24, 10, 8], HOME.clay);
}

/** A round side table with a book and a mug. */
export function sideTable(s: Solid): void {
  s.rod(0.24, 0.025, [0, 0.5, 0], 'y', HOME.lightOak);
  s.rod(0.02, 0.48, [0, 0.25, 0], 'y', HOME.iron);
  s.rod(0.15, 0.016, [0, 0.008, 0], 'y', HOME.iron);
  s.box([0.15, 0.025, 0.21], [-0.04, 0.525, 0.02], HOME.clay, { turnDeg: [0, 24, 0], chamferM: 0.003 });
  s.turned(
    [
      [0, 0],
      [0.032, 0],
      [0.037, 0.01],
      [0.037, 0.085],
      [0.032, 0.085],
      [0.03, 0.015],
      [0, 0.015],
    ],
    [0.11, 0.5125, -0.03],
    HOME.stoneware,
  );
}

function legs(s: Solid, halfWidthM: number, backM: number, frontM: number): void {
  for (const x of [-halfWidthM, halfWidthM]) {
    for (const z of [backM, frontM]) s.rod(0.016, 0.17, [x, 0.085, z], 'y', HOME.walnut, { topRadiusM: 0.024 });
  }
}

function piping(s: Solid, widthM: number, at: Vec3): void {
  s.rod(0.006, widthM - 0.1, at, 'x', { ...HOME.sofa, color: 0x857c6c }, { sides: 6 });
}

/** A square loose cushion, plump in the middle; leans back when turned by a negative pitch. */
function cushion(s: Solid, sideM: number, at: Vec3, turnDeg: Vec3, finish: Finish): void {
  const corner = sideM * Math.SQRT1_2;
  s.within(at, turnDeg, () =>
    s.within([0, 0, 0], [0, 0, 45], () =>
      s.turned(
        [
          [0, -0.085],
          [corner * 0.4, -0.075],
          [corner * 0.75, -0.045],
          [corner * 0.97, -0.008],
          [corner * 0.97, 0.008],
          [corner * 0.75, 0.045],
          [corner * 0.4, 0.075],
          [0, 0.085],
        ],
        [0, 0, 0],
        finish,
        [90, 0, 0],
        4,
      ),
    ),
  );
}

/** A folded blanket over the arm at `x`, with a fringe on the outer side. */
function throwOver(s: Solid, x: number): void {
  s.box([0.24, 0.022, 0.4], [x, 0.607, 0.5], HOME.linen, { chamferM: 0.008 });
  for (const side of [-1, 1]) {
    s.box([0.02, side > 0 ? 0.3 : 0.16, 0.4], [x + side * 0.112, side > 0 ? 0.462 : 0.53, 0.5], HOME.linen, {
      chamferM: 0.008,
    });
  }
}
