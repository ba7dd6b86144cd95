import {
  brushedSteel,
  castIron,
  chrome,
  darkSteel,
  type Finish,
  oak,
  PAINT,
  paintedSteel,
  plastic,
  rubber,
} from '../finishes.ts';
import type { Prop } from '../prop.ts';
import { arcPoints } from '../solids/outline-slab.ts';
import { Solid } from '../solids/solid.ts';

/** Height of every workbench top, metres. */
export const BENCH_TOP_M = 0.9;

/** A joiner's bench on a painted steel frame with a drawer block and a lower shelf. */
export function workbench(widthM: number, depthM = 0.75): Prop {
  const s = new Solid(11);
  const frame = paintedSteel(PAINT.workshopBlue);
  const x = widthM / 2 - 0.06;
  const z = depthM / 2 - 0.05;
  const boards = 5;
  for (let i = 0; i < boards; i++) {
    const pitch = depthM / boards;
    s.box([widthM, 0.05, pitch - 0.0015], [0, BENCH_TOP_M - 0.025, -depthM / 2 + pitch * (i + 0.5)], oak, {
      chamferM: 0.004,
    });
  }
  for (const sx of [-1, 1]) {
    for (const sz of [-1, 1]) {
      s.box([0.06, BENCH_TOP_M - 0.05, 0.06], [sx * x, (BENCH_TOP_M - 0.05) / 2, sz * z], frame);
      s.rod(0.035, 0.02, [sx * x, 0.01, sz * z], 'y', rubber);
    }
    s.box([0.04, 0.05, depthM - 0.12], [sx * x, 0.78, 0], frame);
    s.box([0.04, 0.04, depthM - 0.12], [sx * x, 0.2, 0], frame);
  }
  s.box([widthM - 0.14, 0.07, 0.03], [0, 0.8, z], frame);
  s.box([widthM - 0.14, 0.07, 0.03], [0, 0.8, -z], frame);
  s.box([widthM - 0.1, 0.02, depthM - 0.14], [0, 0.23, 0], paintedSteel(PAINT.machineGrey));
  s.box([widthM, 0.12, 0.018], [0, BENCH_TOP_M + 0.06, -depthM / 2 + 0.009], oak);
  drawerBlock(s, widthM / 2 - 0.36);
  for (let i = 0; i < 3; i++) {
    s.box(
      [0.3, 0.13 + i * 0.03, 0.34],
      [-widthM / 2 + 0.42 + i * 0.36, 0.31 + i * 0.015, -0.05],
      plastic([0x6b5f52, 0x4d5a61, 0x77705f][i] ?? 0),
    );
    s.box([0.31, 0.02, 0.35], [-widthM / 2 + 0.42 + i * 0.36, 0.38 + i * 0.03, -0.05], plastic(0x3d3a36));
  }
  benchClutter(s, widthM / 2);
  return { body: s };
}

/** What a working bench collects: a drawing, offcuts, a wire coil, tins, a pencil. */
function benchClutter(s: Solid, half: number): void {
  const top = BENCH_TOP_M;
  s.label('drawing', 0.42, [half - 0.98, top + 0.0005, 0.12], { turnDeg: [-90, 0, 9], roughness: 0.9 });
  s.bar(0.004, [half - 0.8, top + 0.005, 0.24], [half - 0.66, top + 0.005, 0.19], plastic(PAINT.safetyYellow));
  s.box([0.34, 0.04, 0.07], [half - 0.2, top + 0.021, -0.26], oak, { turnDeg: [0, 6, 0] });
  s.box([0.26, 0.03, 0.06], [half - 0.22, top + 0.056, -0.25], oak, { turnDeg: [0, -4, 0] });
  s.rod(0.04, 0.11, [half - 0.12, top + 0.056, 0.16], 'y', paintedSteel(PAINT.cream));
  s.rod(0.033, 0.15, [half - 0.23, top + 0.076, 0.2], 'y', paintedSteel(0x34506b));
  s.rod(0.014, 0.03, [half - 0.23, top + 0.165, 0.2], 'y', plastic(PAINT.black));
  s.box([0.16, 0.02, 0.012], [half - 1.3, top + 0.011, 0.26], brushedSteel, { turnDeg: [0, 28, 0] });
}

function drawerBlock(s: Solid, x: number): void {
  s.box([0.46, 0.44, 0.56], [x, 0.54, 0.04], paintedSteel(PAINT.workshopBlue));
  for (let i = 0; i < 4; i++) {
    const y = 0.705 - i * 0.108;
    s.box([0.42, 0.098, 0.02], [x, y, 0.325], paintedSteel(PAINT.lightGrey), { chamferM: 0.005 });
    s.box([0.2, 0.014, 0.022], [x, y + 0.022, 0.344], brushedSteel, { chamferM: 0.004 });
    s.box([0.09, 0.026, 0.003], [x, y - 0.014, 0.336], plastic(PAINT.warmWhite));
  }
}

/** A 150 mm engineer's vice bolted to its swivel base. */
export function benchVice(): Prop {
  const s = new Solid(12);
  const iron = castIron(0x3f5f80);
  s.turned(
    [
      [0, 0],
      [0.1, 0],
      [0.105, 0.006],
      [0.1, 0.022],
      [0.075, 0.03],
      [0.06, 0.06],
      [0, 0.06],
    ],
    [0, 0, 0],
    iron,
  );
  for (const angle of [45, 135, 225, 315]) {
    const rad = (angle * Math.PI) / 180;
    s.bolt([Math.cos(rad) * 0.086, 0.026, Math.sin(rad) * 0.086], 'y', brushedSteel, 0.011);
  }
  s.box([0.11, 0.07, 0.2], [0, 0.09, -0.01], iron, { chamferM: 0.014 });
  s.box([0.17, 0.085, 0.06], [0, 0.15, -0.04], iron, { chamferM: 0.012 });
  s.box([0.1, 0.03, 0.09], [0, 0.16, -0.1], castIron(0x4b6c8e), { chamferM: 0.008 });
  s.box([0.16, 0.03, 0.012], [0, 0.178, -0.006], brushedSteel, { chamferM: 0.002 });
  s.box([0.075, 0.055, 0.22], [0, 0.1, 0.13], iron, { chamferM: 0.01 });
  s.box([0.17, 0.085, 0.055], [0, 0.15, 0.075], iron, { chamferM: 0.012 });
  s.box([0.16, 0.03, 0.012], [0, 0.178, 0.042], brushedSteel, { chamferM: 0.002 });
  s.rod(0.018, 0.06, [0, 0.1, 0.265], 'z', darkSteel);
  s.rod(0.026, 0.03, [0, 0.1, 0.285], 'z', chrome);
  s.bar(0.007, [-0.11, 0.06, 0.285], [0.11, 0.14, 0.285], chrome);
  s.rod(0.012, 0.02, [-0.11, 0.06, 0.285], 'x', chrome);
  s.rod(0.012, 0.02, [0.11, 0.14, 0.285], 'x', chrome);
  // A half-filed steel bracket left in the jaws.
  s.box([0.07, 0.1, 0.012], [0.01, 0.21, 0.018], brushedSteel, { turnDeg: [0, 0, 4], chamferM: 0.002 });
  return { body: s };
}

/** A red cantilever toolbox with a tray of hand tools showing. */
export function toolbox(): Prop {
  const s = new Solid(13);
  const red = paintedSteel(PAINT.red);
  s.box([0.5, 0.17, 0.22], [0, 0.087, 0], red, { chamferM: 0.01 });
  s.box([0.51, 0.014, 0.23], [0, 0.172, 0], paintedSteel(0x8d221b), { chamferM: 0.004 });
  const lid = [
    [-0.115, 0],
    [0.115, 0],
    [0.115, 0.03],
    [0.045, 0.085],
    [-0.045, 0.085],
    [-0.115, 0.03],
  ] as const;
  s.slab(lid, 0.5, [0, 0.18, 0], red, { turnDeg: [0, 90, 0], chamferM: 0.006 });
  for (const x of [-0.17, 0.17]) {
    s.box([0.05, 0.065, 0.012], [x, 0.165, 0.116], chrome, { chamferM: 0.003 });
    s.box([0.03, 0.03, 0.014], [x, 0.15, 0.122], chrome, { chamferM: 0.003 });
    s.box([0.02, 0.035, 0.03], [x * 0.8, 0.28, 0], darkSteel);
  }
  s.rod(0.015, 0.27, [0, 0.3, 0], 'x', rubber);
  s.label('toolbox-brand', 0.16, [0, 0.09, 0.11]);
  for (const [x, z] of [
    [-0.245, 0.105],
    [0.245, 0.105],
    [-0.245, -0.105],
    [0.245, -0.105],
  ] as const) {
    s.box([0.03, 0.03, 0.03], [x, 0.016, z], plastic(PAINT.black));
  }
  return { body: s };
}

/** A battered site radio. */
export function radio(): Prop {
  const s = new Solid(14);
  const shell = plastic(0x4a4b44);
  s.box([0.3, 0.18, 0.13], [0, 0.1, 0], shell, { chamferM: 0.022 });
  for (const x of [-0.135, 0.135])
    s.box([0.04, 0.2, 0.15], [x, 0.1, 0], plastic(PAINT.safetyYellow), { chamferM: 0.016 });
  s.rod(0.055, 0.012, [-0.055, 0.095, 0.066], 'z', rubber);
  for (let i = 0; i < 5; i++)
    s.box([0.09 - Math.abs(i - 2) * 0.016, 0.004, 0.004], [-0.055, 0.065 + i * 0.015, 0.074], plastic(0x6c6c66));
  s.label('radio-face', 0.1, [0.062, 0.118, 0.065], { glow: 0.25 });
  s.rod(0.017, 0.02, [0.035, 0.055, 0.07], 'z', chrome);
  s.rod(0.017, 0.02, [0.09, 0.055, 0.07], 'z', chrome);
  s.bar(0.003, [0.12, 0.18, -0.05], [0.16, 0.42, -0.05], chrome);
  const grip = arcPoints([0, 0.16], 0.1, 25, 155, 8).map(([x, y]) => [x, y + 0.02, 0] as const);
  s.hose(grip, 0.008, rubber, 2);
  return { body: s };
}

/** A rolling tool cabinet with six drawers, one of which slides out, and parts on its tray. */
export function toolCart(): Prop {
  const s = new Solid(15);
  const shell = paintedSteel(PAINT.charcoal);
  const front: Finish = paintedSteel(0xb9572a);
  s.box([0.62, 0.58, 0.42], [0, 0.42, 0], shell, { chamferM: 0.012 });
  let top = 0.695;
  const drawer = new Solid(18);
  for (const [row, height] of [0.065, 0.065, 0.065, 0.085, 0.085, 0.125].entries()) {
    // The fourth drawer can slide out.
    const into = row === 3 ? drawer : s;
    into.box([0.56, height - 0.008, 0.018], [0, top - height / 2, 0.212], front, { chamferM: 0.005 });
    into.box([0.54, 0.012, 0.014], [0, top - 0.016, 0.226], brushedSteel, { chamferM: 0.004 });
    if (row === 3) openDrawer(drawer, top - height);
    top -= height;
  }
  s.box([0.66, 0.022, 0.45], [0, 0.72, 0], rubber, { chamferM: 0.008 });
  s.box([0.66, 0.04, 0.012], [0, 0.745, -0.22], shell);
  for (const x of [-1, 1]) {
    s.box([0.012, 0.04, 0.45], [x * 0.325, 0.745, 0], shell);
    for (const z of [-0.16, 0.16]) {
      s.box([0.05, 0.03, 0.06], [x * 0.25, 0.118, z], darkSteel);
      s.rod(0.05, 0.03, [x * 0.25, 0.051, z], 'x', rubber);
      s.rod(0.025, 0.036, [x * 0.25, 0.051, z], 'x', brushedSteel);
    }
  }
  s.bar(0.013, [0.36, 0.62, -0.15], [0.36, 0.62, 0.15], chrome);
  for (const z of [-0.15, 0.15]) s.bar(0.009, [0.31, 0.62, z], [0.36, 0.62, z], chrome);
  // On the tray: a combination spanner, a mallet, a parts tin.
  s.box([0.2, 0.006, 0.018], [-0.12, 0.736, 0.1], chrome, { turnDeg: [0, 24, 0] });
  s.rod(0.019, 0.007, [-0.21, 0.736, 0.14], 'y', chrome);
  s.bar(0.012, [0.02, 0.748, -0.1], [0.24, 0.748, -0.02], oak);
  s.rod(0.032, 0.1, [0.25, 0.765, -0.016], 'z', rubber);
  s.rod(0.05, 0.05, [-0.2, 0.757, -0.09], 'y', paintedSteel(PAINT.blue));
  return { body: s, moving: { drawer: { solid: drawer, pivot: [0, 0, 0] } } };
}

/** Tray and contents behind a drawer front whose lower edge is at `y`. */
function openDrawer(s: Solid, y: number): void {
  const steel = paintedSteel(PAINT.machineGrey);
  s.box([0.54, 0.006, 0.36], [0, y + 0.012, 0.03], steel);
  for (const x of [-0.267, 0.267]) s.box([0.006, 0.05, 0.36], [x, y + 0.036, 0.03], steel);
  for (let i = 0; i < 6; i++) s.box([0.022, 0.008, 0.22 - i * 0.016], [-0.2 + i * 0.05, y + 0.02, 0.06], chrome);
  for (let i = 0; i < 5; i++) s.rod(0.012 + i * 0.002, 0.04, [0.16, y + 0.035, -0.08 + i * 0.045], 'x', darkSteel);
}
