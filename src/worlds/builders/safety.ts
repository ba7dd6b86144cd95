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
