import { brass, brushedSteel, chrome, darkSteel, PAINT, paintedSteel, plastic, rubber } from '../finishes.ts';
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

/** A 6 kg powder extinguisher on its bracket with the sign above; bottle and gauge needle are parts of their own. */
export function extinguisher(): Prop {
  const s = new Solid(51);
  const bottle = new Solid(58);
  const red = paintedSteel(PAINT.fireRed);
  const z = 0.1;
  bottle.turned(
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
  bottle.turned(
    [
      [0.081, 0],
      [0.083, 0.004],
      [0.083, 0.02],
      [0.081, 0.024],
    ],
    [0, 0.33, z],
    brushedSteel,
  );
  bottle.rod(0.024, 0.05, [0, 0.465, z], 'y', brass);
  bottle.box([0.03, 0.016, 0.13], [0, 0.5, z + 0.04], darkSteel, { turnDeg: [-8, 0, 0] });
  bottle.box([0.028, 0.012, 0.13], [0, 0.53, z + 0.045], paintedSteel(PAINT.fireRed), { turnDeg: [-22, 0, 0] });
  // A gauge as large as on training bottles, so that its needle can be read from two metres.
  bottle.rod(0.034, 0.016, [0.0, 0.462, z + 0.034], 'z', chrome);
  bottle.label('open-dial', 0.06, [0, 0.462, z + 0.0425], { round: true });
  bottle.rod(0.007, 0.05, [-0.012, 0.515, z + 0.03], 'x', plastic(PAINT.safetyYellow));
  bottle.hose(
    [
      [-0.02, 0.47, z],
      [-0.09, 0.46, z + 0.03],
      [-0.115, 0.32, z + 0.03],
      [-0.1, 0.12, z + 0.03],
    ],
    0.011,
    rubber,
  );
  bottle.rod(0.016, 0.09, [-0.1, 0.08, z + 0.03], 'y', plastic(PAINT.black), { topRadiusM: 0.012 });
  bottle.label('extinguisher-body', 0.11, [0, 0.2, z + 0.082]);
  s.box([0.12, 0.05, 0.02], [0, 0.38, 0.01], darkSteel);
  s.box([0.12, 0.02, 0.09], [0, -0.01, 0.05], darkSteel);
  signPlate(s, 'sign-extinguisher', 0.2, 0.2, 0, 0.76);
  const needle = new Solid(59);
  needle.box([0.005, 0.026, 0.002], [0, 0.009, 0], plastic(PAINT.black), { chamferM: 0.0006 });
  needle.rod(0.005, 0.003, [0, 0, 0], 'z', plastic(PAINT.black));
  return {
    body: s,
    moving: {
      bottle: { solid: bottle, pivot: [0, 0, 0] },
      needle: { solid: needle, pivot: [0, 0.462, z + 0.046] },
    },
  };
}

/** A green first-aid cabinet with its sign on the hinged door; dressings on its shelf. */
export function firstAidBox(): Prop {
  const s = new Solid(52);
  const green = paintedSteel(PAINT.safetyGreen);
  s.box([0.36, 0.36, 0.014], [0, 0, 0.008], green);
  for (const x of [-0.173, 0.173]) s.box([0.014, 0.36, 0.125], [x, 0, 0.066], green);
  for (const y of [-0.173, 0.173]) s.box([0.36, 0.014, 0.125], [0, y, 0.066], green);
  s.box([0.33, 0.008, 0.1], [0, -0.01, 0.06], plastic(PAINT.warmWhite));
  for (const x of [-0.11, -0.04]) s.rod(0.03, 0.06, [x, 0.026, 0.06], 'y', plastic(PAINT.warmWhite));
  s.box([0.09, 0.05, 0.06], [0.1, -0.136, 0.06], plastic(0xb5b9b2), { turnDeg: [0, 12, 0] });
  s.box([0.13, 0.03, 0.07], [-0.08, -0.148, 0.06], plastic(PAINT.cream));
  const door = new Solid(60);
  door.box([0.356, 0.356, 0.014], [0.178, 0, 0], paintedSteel(0x06854f), { chamferM: 0.006 });
  door.label('sign-first-aid', 0.26, [0.178, 0.012, 0.0065]);
  door.box([0.03, 0.05, 0.012], [0.323, 0, 0.011], chrome, { chamferM: 0.004 });
  for (const y of [-0.12, 0.12]) door.rod(0.008, 0.05, [0, y, 0.004], 'y', chrome);
  return { body: s, moving: { door: { solid: door, pivot: [-0.178, 0, 0.137] } } };
}

/** An emergency stop on its yellow box under the sign; the button is a part of its own. */
export function emergencyStop(): Prop {
  const s = new Solid(53);
  s.box([0.16, 0.2, 0.09], [0, 0, 0.045], paintedSteel(PAINT.safetyYellow), { chamferM: 0.014 });
  for (const x of [-0.062, 0.062]) for (const y of [-0.082, 0.082]) s.bolt([x, y, 0.092], 'z', brushedSteel, 0.006);
  s.rod(0.04, 0.02, [0, 0, 0.095], 'z', plastic(PAINT.black));
  const button = new Solid(49);
  button.turned(
    [
      [0, 0],
      [0.026, 0],
      [0.028, 0.015],
      [0.05, 0.022],
      [0.05, 0.038],
      [0.038, 0.05],
      [0, 0.054],
    ],
    [0, 0, 0],
    plastic(0xc01c12),
    [90, 0, 0],
    28,
  );
  button.rod(0.026, 0.012, [0, 0, -0.004], 'z', plastic(PAINT.safetyYellow));
  s.bar(0.01, [0, 0.1, 0.03], [0, 0.17, 0.03], brushedSteel);
  signPlate(s, 'sign-emergency-stop', 0.2, 0.2, 0, 0.25);
  s.bar(0.011, [0, -0.1, 0.03], [0, -0.32, 0.03], brushedSteel);
  return { body: s, moving: { button: { solid: button, pivot: [0, 0, 0.1] } } };
}
