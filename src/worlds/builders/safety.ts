import {
  brass,
  brushedSteel,
  chrome,
  darkGlass,
  darkSteel,
  lamp,
  PAINT,
  paintedSteel,
  plastic,
  rubber,
} from '../finishes.ts';
import type { LabelName } from '../labels/label-layout.ts';
import type { Prop } from '../prop.ts';
import { Solid } from '../solids/solid.ts';

/** A thin printed plate with rounded rim, its back at z = 0. */
export function signPlate(s: Solid, name: LabelName, widthM: number, heightM: number, x: number, y: number): void {
  s.box([widthM + 0.012, heightM + 0.012, 0.006], [x, y, 0.003], plastic(0xf0efe9), { chamferM: 0.002 });
  s.label(name, widthM, [x, y, 0.006]);
}

/** A weighted foot and post that carries a wall prop where there is no wall; its front is z = 0. */
export function standPost(heightM: number): Solid {
  const s = new Solid(50);
  s.turned(
    [
      [0, 0],
      [0.2, 0],
      [0.205, 0.008],
      [0.19, 0.03],
      [0.04, 0.045],
      [0, 0.045],
    ],
    [0, 0, -0.03],
    rubber,
  );
  s.rod(0.022, heightM, [0, heightM / 2, -0.03], 'y', paintedSteel(PAINT.charcoal));
  s.box([0.16, 0.1, 0.012], [0, heightM - 0.12, -0.008], darkSteel);
  return s;
}

/** A 6 kg powder extinguisher on its bracket with the sign above; the floor is 0.45 m below. */
export function extinguisher(): Prop {
  const s = new Solid(51);
  const red = paintedSteel(PAINT.fireRed);
  const z = 0.1;
  s.turned(
    [
      [0, 0],
      [0.06, 0],
      [0.075, 0.01],
      [0.08, 0.03],
      [0.08, 0.36],
      [0.072, 0.4],
      [0.045, 0.43],
      [0.026, 0.44],
      [0, 0.44],
    ],
    [0, 0, z],
    red,
  );
  s.turned(
    [
      [0.081, 0],
      [0.083, 0.004],
      [0.083, 0.02],
      [0.081, 0.024],
    ],
    [0, 0.33, z],
    brushedSteel,
  );
  s.rod(0.024, 0.05, [0, 0.465, z], 'y', brass);
  s.box([0.03, 0.016, 0.13], [0, 0.5, z + 0.04], darkSteel, { turnDeg: [-8, 0, 0] });
  s.box([0.028, 0.012, 0.13], [0, 0.53, z + 0.045], paintedSteel(PAINT.fireRed), { turnDeg: [-22, 0, 0] });
  s.rod(0.018, 0.014, [0.03, 0.462, z + 0.01], 'x', chrome);
  s.rod(0.007, 0.05, [-0.012, 0.515, z + 0.03], 'x', plastic(PAINT.safetyYellow));
  s.hose(
    [
      [-0.02, 0.47, z],
      [-0.09, 0.46, z + 0.03],
      [-0.115, 0.32, z + 0.03],
      [-0.1, 0.12, z + 0.03],
    ],
    0.011,
    rubber,
  );
  s.rod(0.016, 0.09, [-0.1, 0.08, z + 0.03], 'y', plastic(PAINT.black), { topRadiusM: 0.012 });
  s.label('extinguisher-body', 0.11, [0, 0.2, z + 0.082]);
  s.box([0.12, 0.05, 0.02], [0, 0.38, 0.01], darkSteel);
  s.box([0.12, 0.02, 0.09], [0, -0.01, 0.05], darkSteel);
  signPlate(s, 'sign-extinguisher', 0.2, 0.2, 0, 0.76);
  return { body: s };
}

/** A green first-aid cabinet with its sign on the door. */
export function firstAidBox(): Prop {
  const s = new Solid(52);
  s.box([0.36, 0.36, 0.13], [0, 0, 0.066], paintedSteel(PAINT.safetyGreen), { chamferM: 0.014 });
  s.box([0.34, 0.34, 0.012], [0, 0, 0.134], paintedSteel(0x06854f), { chamferM: 0.006 });
  s.label('sign-first-aid', 0.26, [0, 0.012, 0.1395]);
  s.box([0.03, 0.05, 0.012], [0.145, 0, 0.143], chrome, { chamferM: 0.004 });
  for (const y of [-0.12, 0.12]) s.rod(0.008, 0.05, [-0.175, y, 0.137], 'y', chrome);
  return { body: s };
}

/** An emergency stop on its yellow box under the sign. */
export function emergencyStop(): Prop {
  const s = new Solid(53);
  s.box([0.16, 0.2, 0.09], [0, 0, 0.045], paintedSteel(PAINT.safetyYellow), { chamferM: 0.014 });
  for (const x of [-0.062, 0.062]) for (const y of [-0.082, 0.082]) s.bolt([x, y, 0.092], 'z', brushedSteel, 0.006);
  s.rod(0.04, 0.02, [0, 0, 0.095], 'z', plastic(PAINT.black));
  s.turned(
    [
      [0, 0],
      [0.026, 0],
      [0.028, 0.015],
      [0.05, 0.022],
      [0.05, 0.038],
      [0.038, 0.05],
      [0, 0.054],
    ],
    [0, 0, 0.1],
    plastic(0xc01c12),
    [90, 0, 0],
    28,
  );
  s.bar(0.01, [0, 0.1, 0.03], [0, 0.17, 0.03], brushedSteel);
  signPlate(s, 'sign-emergency-stop', 0.2, 0.2, 0, 0.25);
  s.bar(0.011, [0, -0.1, 0.03], [0, -0.32, 0.03], brushedSteel);
  return { body: s };
}

/** A lit exit sign, hung from a bracket. */
export function exitSign(): Prop {
  const s = new Solid(54);
  s.box([0.54, 0.22, 0.07], [0, 0, 0.06], plastic(PAINT.warmWhite), { chamferM: 0.01 });
  s.label('sign-exit', 0.51, [0, 0, 0.0955], { glow: 0.75 });
  for (const x of [-0.18, 0.18]) s.box([0.04, 0.06, 0.04], [x, 0, 0.018], darkSteel);
  s.rod(0.006, 0.01, [0.25, -0.1, 0.098], 'z', lamp(0x3aa757, 1.2));
  return { body: s };
}

/** A steel fire door with push bar, closer, kick plate and vision panel; 0.98 m wide in its frame. */
export function exitDoor(): Prop {
  const s = new Solid(55);
  const frame = paintedSteel(PAINT.charcoal);
  const leaf = paintedSteel(0x5f7f74);
  for (const x of [-0.5, 0.5]) s.box([0.08, 2.14, 0.1], [x, 1.07, 0.03], frame);
  s.box([1.08, 0.08, 0.1], [0, 2.14, 0.03], frame);
  s.box([0.92, 2.08, 0.045], [0, 1.05, 0.03], leaf, { chamferM: 0.006 });
  s.box([0.86, 0.24, 0.006], [0, 0.15, 0.055], brushedSteel, { chamferM: 0.002 });
  s.box([0.24, 0.66, 0.02], [0.2, 1.5, 0.052], frame, { chamferM: 0.008 });
  s.box([0.19, 0.61, 0.012], [0.2, 1.5, 0.06], { ...darkGlass, color: 0x5e6d72 }, { chamferM: 0.003 });
  for (let i = 1; i < 5; i++) s.box([0.19, 0.002, 0.002], [0.2, 1.195 + i * 0.122, 0.067], darkSteel);
  s.rod(0.022, 0.8, [0, 1.02, 0.13], 'x', paintedSteel(PAINT.safetyGreen));
  for (const x of [-0.38, 0.38]) {
    s.box([0.06, 0.16, 0.05], [x, 1.02, 0.075], brushedSteel, { chamferM: 0.01 });
    s.box([0.03, 0.05, 0.06], [x, 1.02, 0.115], brushedSteel);
  }
  s.box([0.3, 0.055, 0.06], [-0.26, 2.0, 0.085], brushedSteel, { chamferM: 0.008 });
  s.bar(0.009, [-0.15, 2.0, 0.12], [0.12, 2.1, 0.1], brushedSteel);
  for (const y of [0.3, 1.1, 1.85]) s.rod(0.013, 0.11, [-0.465, y, 0.06], 'y', brushedSteel);
  s.label('sign-keep-clear', 0.36, [-0.17, 0.62, 0.0528]);
  return { body: s };
}

/** A wall cabinet with mains isolator, meter window and voltage sign. */
export function electricalCabinet(): Prop {
  const s = new Solid(56);
  const shell = paintedSteel(PAINT.lightGrey);
  s.box([0.62, 0.86, 0.2], [0, 0, 0.1], shell, { chamferM: 0.012 });
  s.box([0.58, 0.82, 0.016], [0, 0, 0.206], paintedSteel(0xcfcfc8), { chamferM: 0.006 });
  s.within([0, 0, 0.214], [0, 0, 0], () => signPlate(s, 'sign-voltage', 0.2, 0.25, -0.13, 0.14));
  s.box([0.1, 0.13, 0.02], [0.16, 0.22, 0.222], plastic(PAINT.safetyYellow), { chamferM: 0.006 });
  s.rod(0.034, 0.02, [0.16, 0.22, 0.242], 'z', plastic(PAINT.red));
  s.box([0.02, 0.075, 0.02], [0.16, 0.22, 0.26], plastic(PAINT.red), { turnDeg: [0, 0, -35] });
  s.label('switch-plate', 0.09, [0.16, 0.07, 0.2145]);
  s.box([0.2, 0.1, 0.012], [0.12, -0.12, 0.216], darkGlass, { chamferM: 0.003 });
  for (let i = 0; i < 3; i++)
    s.rod(
      0.01,
      0.01,
      [0.06 + i * 0.05, -0.24, 0.217],
      'z',
      lamp([0xd9b23a, 0xb5302a, 0x3f9b55][i] ?? 0, i === 2 ? 1.2 : 0.25),
    );
  for (const y of [-0.28, 0.28]) s.rod(0.01, 0.09, [-0.3, y, 0.207], 'y', darkSteel);
  s.rod(0.012, 0.014, [0.265, 0, 0.22], 'z', chrome);
  for (let i = 0; i < 4; i++)
    s.box([0.16, 0.006, 0.01], [-0.13, -0.3 - i * 0.018, 0.214], darkSteel, { chamferM: 0.001 });
  return { body: s };
}

/** A protective-equipment stand: a tailor's torso in a high-visibility vest, helmet and ear defenders. */
export function equipmentStand(): Prop {
  const s = new Solid(57);
  const skin = { color: 0xc9b79a, roughness: 0.8, metalness: 0 };
  const vest = { color: 0xd9681f, roughness: 0.85, metalness: 0 };
  const tape = { color: 0xd2d3cd, roughness: 0.35, metalness: 0.3 };
  s.turned(
    [
      [0, 0],
      [0.21, 0],
      [0.215, 0.01],
      [0.2, 0.025],
      [0.05, 0.05],
      [0, 0.05],
    ],
    [0, 0, 0],
    darkSteel,
  );
  s.rod(0.02, 0.86, [0, 0.46, 0], 'y', brushedSteel);
  s.turned(
    [
      [0, 0.84],
      [0.14, 0.85],
      [0.175, 0.92],
      [0.16, 1.1],
      [0.19, 1.32],
      [0.185, 1.42],
      [0.13, 1.49],
      [0.06, 1.53],
      [0.055, 1.58],
      [0, 1.58],
    ],
    [0, 0, 0],
    skin,
  );
  s.turned(
    [
      [0.168, 0.88],
      [0.185, 0.92],
      [0.172, 1.1],
      [0.202, 1.32],
      [0.197, 1.425],
      [0.13, 1.505],
      [0.1, 1.51],
    ],
    [0, 0, 0],
    vest,
  );
  for (const y of [0.99, 1.16])
    s.turned(
      [
        [0.18, y],
        [0.186, y + 0.004],
        [0.188, y + 0.05],
        [0.184, y + 0.054],
      ],
      [0, 0, 0],
      tape,
    );
  for (const x of [-0.1, 0.1])
    s.box([0.045, 0.3, 0.01], [x, 1.35, 0.178], tape, { turnDeg: [-6, x > 0 ? 26 : -26, 0], chamferM: 0.002 });
  s.box([0.008, 0.5, 0.01], [0, 1.17, 0.194], plastic(PAINT.black), { turnDeg: [-3, 0, 0] });
  s.turned(
    [
      [0, 1.56],
      [0.06, 1.57],
      [0.085, 1.63],
      [0.09, 1.7],
      [0.08, 1.78],
      [0, 1.8],
    ],
    [0, 0, 0],
    skin,
  );
  const shell = plastic(0xe0b21c);
  s.turned(
    [
      [0.15, 0],
      [0.155, 0.006],
      [0.128, 0.018],
      [0.125, 0.06],
      [0.1, 0.115],
      [0.055, 0.145],
      [0, 0.152],
    ],
    [0, 1.73, 0],
    shell,
  );
  s.box([0.17, 0.01, 0.07], [0, 1.736, 0.135], shell, { chamferM: 0.004, turnDeg: [12, 0, 0] });
  s.box([0.025, 0.02, 0.2], [0, 1.875, 0], shell, { chamferM: 0.008 });
  for (const x of [-1, 1]) {
    s.turned(
      [
        [0, 0],
        [0.04, 0],
        [0.046, 0.01],
        [0.04, 0.035],
        [0, 0.04],
      ],
      [x * 0.085, 1.66, 0.01],
      plastic(PAINT.black),
      [0, 0, -90 * x],
    );
    s.bar(0.006, [x * 0.115, 1.67, 0.01], [x * 0.13, 1.76, 0.01], plastic(PAINT.black));
  }
  return { body: s };
}
