import { brushedSteel, castIron, chrome, darkSteel, PAINT, paintedSteel, plastic, rubber } from '../finishes.ts';
import type { Prop } from '../prop.ts';
import { Solid } from '../solids/solid.ts';
import { signPlate } from './safety.ts';

const BED_M = 0.82;
const RAM_M = 1.32;

/** A 30-tonne H-frame press, 1.8 m tall; ram and mesh guard are parts of their own, the guard hinged at its lower edge. */
export function hydraulicPress(): Prop {
  const s = new Solid(115);
  const blue = paintedSteel(0x3f5f7d);
  for (const x of [-0.36, 0.36]) {
    s.box([0.1, 1.74, 0.12], [x, 0.9, 0], blue, { chamferM: 0.012 });
    s.box([0.12, 0.06, 0.62], [x, 0.03, 0.02], blue, { chamferM: 0.012 });
    for (let i = 0; i < 6; i++) s.rod(0.018, 0.104, [x, 0.45 + i * 0.13, 0], 'x', darkSteel);
    for (const z of [-0.22, 0.26]) s.bolt([x, 0.066, z], 'y', brushedSteel, 0.014);
  }
  for (const z of [-0.07, 0.07]) {
    s.box([0.78, 0.18, 0.05], [0, 1.7, z], blue, { chamferM: 0.01 });
    s.box([0.7, 0.14, 0.05], [0, BED_M - 0.09, z], blue, { chamferM: 0.01 });
  }
  s.box([0.56, 0.05, 0.3], [0, BED_M, 0], castIron(0x7c8182), { chamferM: 0.008 });
  // Workpiece: a bearing on its mandrel.
  s.rod(0.085, 0.06, [0, BED_M + 0.055, 0], 'y', brushedSteel);
  s.rod(0.03, 0.16, [0, BED_M + 0.15, 0], 'y', darkSteel);
  // Cylinder, pump box, gauge and lever.
  s.rod(0.085, 0.32, [0, 1.6, 0], 'y', castIron(PAINT.charcoal));
  s.rod(0.095, 0.03, [0, 1.45, 0], 'y', darkSteel);
  s.box([0.16, 0.4, 0.2], [0.5, 1.25, -0.02], paintedSteel(0xb9572a), { chamferM: 0.014 });
  s.bar(0.013, [0.5, 1.1, 0.08], [0.62, 0.78, 0.3], brushedSteel);
  s.rod(0.02, 0.12, [0.63, 0.75, 0.315], 'y', rubber, { turnDeg: [-32, 0, 20] });
  s.rod(0.06, 0.03, [0.5, 1.52, 0.05], 'z', chrome);
  s.label('gauge', 0.1, [0.5, 1.52, 0.066], { round: true });
  s.hose(
    [
      [0.5, 1.46, -0.02],
      [0.42, 1.58, -0.1],
      [0.2, 1.64, -0.13],
      [0.05, 1.56, -0.09],
    ],
    0.014,
    rubber,
  );
  s.label('press-brand', 0.4, [-0.06, 1.7, 0.0955]);
  s.within([-0.36, 1.28, 0.0605], [0, 0, 0], () => signPlate(s, 'sign-crush', 0.09, 0.1125, 0, 0.08));
  // Hooks and hinges that carry the guard.
  for (const x of [-0.33, 0.33]) {
    s.box([0.03, 0.05, 0.1], [x, 1.44, 0.1], paintedSteel(PAINT.safetyYellow), { chamferM: 0.006 });
    s.box([0.03, 0.04, 0.12], [x, BED_M + 0.01, 0.11], paintedSteel(PAINT.safetyYellow), { chamferM: 0.006 });
  }

  const ram = new Solid(116);
  ram.rod(0.045, 0.3, [0, 0.15, 0], 'y', chrome);
  ram.rod(0.06, 0.04, [0, -0.02, 0], 'y', darkSteel);
  const guard = new Solid(117);
  const yellow = paintedSteel(PAINT.safetyYellow);
  for (const x of [-0.3, 0, 0.3]) guard.box([0.024, 0.6, 0.022], [x, 0.3, 0], yellow, { chamferM: 0.004 });
  for (const y of [0.01, 0.3, 0.6]) guard.box([0.62, 0.024, 0.024], [0, y, 0], yellow, { chamferM: 0.004 });
  for (let i = 1; i < 16; i++)
    guard.box([0.004, 0.58, 0.004], [-0.3 + i * 0.0375, 0.3, 0], darkSteel, { chamferM: 0.001 });
  for (let i = 1; i < 15; i++) guard.box([0.6, 0.004, 0.004], [0, i * 0.04, 0], darkSteel, { chamferM: 0.001 });
  for (const x of [-0.12, 0.12]) guard.box([0.014, 0.1, 0.014], [x, 0.45, 0.03], plastic(PAINT.black));
  return {
    body: s,
    moving: {
      ram: { solid: ram, pivot: [0, RAM_M, 0] },
      guard: { solid: guard, pivot: [0, BED_M + 0.02, 0.165] },
    },
  };
}
