import { brushedSteel, darkSteel, type Finish, lamp, PAINT, paintedSteel, plastic, rubber } from '../finishes.ts';
import type { MovingPart, Prop } from '../prop.ts';
import { Solid } from '../solids/solid.ts';

const orange: Finish = { color: PAINT.orange, roughness: 0.38, metalness: 0 };

/** A six-axis arm on a plinth: base turn, shoulder, elbow and wrist are parts of their own; a light ring shows its mode. */
export function robotArm(): Prop {
  const s = new Solid(41);
  s.box([0.56, 0.04, 0.56], [0, 0.02, 0], darkSteel, { chamferM: 0.008 });
  s.box([0.44, 0.4, 0.44], [0, 0.24, 0], paintedSteel(PAINT.charcoal), { chamferM: 0.02 });
  s.box([0.452, 0.06, 0.452], [0, 0.4, 0], paintedSteel(PAINT.safetyYellow), { chamferM: 0.01 });
  for (const x of [-0.24, 0.24]) for (const z of [-0.24, 0.24]) s.bolt([x, 0.048, z], 'y', brushedSteel, 0.014);
  s.label('sign-robot', 0.18, [0, 0.22, 0.22]);
  s.turned(
    [
      [0, 0],
      [0.17, 0],
      [0.175, 0.02],
      [0.16, 0.1],
      [0, 0.1],
    ],
    [0, 0.44, 0],
    plastic(PAINT.black),
  );
  s.hose(
    [
      [-0.1, 0.3, -0.22],
      [-0.14, 0.2, -0.29],
      [-0.12, 0.03, -0.32],
    ],
    0.018,
    rubber,
  );

  const turn = new Solid(42);
  turn.turned(
    [
      [0, 0],
      [0.15, 0],
      [0.155, 0.02],
      [0.14, 0.13],
      [0.1, 0.17],
      [0, 0.17],
    ],
    [0, 0, 0],
    orange,
  );
  turn.box([0.2, 0.2, 0.18], [0, 0.16, 0], orange, { chamferM: 0.04 });
  turn.rod(0.085, 0.3, [0, 0.24, 0], 'x', plastic(PAINT.black));
  turn.rod(0.055, 0.32, [0, 0.24, 0], 'x', orange);
  turn.rod(0.07, 0.16, [0, 0.2, -0.14], 'z', darkSteel);

  const upper = new Solid(43);
  upper.rod(0.095, 0.15, [0, 0, 0], 'x', orange);
  upper.box([0.12, 0.46, 0.13], [0, 0.25, 0], orange, { chamferM: 0.035 });
  upper.rod(0.075, 0.16, [0, 0.5, 0], 'x', orange);
  upper.rod(0.05, 0.2, [0, 0.5, 0], 'x', plastic(PAINT.black));
  upper.label('robot-brand', 0.24, [0, 0.27, 0.066], { turnDeg: [0, 0, 90] });
  upper.hose(
    [
      [0.075, 0.05, -0.06],
      [0.11, 0.2, -0.09],
      [0.11, 0.38, -0.09],
      [0.07, 0.52, -0.05],
    ],
    0.014,
    rubber,
  );

  const fore = new Solid(44);
  fore.box([0.13, 0.14, 0.18], [0, 0.03, 0.03], orange, { chamferM: 0.035 });
  fore.rod(0.056, 0.34, [0, 0.045, 0.26], 'z', orange, { topRadiusM: 0.044 });
  fore.rod(0.045, 0.1, [0, 0.045, -0.1], 'z', darkSteel);
  fore.rod(0.05, 0.13, [0, 0.045, 0.45], 'x', plastic(PAINT.black));

  const hand = new Solid(45);
  hand.box([0.08, 0.08, 0.12], [0, 0, 0.03], orange, { chamferM: 0.02 });
  hand.rod(0.036, 0.04, [0, 0, 0.11], 'z', brushedSteel);
  hand.box([0.12, 0.045, 0.05], [0, 0, 0.15], plastic(PAINT.black), { chamferM: 0.008 });
  for (const x of [-0.042, 0.042]) {
    hand.box([0.018, 0.036, 0.09], [x, 0, 0.21], brushedSteel, { chamferM: 0.003 });
    hand.box([0.012, 0.03, 0.045], [x * 0.72, 0, 0.24], rubber);
  }
  const ring = new Solid(46);
  ring.turned(
    [
      [0.15, 0],
      [0.184, 0.004],
      [0.19, 0.03],
      [0.184, 0.056],
      [0.15, 0.06],
    ],
    [0, 0, 0],
    lamp(0x1d1e1f, 0.05),
  );
  const moving: Record<string, MovingPart> = {
    ring: { solid: ring, pivot: [0, 0.475, 0], glows: true },
    turn: { solid: turn, pivot: [0, 0.54, 0] },
    upper: { solid: upper, pivot: [0, 0.24, 0], parent: 'turn' },
    fore: { solid: fore, pivot: [0, 0.5, 0], parent: 'upper' },
    hand: { solid: hand, pivot: [0, 0.045, 0.45], parent: 'fore' },
  };
  return { body: s, moving };
}
