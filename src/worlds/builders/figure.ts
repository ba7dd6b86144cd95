import { type Finish, fabric, PAINT, plastic, rubber } from '../finishes.ts';
import type { MovingPart, Prop } from '../prop.ts';

import { arcPoints } from '../solids/outline-slab.ts';
import { Solid } from '../solids/solid.ts';
import type { ProfilePoint } from '../solids/turned.ts';

const skin: Finish = { color: 0xb98d6c, roughness: 0.7, metalness: 0 };
const vest = fabric(0xe2731c);
const tape: Finish = { color: 0xd5d6d0, roughness: 0.35, metalness: 0.25 };
const trousers = fabric(0x37424d);
const sleeve = fabric(0x4c5a66);
const glove = fabric(0x8a7d63);

/** A limb with round ends that hangs down from the origin. */
function limb(topM: number, bottomM: number, lengthM: number): readonly ProfilePoint[] {
  return [
    [0, -lengthM - bottomM * 0.6],
    [bottomM * 0.7, -lengthM - bottomM * 0.35],
    [bottomM, -lengthM],
    [(topM + bottomM) / 2 + 0.006, -lengthM * 0.4],
    [topM, 0],
    [topM * 0.75, topM * 0.6],
    [0, topM * 0.85],
  ];
}

/** A rounded block lying around the spine, from `low` to `high` metres over the hips. */
function ring(
  s: Solid,
  low: number,
  high: number,
  widthM: number,
  depthM: number,
  finish: Finish,
  chamferM = 0.02,
): void {
  const radius = depthM * 0.46;
  const x = widthM / 2 - radius;
  const z = depthM / 2 - radius;
  const outline = [
    ...arcPoints([x, z], radius, 0, 90, 6),
    ...arcPoints([-x, z], radius, 90, 180, 6),
    ...arcPoints([-x, -z], radius, 180, 270, 6),
    ...arcPoints([x, -z], radius, 270, 360, 6),
  ];
  s.slab(outline, high - low, [0, (low + high) / 2, 0], finish, { turnDeg: [-90, 0, 0], chamferM });
}

/** Pelvis, chest in its high-visibility vest, shoulders; the hips are the origin. */
export function torso(s: Solid): void {
  ring(s, -0.09, 0.11, 0.335, 0.225, trousers, 0.045);
  ring(s, 0.085, 0.125, 0.34, 0.23, { color: 0x2a2521, roughness: 0.6, metalness: 0 }, 0.006);
  s.box([0.05, 0.036, 0.012], [0, 0.105, 0.116], { color: 0xb4b6b5, roughness: 0.36, metalness: 0.85 });
  ring(s, 0.12, 0.34, 0.355, 0.235, vest, 0.012);
  ring(s, 0.3, 0.56, 0.4, 0.245, vest, 0.06);
  ring(s, 0.17, 0.215, 0.36, 0.24, tape, 0.003);
  ring(s, 0.26, 0.305, 0.362, 0.242, tape, 0.003);
  // Shoulders in the sleeves' cloth, out to where the arms hang.
  for (const x of [-1, 1]) {
    s.within([x * 0.2, 0.515, 0], [0, 0, 0], () =>
      s.turned(
        [
          [0, -0.07],
          [0.05, -0.05],
          [0.07, 0],
          [0.05, 0.045],
          [0, 0.06],
        ],
        [0, 0, 0],
        sleeve,
        [0, 0, 0],
        14,
      ),
    );
    s.box([0.045, 0.25, 0.008], [x * 0.1, 0.42, 0.121], tape, { chamferM: 0.003 });
    s.box([0.045, 0.25, 0.008], [x * 0.1, 0.42, -0.121], tape, { chamferM: 0.003 });
  }
  s.box([0.006, 0.36, 0.006], [0, 0.32, 0.122], plastic(PAINT.black));
  s.box([0.07, 0.09, 0.01], [-0.105, 0.44, 0.125], plastic(PAINT.warmWhite), { chamferM: 0.003 });
  s.turned(
    [
      [0.085, 0.53],
      [0.09, 0.56],
      [0.06, 0.595],
      [0.054, 0.66],
      [0, 0.66],
    ],
    [0, 0, 0],
    skin,
  );
}

/** A plain face with glasses under a yellow helmet; the neck is the origin. */
export function head(s: Solid): void {
  const shell = plastic(0xe6b91e);
  s.within([0, 0, 0.012], [0, 0, 0], () => {
    s.turned(
      [
        [0, -0.03],
        [0.05, -0.025],
        [0.075, 0.02],
        [0.088, 0.09],
        [0.09, 0.14],
        [0.075, 0.2],
        [0, 0.22],
      ],
      [0, 0.03, 0],
      skin,
    );
    s.box([0.026, 0.05, 0.03], [0, 0.1, 0.088], skin, { chamferM: 0.012 });
    for (const x of [-0.09, 0.09]) s.box([0.02, 0.055, 0.035], [x, 0.115, 0], skin, { chamferM: 0.009 });
    // Safety glasses: dark rims over grey lenses.
    s.box(
      [0.15, 0.042, 0.02],
      [0, 0.142, 0.078],
      { color: 0x4c5b60, roughness: 0.12, metalness: 0 },
      { chamferM: 0.01 },
    );
    s.box([0.156, 0.01, 0.022], [0, 0.163, 0.078], plastic(PAINT.black), { chamferM: 0.004 });
    for (const x of [-0.084, 0.084]) s.box([0.008, 0.012, 0.1], [x, 0.158, 0.03], plastic(PAINT.black));
    s.box([0.05, 0.008, 0.012], [0, 0.058, 0.082], { color: 0x8d5f4c, roughness: 0.7, metalness: 0 });
  });
  s.turned(
    [
      [0.118, 0],
      [0.128, 0.006],
      [0.12, 0.02],
      [0.116, 0.06],
      [0.094, 0.112],
      [0.05, 0.14],
      [0, 0.146],
    ],
    [0, 0.19, 0.005],
    shell,
  );
  s.box([0.16, 0.01, 0.07], [0, 0.196, 0.135], shell, { chamferM: 0.004, turnDeg: [10, 0, 0] });
  s.box([0.026, 0.02, 0.18], [0, 0.33, 0], shell, { chamferM: 0.008 });
}

/** An arm that hangs from the shoulder, its elbow bent forward by `bendDeg`. */
export function arm(s: Solid, bendDeg: number): void {
  s.turned(limb(0.062, 0.048, 0.27), [0, 0, 0], sleeve, [0, 0, 0], 14);
  s.within([0, -0.28, 0], [-bendDeg, 0, 0], () => {
    s.turned(limb(0.046, 0.036, 0.22), [0, 0, 0], sleeve, [0, 0, 0], 14);
    s.rod(0.04, 0.05, [0, -0.22, 0], 'y', glove);
    s.box([0.05, 0.1, 0.075], [0, -0.3, 0.006], glove, { chamferM: 0.022 });
    s.box([0.022, 0.06, 0.024], [0, -0.28, 0.048], glove, { chamferM: 0.01, turnDeg: [25, 0, 0] });
  });
}

export function thigh(s: Solid): void {
  s.turned(limb(0.094, 0.066, 0.4), [0, 0, 0], trousers, [0, 0, 0], 16);
}

/** The lower leg with its safety boot; the knee is the origin, the sole 0.47 m below. */
export function shin(s: Solid): void {
  s.turned(limb(0.066, 0.05, 0.34), [0, 0, 0], trousers, [0, 0, 0], 16);
  s.box([0.034, 0.1, 0.012], [0, -0.04, 0.066], fabric(0x2b2f33), { chamferM: 0.005 });
  s.box([0.098, 0.12, 0.12], [0, -0.385, 0], fabric(0x4a3a2a), { chamferM: 0.03 });
  s.box([0.1, 0.075, 0.25], [0, -0.424, 0.055], fabric(0x4a3a2a), { chamferM: 0.03 });
  s.box([0.104, 0.026, 0.27], [0, -0.457, 0.055], rubber, { chamferM: 0.008 });
  s.box([0.09, 0.03, 0.06], [0, -0.41, 0.15], fabric(0x2f2a26), { chamferM: 0.014 });
}

/** What the legs measure: from the hips down to the thigh's joint, hip to knee, knee to sole, sole behind and before. */
export const LEG = { hipDropM: 0.02, thighM: 0.43, shinM: 0.47, heelM: 0.08, toeM: 0.19 } as const;
const HIP_M = LEG.hipDropM + LEG.thighM + LEG.shinM;

/** A co-worker, 1.8 m tall, in vest, helmet and boots; every limb is a part of its own. */
export function coWorker(): Prop {
  const part = (seed: number, draw: (s: Solid) => void): Solid => {
    const s = new Solid(seed);
    draw(s);
    return s;
  };
  const moving: Record<string, MovingPart> = {
    torso: { solid: part(121, torso), pivot: [0, HIP_M, 0] },
    head: { solid: part(122, head), pivot: [0, 0.64, 0], parent: 'torso' },
  };
  for (const [side, x] of [
    ['left', 1],
    ['right', -1],
  ] as const) {
    moving[`arm-${side}`] = { solid: part(123, (s) => arm(s, 28)), pivot: [x * 0.228, 0.5, 0], parent: 'torso' };
    moving[`thigh-${side}`] = { solid: part(124, thigh), pivot: [x * 0.095, -LEG.hipDropM, 0], parent: 'torso' };
    moving[`shin-${side}`] = { solid: part(125, shin), pivot: [0, -LEG.thighM, 0], parent: `thigh-${side}` };
  }
  return { body: new Solid(120), moving };
}
