import { brushedSteel, darkSteel, fabric, PAINT, plastic } from '../finishes.ts';
import type { Prop } from '../prop.ts';
import { Solid } from '../solids/solid.ts';

/** A protective-equipment stand: a tailor's torso in a high-visibility vest, helmet and ear defenders. */
export function equipmentStand(): Prop {
  const s = new Solid(57);
  const skin = { color: 0xc9b79a, roughness: 0.8, metalness: 0 };
  const vest = fabric(0xd9681f);
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
  for (const x of [-0.09, 0.09]) {
    s.box([0.045, 0.21, 0.006], [x, 1.29, 0.174], tape, { turnDeg: [7, x > 0 ? 26 : -26, 0], chamferM: 0.002 });
  }
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
