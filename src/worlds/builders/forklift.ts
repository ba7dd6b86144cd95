import {
  brushedSteel,
  castIron,
  chrome,
  darkSteel,
  type Finish,
  lamp,
  PAINT,
  paintedSteel,
  plastic,
  rubber,
} from '../finishes.ts';
import type { MovingPart, Prop } from '../prop.ts';
import { Solid } from '../solids/solid.ts';
import { arm, head, shin, thigh, torso } from './figure.ts';

const yellow: Finish = { color: 0xd9a014, roughness: 0.36, metalness: 0.05 };
const WHEEL_M = 0.2;
const MAST_Z = 0.66;

/** A 1.6-tonne electric counterbalance truck with its driver; forks towards +Z, origin between the axles. */
export function forklift(): Prop {
  const s = new Solid(101);
  chassis(s);
  cage(s);
  mast(s);
  driver(s);

  const forks = new Solid(102);
  for (const x of [-0.21, 0.21]) {
    forks.box([0.1, 0.6, 0.045], [x, 0.34, 0], darkSteel, { chamferM: 0.006 });
    forks.box([0.1, 0.04, 0.96], [x, 0.07, 0.46], darkSteel, { chamferM: 0.01 });
    forks.box([0.1, 0.016, 0.12], [x, 0.062, 0.97], darkSteel, { chamferM: 0.006 });
  }
  for (const y of [0.22, 0.56]) forks.box([0.74, 0.09, 0.04], [0, y, -0.04], castIron(PAINT.charcoal));
  // Load backrest.
  for (const x of [-0.34, -0.17, 0, 0.17, 0.34])
    forks.box([0.024, 0.56, 0.02], [x, 0.86, -0.04], castIron(PAINT.charcoal));
  for (const y of [0.62, 1.14]) forks.box([0.72, 0.03, 0.024], [0, y, -0.04], castIron(PAINT.charcoal));

  const moving: Record<string, MovingPart> = {
    forks: { solid: forks, pivot: [0, 0.0, MAST_Z + 0.14] },
    front: { solid: wheels(0.42, 0.15), pivot: [0, WHEEL_M + 0.002, 0.5] },
    rear: { solid: wheels(0.38, 0.13), pivot: [0, WHEEL_M + 0.002, -0.56] },
    beacon: { solid: beaconDome(), pivot: [-0.28, 2.09, -0.62], glows: true },
  };
  return { body: s, moving };
}

function wheels(halfTrackM: number, widthM: number): Solid {
  const s = new Solid(103);
  for (const x of [-halfTrackM, halfTrackM]) {
    s.rod(WHEEL_M, widthM, [x, 0, 0], 'x', rubber, { sides: 26 });
    s.rod(0.115, widthM + 0.012, [x, 0, 0], 'x', paintedSteel(PAINT.warmWhite));
    for (let i = 0; i < 5; i++) {
      const rad = (i / 5) * Math.PI * 2;
      s.rod(0.012, widthM + 0.03, [x, Math.cos(rad) * 0.07, Math.sin(rad) * 0.07], 'x', darkSteel, { sides: 6 });
    }
  }
  return s;
}

function beaconDome(): Solid {
  const s = new Solid(104);
  s.turned(
    [
      [0, 0],
      [0.05, 0],
      [0.05, 0.06],
      [0.034, 0.085],
      [0, 0.092],
    ],
    [0, 0, 0],
    lamp(0xc9741a, 0.12),
  );
  return s;
}

function chassis(s: Solid): void {
  const black = plastic(PAINT.black);
  s.box([0.96, 0.1, 1.5], [0, 0.24, 0], darkSteel);
  s.box([0.98, 0.3, 0.9], [0, 0.44, -0.05], yellow, { chamferM: 0.03 });
  // Counterweight with rounded tail.
  s.slab(
    [
      [-0.49, -0.1],
      [0.49, -0.1],
      [0.49, 0.16],
      [0.38, 0.34],
      [-0.38, 0.34],
      [-0.49, 0.16],
    ],
    0.62,
    [0, 0.6, -0.62],
    yellow,
    { turnDeg: [-90, 0, 0], chamferM: 0.03 },
  );
  s.box([0.7, 0.2, 0.05], [0, 0.62, -0.965], black, { chamferM: 0.012 });
  for (let i = 0; i < 5; i++) s.box([0.62, 0.012, 0.02], [0, 0.555 + i * 0.034, -0.99], darkSteel);
  for (const x of [-0.36, 0.36]) s.box([0.1, 0.05, 0.03], [x, 0.78, -0.95], lamp(0x8f1d16, 0.3), { chamferM: 0.008 });
  s.rod(0.03, 0.1, [0, 0.33, -0.97], 'z', darkSteel);
  // Fenders and step.
  for (const x of [-0.45, 0.45]) {
    s.box([0.17, 0.05, 0.46], [x, 0.44, 0.48], yellow, { chamferM: 0.016 });
    s.box([0.17, 0.16, 0.05], [x, 0.37, 0.26], yellow, { chamferM: 0.014 });
    s.box([0.14, 0.03, 0.26], [x, 0.36, 0.12], rubber);
    s.label('forklift-brand', 0.44, [Math.sign(x) * 0.4905, 0.46, -0.18], { turnDeg: [0, 90 * Math.sign(x), 0] });
  }
  s.label('sign-forklift', 0.17, [0.491, 0.72, -0.62], { turnDeg: [0, 90, 0] });
  // Seat on the battery hood, dashboard, wheel.
  s.box([0.78, 0.14, 0.62], [0, 0.65, -0.2], plastic(0x3b3d3c), { chamferM: 0.03 });
  s.box([0.46, 0.09, 0.44], [0, 0.76, -0.2], black, { chamferM: 0.035 });
  s.box([0.44, 0.5, 0.1], [0, 1.0, -0.44], black, { chamferM: 0.04, turnDeg: [-9, 0, 0] });
  s.box([0.7, 0.34, 0.14], [0, 0.72, 0.5], plastic(0x3b3d3c), { chamferM: 0.03 });
  s.bar(0.022, [0, 0.84, 0.46], [0, 1.0, 0.32], black);
  s.within([0, 1.01, 0.31], [-58, 0, 0], () => {
    s.turned(
      [
        [0.13, 0],
        [0.142, -0.01],
        [0.154, 0],
        [0.142, 0.01],
        [0.13, 0],
      ],
      [0, 0, 0],
      black,
      [90, 0, 0],
    );
    s.box([0.27, 0.02, 0.014], [0, 0, 0], black);
    s.rod(0.026, 0.02, [0, 0, 0], 'z', black);
  });
  for (const x of [0.16, 0.22, 0.28]) {
    s.bar(0.006, [x, 0.88, 0.48], [x, 0.98, 0.45], chrome);
    s.rod(0.014, 0.025, [x, 0.99, 0.447], 'y', black);
  }
}

function cage(s: Solid): void {
  const post = paintedSteel(PAINT.charcoal);
  for (const x of [-0.43, 0.43]) {
    s.bar(0.028, [x, 0.5, 0.56], [x * 0.94, 2.03, 0.2], post);
    s.bar(0.03, [x, 0.72, -0.8], [x * 0.94, 2.03, -0.66], post);
    s.box([0.05, 0.05, 0.94], [x * 0.94, 2.05, -0.23], post, { chamferM: 0.014 });
    s.bar(0.012, [x, 1.2, 0.42], [x * 1.06, 1.36, 0.42], post);
    s.box([0.012, 0.16, 0.1], [x * 1.12, 1.42, 0.42], plastic(PAINT.black), { chamferM: 0.005 });
  }
  for (const z of [0.22, 0.08, -0.06, -0.2, -0.34, -0.48, -0.66])
    s.box([0.8, z === 0.22 || z === -0.66 ? 0.05 : 0.03, 0.034], [0, 2.05, z], post, { chamferM: 0.01 });
  s.rod(0.035, 0.03, [-0.28, 2.082, -0.62], 'y', plastic(PAINT.black));
  for (const x of [-0.34, 0.34]) {
    s.rod(0.055, 0.05, [x, 1.94, 0.26], 'z', plastic(PAINT.black));
    s.rod(0.046, 0.01, [x, 1.94, 0.287], 'z', lamp(0xf4ecd8, 0.5));
  }
}

function mast(s: Solid): void {
  const steel = castIron(PAINT.charcoal);
  for (const x of [-0.3, 0.3]) {
    s.box([0.07, 1.98, 0.13], [x, 1.06, MAST_Z], steel, { chamferM: 0.01 });
    s.box([0.05, 1.9, 0.1], [x * 0.8, 1.08, MAST_Z + 0.03], darkSteel, { chamferM: 0.008 });
    s.rod(0.03, 1.5, [x * 0.55, 0.95, MAST_Z - 0.02], 'y', brushedSteel);
    s.bar(0.03, [x, 0.75, MAST_Z - 0.05], [x, 0.52, 0.26], brushedSteel);
    // Chains to the carriage.
    s.box([0.026, 1.24, 0.014], [x * 0.3, 1.32, MAST_Z + 0.06], darkSteel, { chamferM: 0.002 });
  }
  for (const y of [0.22, 1.3, 2.02]) s.box([0.66, 0.07, 0.08], [0, y, MAST_Z - 0.03], steel, { chamferM: 0.01 });
  s.rod(0.05, 0.5, [0, 1.99, MAST_Z + 0.05], 'x', darkSteel);
}

/** A seated driver: the same figure as the co-worker, folded. */
function driver(s: Solid): void {
  s.within([0, 0.85, -0.26], [-4, 0, 0], () => {
    torso(s);
    s.within([0, 0.64, 0], [4, 0, 0], () => head(s));
    for (const x of [-1, 1]) {
      s.within([x * 0.228, 0.5, 0], [-42, 0, -x * 12], () => arm(s, 34));
      s.within([x * 0.12, 0, 0.05], [-82, 0, 0], () => {
        thigh(s);
        s.within([0, -0.43, 0], [70, 0, 0], () => shin(s));
      });
    }
  });
}
