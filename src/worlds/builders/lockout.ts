import { brushedSteel, chrome, darkSteel, PAINT, paintedSteel, plastic, rubber } from '../finishes.ts';
import type { Prop } from '../prop.ts';
import { arcPoints } from '../solids/outline-slab.ts';
import { Solid } from '../solids/solid.ts';

/** A red safety padlock that hangs by its shackle from the origin. */
function padlock(s: Solid, color: number): void {
  s.hose(
    arcPoints([0, -0.022], 0.017, 180, 0, 8).map(([x, y]) => [x, y, 0] as const),
    0.0042,
    chrome,
    1,
  );
  for (const x of [-0.017, 0.017]) s.rod(0.0042, 0.026, [x, -0.034, 0], 'y', chrome);
  s.box([0.052, 0.05, 0.024], [0, -0.068, 0], plastic(color), { chamferM: 0.007 });
  s.box([0.036, 0.016, 0.002], [0, -0.06, 0.0125], plastic(PAINT.warmWhite), { chamferM: 0.0006 });
  s.rod(0.007, 0.006, [0, -0.094, 0], 'y', darkSteel);
}

/** A danger tag that hangs by its eyelet from the origin. */
function dangerTag(s: Solid): void {
  s.box([0.076, 0.136, 0.0016], [0, -0.082, 0], plastic(PAINT.warmWhite), { chamferM: 0.0005 });
  s.label('danger-tag', 0.074, [0, -0.082, 0.0005]);
  s.rod(0.007, 0.004, [0, -0.022, 0], 'z', chrome);
  s.bar(0.0016, [0, -0.02, 0.003], [0, 0.004, -0.004], plastic(PAINT.black));
}

/** A yellow board with padlocks, hasps and tags under its heading; one padlock and one tag can be taken. */
export function lockoutStation(): Prop {
  const s = new Solid(131);
  s.box([0.56, 0.66, 0.018], [0, 0, 0.012], paintedSteel(0xd8a514), { chamferM: 0.006 });
  for (const x of [-0.25, 0.25]) for (const y of [-0.3, 0.3]) s.bolt([x, y, 0.023], 'z', brushedSteel, 0.008);
  s.label('lockout-heading', 0.5, [0, 0.25, 0.0215]);
  const hook = (x: number, y: number): void => {
    s.rod(0.004, 0.04, [x, y, 0.04], 'z', darkSteel);
    s.rod(0.008, 0.004, [x, y, 0.061], 'z', darkSteel);
  };
  const colors = [0xb0201a, 0xb0201a, 0x2f5680, 0x2f5680, 0x2f7a48];
  for (const [i, color] of colors.entries()) {
    const x = -0.2 + i * 0.1;
    hook(x, 0.13);
    if (i > 0) s.within([x, 0.128, 0.05], [0, 0, 0], () => padlock(s, color));
  }
  // Hasps with their six holes.
  for (const x of [-0.2, -0.1]) {
    hook(x, -0.03);
    s.within([x, -0.03, 0.05], [0, 0, 0], () => {
      s.slab(
        [...arcPoints([0, -0.02], 0.026, 0, 180, 8), [-0.024, -0.12], [0.024, -0.12]],
        0.006,
        [0, 0, 0],
        plastic(0xa92c24),
        { chamferM: 0.002 },
      );
      for (const dx of [-0.011, 0.011])
        for (const y of [-0.06, -0.083, -0.106]) s.rod(0.005, 0.0075, [dx, y, 0], 'z', rubber);
    });
  }
  for (const [i, x] of [0.02, 0.11, 0.2].entries()) {
    hook(x, -0.02);
    if (i < 2) s.within([x, -0.022, 0.046 + i * 0.002], [0, 0, 0], () => dangerTag(s));
  }
  // Box for breaker covers, with its clear-cut front.
  s.box([0.3, 0.07, 0.07], [-0.08, -0.26, 0.055], plastic(PAINT.black), { chamferM: 0.008 });
  for (const x of [-0.16, -0.08, 0.0])
    s.box([0.05, 0.05, 0.04], [x, -0.226, 0.055], plastic(0xa92c24), { chamferM: 0.006, turnDeg: [0, 14, 8] });
  const taken = new Solid(132);
  taken.within([-0.2, 0.128, 0.05], [0, 0, 0], () => padlock(taken, 0xb0201a));
  taken.within([0.2, -0.022, 0.048], [0, 0, 0], () => dangerTag(taken));
  return { body: s, moving: { 'lock-and-tag': { solid: taken, pivot: [0, 0, 0] } } };
}

const HANDLE_Y_M = -0.035;

/** The grinder's isolator on its post: handle from ON to OFF, with room for a padlock and a tag. */
export function grinderIsolator(): Prop {
  const s = new Solid(134);
  s.box([0.2, 0.28, 0.11], [0, 0, 0.055], paintedSteel(PAINT.lightGrey), { chamferM: 0.012 });
  s.box([0.184, 0.264, 0.012], [0, 0, 0.113], paintedSteel(0xcfcfc8), { chamferM: 0.005 });
  for (const x of [-0.08, 0.08]) for (const y of [-0.118, 0.118]) s.bolt([x, y, 0.12], 'z', brushedSteel, 0.005);
  s.label('isolator-plate', 0.15, [0, 0.098, 0.1195]);
  s.label('isolator-scale', 0.17, [0, HANDLE_Y_M, 0.1193]);
  s.rod(0.046, 0.012, [0, HANDLE_Y_M, 0.125], 'z', plastic(PAINT.safetyYellow));
  const cable = new Solid(133);
  for (const x of [-0.05, 0.05]) s.rod(0.014, 0.03, [x, -0.152, 0.055], 'y', plastic(PAINT.black));
  cable.hose(
    [
      [0.05, -0.16, 0.055],
      [0.05, -0.5, 0.04],
      [-0.02, -0.85, 0.03],
      [-0.04, -1.1, 0.04],
    ],
    0.01,
    rubber,
  );
  const handle = new Solid(135);
  handle.rod(0.026, 0.02, [0, 0, 0.01], 'z', plastic(0xb0201a));
  handle.box([0.026, 0.09, 0.022], [0, 0.013, 0.026], plastic(0xb0201a), { chamferM: 0.008 });
  handle.box([0.006, 0.03, 0.002], [0, 0.038, 0.038], plastic(PAINT.warmWhite), { chamferM: 0.0005 });
  const lock = new Solid(136);
  padlock(lock, 0xb0201a);
  const tagged = new Solid(137);
  padlock(tagged, 0xb0201a);
  tagged.within([0.004, -0.034, 0.018], [0, 0, 0], () => dangerTag(tagged));
  const lockAt = [0.042, HANDLE_Y_M + 0.018, 0.16] as const;
  return {
    body: s,
    support: cable,
    moving: {
      handle: { solid: handle, pivot: [0, HANDLE_Y_M, 0.131] },
      padlock: { solid: lock, pivot: lockAt },
      'padlock-with-tag': { solid: tagged, pivot: lockAt },
    },
  };
}
