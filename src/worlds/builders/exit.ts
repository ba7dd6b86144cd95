import { brushedSteel, darkGlass, darkSteel, lamp, PAINT, paintedSteel, plastic } from '../finishes.ts';
import type { Prop } from '../prop.ts';
import { Solid } from '../solids/solid.ts';

/** A lit exit sign, hung from a bracket; its face is lit by the scene. */
export function exitSign(): Prop {
  const s = new Solid(54);
  s.box([0.54, 0.22, 0.07], [0, 0, 0.06], plastic(PAINT.warmWhite), { chamferM: 0.01 });
  s.label('sign-exit', 0.51, [0, 0, 0.0955], { glow: 0.75 });
  for (const x of [-0.18, 0.18]) s.box([0.04, 0.06, 0.04], [x, 0, 0.018], darkSteel);
  s.rod(0.006, 0.01, [0.25, -0.1, 0.098], 'z', lamp(0x3aa757, 1.2));
  return { body: new Solid(47), moving: { face: { solid: s, pivot: [0, 0, 0], glows: true } } };
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
