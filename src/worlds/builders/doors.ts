import { brushedSteel, darkSteel, type Finish, PAINT, paintedSteel, plastic, rubber } from '../finishes.ts';
import type { Prop } from '../prop.ts';
import { Solid } from '../solids/solid.ts';
import { signPlate } from './safety.ts';

const HALF_M = 1.15;

/** A roller door in its frame; the curtain winds up towards its housing, the yard stands behind. */
export function rollerDoor(): Prop {
  const s = new Solid(151);
  s.label('window-view', 2.2, [0, 0.98, 0.002], { glow: 0.9, roughness: 0.3 });
  s.box([HALF_M * 2, 0.86, 0.004], [0, 2.36, 0.003], { color: 0xdfe6ea, roughness: 0.5, metalness: 0, glow: 0.9 });
  s.box([HALF_M * 2, 0.14, 0.005], [0, 0.07, 0.004], { color: 0x7d7a70, roughness: 0.9, metalness: 0 });
  for (const x of [-HALF_M, HALF_M]) s.box([0.12, 2.75, 0.09], [x, 1.375, 0.045], paintedSteel(0x55605c));
  s.box([HALF_M * 2 + 0.2, 0.34, 0.34], [0, 2.84, 0.17], paintedSteel(0x7b827d), { chamferM: 0.02 });
  s.box([0.12, 0.2, 0.08], [HALF_M + 0.2, 1.3, 0.04], paintedSteel(PAINT.lightGrey), { chamferM: 0.01 });
  for (const [i, color] of [0x2f2f30, 0xa92c24, 0x2f2f30].entries())
    s.rod(0.018, 0.02, [HALF_M + 0.2, 1.36 - i * 0.055, 0.085], 'z', plastic(color));

  // Hung from its top edge, so that it shortens upwards.
  const curtain = new Solid(152);
  const slat = paintedSteel(0xb4b9b2);
  for (let i = 0; i < 24; i++)
    curtain.box([HALF_M * 2 - 0.1, 0.104, 0.03], [0, -0.06 - i * 0.108, 0], slat, { chamferM: 0.012 });
  curtain.box([HALF_M * 2 - 0.1, 0.07, 0.045], [0, -2.64, 0.004], rubber);
  for (const x of [-HALF_M + 0.2, HALF_M - 0.2]) {
    for (let i = 0; i < 5; i++)
      curtain.box([0.09, 0.1, 0.004], [x, -2.47 + i * 0.2, 0.0175], plastic(i % 2 ? PAINT.black : PAINT.safetyYellow), {
        chamferM: 0.001,
      });
  }
  curtain.box([0.3, 0.03, 0.03], [0, -2.36, 0.03], brushedSteel);
  return { body: s, moving: { curtain: { solid: curtain, pivot: [0, 2.69, 0.035] } } };
}

const strip: Finish = { color: 0xb9b08a, roughness: 0.22, metalness: 0 };

/** A doorway of 2 m hung with plastic strips that swing away together; dark behind. */
export function stripCurtain(): Prop {
  const s = new Solid(153);
  const frame = paintedSteel(0x55605c);
  s.box([2.0, 2.34, 0.004], [0, 1.17, 0.002], { color: 0x14191b, roughness: 0.95, metalness: 0 });
  // The passage behind: floor line and a far lamp, faint.
  s.box([1.9, 0.34, 0.002], [0, 0.17, 0.005], { color: 0x2b2d2c, roughness: 0.95, metalness: 0 });
  for (const x of [-1.05, 1.05]) {
    s.box([0.1, 2.44, 0.1], [x, 1.22, 0.05], frame);
    for (let i = 0; i < 6; i++)
      s.box([0.106, 0.1, 0.106], [x, 0.1 + i * 0.1, 0.05], plastic(i % 2 ? PAINT.black : PAINT.safetyYellow), {
        chamferM: 0.006,
      });
  }
  s.box([2.2, 0.12, 0.14], [0, 2.44, 0.07], frame);
  s.rod(0.018, 2.04, [0, 2.34, 0.13], 'x', brushedSteel);
  signPlate(s, 'sign-forklift', 0.3, 0.3, 0, 2.74);
  const strips = new Solid(154);
  for (let i = 0; i < 12; i++) {
    const x = -0.9075 + i * 0.165;
    const finish = { ...strip, color: i % 2 ? 0xb3aa84 : 0xbdb48f };
    strips.box([0.185, 2.22, 0.006], [x, -1.14, i % 2 ? 0.009 : 0], finish, { chamferM: 0.002 });
    strips.box([0.13, 0.04, 0.02], [x, -0.015, 0.006], darkSteel, { chamferM: 0.003 });
  }
  return { body: s, moving: { strips: { solid: strips, pivot: [0, 2.34, 0.13] } } };
}
