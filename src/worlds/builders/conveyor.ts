import {
  brushedSteel,
  castIron,
  darkSteel,
  type Finish,
  lamp,
  PAINT,
  paintedSteel,
  plastic,
  rubber,
} from '../finishes.ts';
import type { Prop } from '../prop.ts';
import { Solid } from '../solids/solid.ts';

/** Length and top of the belt, metres. */
const LENGTH_M = 2.8;
const TOP_M = 0.8;
/** Distance between two parts on the belt, metres. */
export const BELT_PITCH_M = 0.5;
const aluminium: Finish = { color: 0xa9adac, roughness: 0.4, metalness: 0.7 };

/** A belt conveyor that carries pump housings out of a tunnel towards -Z; tail and head hide where they come and go. */
export function beltConveyor(): Prop {
  const s = new Solid(111);
  const half = LENGTH_M / 2;
  s.box([0.42, 0.02, LENGTH_M], [0, TOP_M - 0.012, 0], rubber, { chamferM: 0.004 });
  for (const x of [-0.235, 0.235]) {
    s.box([0.04, 0.12, LENGTH_M], [x, TOP_M - 0.04, 0], aluminium, { chamferM: 0.006 });
    s.box([0.012, 0.03, LENGTH_M - 0.1], [x * 0.97, TOP_M + 0.06, 0], brushedSteel, { chamferM: 0.004 });
    for (let i = 0; i < 5; i++)
      s.box([0.014, 0.07, 0.02], [x, TOP_M + 0.04, -half + 0.25 + i * 0.58], darkSteel, { chamferM: 0.003 });
  }
  for (const z of [-half, half]) s.rod(0.055, 0.44, [0, TOP_M - 0.06, z], 'x', darkSteel);
  for (const z of [-half + 0.3, half - 0.3]) {
    for (const x of [-0.21, 0.21]) {
      s.box([0.06, TOP_M - 0.1, 0.06], [x, (TOP_M - 0.1) / 2, z], aluminium);
      s.rod(0.04, 0.02, [x, 0.01, z], 'y', rubber);
    }
    s.box([0.4, 0.05, 0.04], [0, 0.24, z], aluminium);
  }
  // Drive below the head end, tunnel over the tail, a hood with rubber lips over the head.
  s.rod(0.07, 0.26, [0.1, TOP_M - 0.22, -half + 0.5], 'x', castIron(PAINT.blue));
  s.box([0.14, 0.16, 0.18], [-0.12, TOP_M - 0.22, -half + 0.5], castIron(0x4b5a66), { chamferM: 0.014 });
  const cover = paintedSteel(PAINT.lightGrey);
  s.box([0.6, 0.34, 0.6], [0, TOP_M + 0.16, half - 0.28], cover, { chamferM: 0.02 });
  s.box([0.44, 0.24, 0.012], [0, TOP_M + 0.12, half - 0.584], plastic(PAINT.black), { chamferM: 0.003 });
  for (let i = 0; i < 6; i++)
    s.box([0.066, 0.2, 0.006], [-0.18 + i * 0.072, TOP_M + 0.13, half - 0.593], rubber, { chamferM: 0.002 });
  s.box([0.56, 0.05, 0.62], [0, TOP_M + 0.345, half - 0.28], paintedSteel(PAINT.workshopBlue), { chamferM: 0.012 });
  s.label('conveyor-brand', 0.34, [-0.3005, TOP_M + 0.18, half - 0.3], { turnDeg: [0, -90, 0] });
  // Operator's box on the walkway side.
  s.box([0.06, 0.24, 0.2], [-0.3, TOP_M - 0.06, half - 0.85], paintedSteel(PAINT.charcoal), { chamferM: 0.012 });
  s.rod(0.018, 0.02, [-0.335, TOP_M, half - 0.9], 'x', plastic(PAINT.safetyGreen));
  s.rod(0.018, 0.02, [-0.335, TOP_M - 0.07, half - 0.9], 'x', plastic(PAINT.red));
  s.bar(0.012, [-0.29, TOP_M + 0.05, half - 0.8], [-0.29, TOP_M + 0.2, half - 0.8], darkSteel);
  // The washing cabinet that takes the parts in at the head end.
  s.box([0.62, 0.9, 0.42], [0, 0.5, -half - 0.01], cover, { chamferM: 0.02 });
  s.box([0.58, 0.05, 0.38], [0, 0.03, -half - 0.01], paintedSteel(PAINT.charcoal));
  s.box([0.62, 0.16, 0.42], [0, 1.03, -half - 0.01], paintedSteel(PAINT.workshopBlue), { chamferM: 0.02 });
  s.box([0.44, 0.22, 0.012], [0, TOP_M + 0.11, -half + 0.2], plastic(PAINT.black), { chamferM: 0.003 });
  for (let i = 0; i < 6; i++)
    s.box([0.066, 0.19, 0.006], [-0.18 + i * 0.072, TOP_M + 0.12, -half + 0.208], rubber, { chamferM: 0.002 });
  for (let i = 0; i < 6; i++) s.box([0.006, 0.008, 0.26], [-0.311, 0.3 + i * 0.03, -half], darkSteel);

  const parts = new Solid(112);
  for (const slot of [-2, -1, 0, 1, 2]) housing(parts, slot * BELT_PITCH_M);
  const warning = new Solid(113);
  warning.turned(
    [
      [0, 0],
      [0.03, 0],
      [0.03, 0.05],
      [0.02, 0.066],
      [0, 0.07],
    ],
    [0, 0, 0],
    lamp(0x9a5a16, 0.1),
  );
  return {
    body: s,
    moving: {
      parts: { solid: parts, pivot: [0, TOP_M, 0.05] },
      warning: { solid: warning, pivot: [-0.29, TOP_M + 0.2, half - 0.8], glows: true },
    },
  };
}

/** A cast pump housing with its machined flange. */
function housing(s: Solid, z: number): void {
  const iron = castIron(0x77807f);
  s.box([0.2, 0.06, 0.2], [0, 0.032, z], iron, { chamferM: 0.014 });
  s.turned(
    [
      [0, 0.05],
      [0.085, 0.05],
      [0.08, 0.09],
      [0.06, 0.13],
      [0.075, 0.135],
      [0.075, 0.155],
      [0.05, 0.156],
      [0.048, 0.12],
      [0, 0.12],
    ],
    [0, 0, z],
    iron,
  );
  s.rod(0.034, 0.07, [0.1, 0.085, z], 'x', brushedSteel);
  for (const x of [-0.08, 0.08]) for (const dz of [-0.08, 0.08]) s.bolt([x, 0.066, z + dz], 'y', brushedSteel, 0.012);
}
