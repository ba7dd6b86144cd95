import { brushedSteel, chrome, copper, darkGlass, darkSteel, lamp, PAINT, paintedSteel, plastic } from '../finishes.ts';
import type { Prop } from '../prop.ts';
import { Solid } from '../solids/solid.ts';
import { signPlate } from './safety.ts';

/** A wall cabinet with mains isolator, meter window and voltage sign; breakers behind its hinged door. */
export function electricalCabinet(): Prop {
  const s = new Solid(56);
  const shell = paintedSteel(PAINT.lightGrey);
  s.box([0.62, 0.86, 0.02], [0, 0, 0.012], shell);
  for (const x of [-0.3, 0.3]) s.box([0.02, 0.86, 0.2], [x, 0, 0.1], shell, { chamferM: 0.006 });
  for (const y of [-0.42, 0.42]) s.box([0.62, 0.02, 0.2], [0, y, 0.1], shell, { chamferM: 0.006 });
  breakers(s);
  const door = new Solid(48);
  door.within([0.29, 0, -0.206], [0, 0, 0], () => doorFront(door));
  return { body: s, moving: { door: { solid: door, pivot: [-0.29, 0, 0.206] } } };
}

/** Rails of breakers, a bare copper bus bar, coloured wires. */
function breakers(s: Solid): void {
  s.box([0.54, 0.78, 0.006], [0, 0, 0.03], paintedSteel(0xb9bbb4));
  for (const y of [0.2, -0.06]) {
    s.box([0.5, 0.036, 0.02], [0, y, 0.05], brushedSteel, { chamferM: 0.003 });
    for (let i = 0; i < 9; i++) {
      const x = -0.2 + i * 0.05;
      s.box([0.042, 0.13, 0.06], [x, y, 0.08], plastic(0x3f4446), { chamferM: 0.006 });
      s.box(
        [0.014, 0.03, 0.02],
        [x, y + (i === 4 ? -0.015 : 0.015), 0.115],
        plastic(i === 4 ? PAINT.red : PAINT.black),
      );
    }
  }
  for (let i = 0; i < 3; i++) s.box([0.5, 0.022, 0.012], [0, -0.26 - i * 0.045, 0.07], copper, { chamferM: 0.003 });
  for (const [i, color] of [0x5b3a22, 0x232425, 0x8b8d8c, 0x2f5680].entries()) {
    const x = -0.15 + i * 0.1;
    s.hose(
      [
        [x, 0.36, 0.06],
        [x + 0.02, 0.3, 0.1],
        [x - 0.01, 0.262, 0.09],
      ],
      0.007,
      plastic(color),
    );
    s.hose(
      [
        [x, -0.12, 0.09],
        [x + 0.015, -0.2, 0.11],
        [x, -0.26, 0.078],
      ],
      0.007,
      plastic(color),
    );
  }
}

/** The door as it hangs closed, drawn in the cabinet's frame. */
function doorFront(s: Solid): void {
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
}
