import { brushedSteel, castIron, darkSteel, type Finish, PAINT, paintedSteel, plastic, rubber } from '../finishes.ts';
import type { Prop } from '../prop.ts';
import { arcPoints, type OutlinePoint } from '../solids/outline-slab.ts';
import { Solid } from '../solids/solid.ts';

const SPINDLE_Y = 0.98;
const WHEEL_X = 0.225;
const GUARD_RADIUS = 0.115;
/** What the guard covers of its wheel, from -Z over the top: all but a mouth in front. */
const COVER_FROM_DEG = -110;
const COVER_TO_DEG = 138;
const corundum: Finish = { color: 0x9a8f86, roughness: 0.98, metalness: 0 };

const ring = (outer: number, inner: number, fromDeg: number, toDeg: number): readonly OutlinePoint[] => [
  ...arcPoints([0, 0], outer, fromDeg, toDeg, 18),
  ...arcPoints([0, 0], inner, toDeg, fromDeg, 18),
];

/** A pedestal bench grinder; its right wheel guard is a hinged part of its own. */
export function benchGrinder(): Prop {
  const s = new Solid(21);
  const green = castIron(PAINT.machineGreen);
  s.box([0.34, 0.03, 0.34], [0, 0.016, 0], green, { chamferM: 0.01 });
  for (const x of [-0.13, 0.13]) for (const z of [-0.13, 0.13]) s.bolt([x, 0.036, z], 'y', brushedSteel, 0.013);
  s.turned(
    [
      [0, 0.03],
      [0.13, 0.03],
      [0.12, 0.06],
      [0.075, 0.14],
      [0.065, 0.72],
      [0.09, 0.8],
      [0, 0.8],
    ],
    [0, 0, 0],
    green,
  );
  s.box([0.3, 0.025, 0.22], [0, 0.812, 0], green, { chamferM: 0.008 });
  s.box([0.14, 0.07, 0.16], [0, 0.855, 0], green, { chamferM: 0.015 });
  s.rod(0.088, 0.24, [0, SPINDLE_Y, 0], 'x', green);
  for (let i = -4; i <= 4; i++) s.box([0.008, 0.012, 0.12], [i * 0.022, SPINDLE_Y + 0.086, 0], castIron(0x547064));
  s.label('grinder-plate', 0.07, [0, 0.851, 0.08]);
  s.box([0.05, 0.035, 0.02], [0, 0.9, 0.085], plastic(PAINT.black));
  s.rod(0.011, 0.012, [-0.012, 0.9, 0.098], 'z', plastic(PAINT.safetyGreen));
  s.rod(0.011, 0.012, [0.014, 0.9, 0.098], 'z', plastic(PAINT.red));
  for (const side of [-1, 1]) {
    s.rod(0.014, 0.16, [side * 0.19, SPINDLE_Y, 0], 'x', brushedSteel);
    s.box([0.06, 0.012, 0.06], [side * WHEEL_X, SPINDLE_Y - 0.035, 0.15], darkSteel, { chamferM: 0.002 });
    s.box([0.014, 0.05, 0.13], [side * 0.165, SPINDLE_Y - 0.05, 0.1], darkSteel);
    s.box([0.06, 0.012, 0.03], [side * 0.195, SPINDLE_Y - 0.042, 0.14], darkSteel);
    s.bar(0.011, [side * 0.05, SPINDLE_Y - 0.06, 0.03], [side * 0.165, SPINDLE_Y - 0.055, 0.06], darkSteel);
  }
  s.within([-WHEEL_X, SPINDLE_Y, 0], [0, 90, 0], () => guardShell(s, 1));
  s.within([-WHEEL_X, SPINDLE_Y, 0], [0, 0, 0], () => wheelDisc(s));
  eyeShield(s, -WHEEL_X);
  eyeShield(s, WHEEL_X);
  s.hose(
    [
      [0, 0.84, -0.08],
      [0.02, 0.7, -0.14],
      [0.05, 0.3, -0.13],
      [0.08, 0.02, -0.17],
    ],
    0.008,
    rubber,
  );

  const wheel = new Solid(22);
  wheelDisc(wheel);
  // A chalk mark shows the turning.
  wheel.box([0.004, 0.02, 0.05], [0.016, 0.062, 0], plastic(PAINT.warmWhite));
  const guard = new Solid(23);
  // The hinge sits at the back of the wheel; the shell is drawn around the spindle.
  guard.within([0, -0.02, GUARD_RADIUS + 0.012], [0, 90, 0], () => guardShell(guard, 1));
  guard.rod(0.012, 0.09, [0, 0, 0], 'x', brushedSteel);
  s.box([0.05, 0.05, 0.02], [WHEEL_X - 0.05, SPINDLE_Y + 0.02, -0.11], darkSteel);
  s.bar(0.01, [0.1, SPINDLE_Y + 0.02, -0.1], [WHEEL_X, SPINDLE_Y + 0.02, -GUARD_RADIUS - 0.012], darkSteel);
  return {
    body: s,
    moving: {
      wheel: { solid: wheel, pivot: [WHEEL_X, SPINDLE_Y, 0] },
      guard: { solid: guard, pivot: [WHEEL_X, SPINDLE_Y + 0.02, -GUARD_RADIUS - 0.012] },
    },
  };
}

function wheelDisc(s: Solid): void {
  s.rod(0.1, 0.028, [0, 0, 0], 'x', corundum);
  s.rod(0.038, 0.036, [0, 0, 0], 'x', brushedSteel);
  s.rod(0.016, 0.052, [0, 0, 0], 'x', darkSteel, { sides: 6 });
}

/** A wheel guard around the origin in its own XY plane, open towards the operator (-X after the turn, +Z in the prop). */
function guardShell(s: Solid, side: 1 | -1): void {
  const yellow = paintedSteel(PAINT.safetyYellow);
  for (const z of [-0.036, 0.036]) {
    s.slab(arcPoints([0, 0], GUARD_RADIUS, COVER_FROM_DEG, COVER_TO_DEG, 20), 0.006, [0, 0, z * side], yellow, {
      turnDeg: [0, 0, 0],
      chamferM: 0.002,
    });
  }
  s.slab(ring(GUARD_RADIUS, GUARD_RADIUS - 0.008, COVER_FROM_DEG, COVER_TO_DEG), 0.07, [0, 0, 0], yellow, {
    chamferM: 0.002,
  });
  for (const angle of [-80, 20, 110]) {
    const rad = (angle * Math.PI) / 180;
    s.bolt([Math.cos(rad) * 0.095, Math.sin(rad) * 0.095, 0.042], 'z', brushedSteel, 0.006);
  }
}

/** The spark shield's frame; its pane is clear enough to leave out. */
function eyeShield(s: Solid, x: number): void {
  const black = plastic(PAINT.black);
  s.bar(0.005, [x, SPINDLE_Y + 0.11, 0.03], [x, SPINDLE_Y + 0.155, 0.115], brushedSteel);
  s.within([x, SPINDLE_Y + 0.12, 0.15], [-40, 0, 0], () => {
    for (const y of [-0.05, 0.05]) s.box([0.12, 0.01, 0.008], [0, y, 0], black, { chamferM: 0.002 });
    for (const dx of [-0.056, 0.056]) s.box([0.009, 0.1, 0.008], [dx, 0, 0], black, { chamferM: 0.002 });
  });
}
