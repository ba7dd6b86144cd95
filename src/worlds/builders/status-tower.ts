import { brushedSteel, darkSteel, type Finish, lamp, PAINT, paintedSteel, plastic, rubber } from '../finishes.ts';
import type { Prop } from '../prop.ts';
import { Solid } from '../solids/solid.ts';

const LENS_M = 0.1;
/** From one lens to the next above it, metres. */
export const LENS_PITCH_M = LENS_M + 0.012;
const FIRST_LENS_M = 1.69;

/** A signal tower on its own post: red over amber over green, dull until a lit lens is put over one of them. */
export function statusTower(): Prop {
  const post = new Solid(140);
  post.turned(
    [
      [0, 0],
      [0.16, 0],
      [0.165, 0.01],
      [0.15, 0.024],
      [0.03, 0.034],
      [0, 0.034],
    ],
    [0, 0, 0],
    darkSteel,
  );
  post.rod(0.024, 1.62, [0, 0.83, 0], 'y', brushedSteel);
  post.hose(
    [
      [0.04, 1.22, 0.03],
      [0.06, 0.8, 0.03],
      [0.05, 0.3, 0.03],
      [0.12, 0.02, 0.05],
    ],
    0.008,
    rubber,
  );
  const s = new Solid(141);
  s.box([0.14, 0.2, 0.07], [0, 1.38, 0.035], paintedSteel(PAINT.lightGrey), { chamferM: 0.01 });
  s.label('tower-plate', 0.11, [0, 1.39, 0.07]);
  s.rod(0.05, 0.05, [0, 1.66, 0], 'y', plastic(PAINT.black));
  s.rod(0.048, 0.03, [0, 1.695 + 3 * LENS_PITCH_M, 0], 'y', plastic(PAINT.black));
  for (const [i, color] of [0x2a6b40, 0x8a5a16, 0x7c1f18].entries()) {
    const y = FIRST_LENS_M + i * LENS_PITCH_M;
    s.rod(0.05, 0.012, [0, y + LENS_M + 0.004, 0], 'y', plastic(PAINT.black));
    s.within([0, y, 0], [0, 0, 0], () => lens(s, 0.046, lamp(color, 0.15)));
  }
  const lit = new Solid(142);
  lens(lit, 0.048, lamp(0x2e2f2e, 0.05));
  return { body: s, support: post, moving: { lit: { solid: lit, pivot: [0, FIRST_LENS_M, 0], glows: true } } };
}

/** A ribbed lens that stands on the origin. */
function lens(s: Solid, radiusM: number, finish: Finish): void {
  const ribs = 4;
  s.turned(
    [
      [0, 0],
      ...Array.from({ length: ribs }, (_, i) => {
        const y = (i / ribs) * LENS_M;
        return [
          [radiusM - 0.004, y],
          [radiusM, y + 0.006],
          [radiusM, y + LENS_M / ribs - 0.006],
          [radiusM - 0.004, y + LENS_M / ribs],
        ] as const;
      }).flat(),
      [0, LENS_M],
    ],
    [0, 0, 0],
    finish,
  );
}
