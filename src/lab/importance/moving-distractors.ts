import { type Actor, ease, standing, travel } from './actor.ts';
import { personSize } from './person-events.ts';
import type { Spot, StagePlan } from './stage-plan.ts';

/** A fan that turns from side to side all along. */
export function fan(plan: StagePlan): readonly Actor[] {
  const side = plan.between(0.25, 0.5);
  const at = standing(plan.spot(1, 6), [side, side * 1.4, side], plan.between(0, 1.8));
  const [width, turns] = [plan.between(0.03, 0.15), (2 * Math.PI) / plan.between(2, 7)];
  return [
    {
      kind: plan.pick('object', 'machine'),
      at,
      move: (s, { center, size }) => {
        center[0] = at.center[0] + width * Math.sin(turns * s);
        size[2] = side + width * Math.cos(turns * s);
      },
    },
  ];
}

/** A clock with a pendulum. */
export function clock(plan: StagePlan): readonly Actor[] {
  const at = standing(plan.spot(2, 6), [0.3, plan.between(0.3, 0.9), 0.08], plan.between(1.2, 2.2));
  const width = plan.between(0.01, 0.05);
  return [
    {
      kind: 'object',
      at,
      move: (s, { size }) => {
        size[0] = 0.3 + width * Math.abs(Math.sin(Math.PI * s));
      },
    },
  ];
}

/** A belt with goods that come round again. */
export function conveyor(plan: StagePlan): readonly Actor[] {
  const spot = plan.spot(2, 6);
  const [lengthM, speed] = [plan.between(1.6, 3.6), plan.between(0.15, 0.6)];
  const belt: Actor = { kind: 'machine', at: standing(spot, [lengthM, 0.8, 0.6]) };
  const goods = Array.from({ length: plan.pick(1, 2, 3) }, (_, i): Actor => {
    const side = plan.between(0.12, 0.35);
    const at = standing(spot, [side, side, side], 0.8);
    return {
      kind: 'object',
      at,
      move: (s, { center }) => {
        center[0] = at.center[0] - lengthM / 2 + ((s * speed + i * 0.8) % lengthM);
      },
    };
  });
  return [belt, ...goods];
}

/** A person who walks by, far from viewer or machines. */
export function farWalker(plan: StagePlan): readonly Actor[] {
  const [from, startS] = [plan.spot(4, 8), plan.between(-10, 25)];
  const aside = plan.between(3, 6) * (plan.chance(0.5) ? 1 : -1);
  const outM = Math.hypot(from[0], from[1]) + 1e-6;
  const to: Spot = [from[0] - (from[1] / outM) * aside, from[1] + (from[0] / outM) * aside];
  const way = travel(from, to, plan.between(0.6, 1.5), startS);
  return [
    {
      kind: 'person',
      at: standing(from, personSize(plan)),
      move: (s, { center }) => {
        [center[0], center[2]] = way.at(s);
      },
    },
  ];
}

/** A colleague who comes over, then stands there. */
export function colleague(plan: StagePlan): readonly Actor[] {
  const [from, startS] = [plan.spot(4, 7), plan.between(3, 25)];
  const [vx, , vz] = plan.viewer(startS);
  const awayM = Math.hypot(from[0] - vx, from[1] - vz);
  const stop = plan.between(1, 1.8) / awayM;
  const way = travel(from, [vx + (from[0] - vx) * stop, vz + (from[1] - vz) * stop], plan.between(0.6, 1.3), startS);
  return [
    {
      kind: 'person',
      at: standing(from, personSize(plan)),
      move: (s, { center }) => {
        [center[0], center[2]] = way.at(s);
      },
    },
  ];
}

/** A person who stands about, shifting weight. */
export function bystander(plan: StagePlan): readonly Actor[] {
  const at = standing(plan.spot(1.5, 6, 2.2), personSize(plan));
  const [width, turns] = [plan.between(0.01, 0.06), plan.between(0.4, 1.6)];
  return [
    {
      kind: 'person',
      at,
      move: (s, { center }) => {
        center[0] = at.center[0] + width * Math.sin(turns * s);
        center[2] = at.center[2] + width * Math.sin(turns * 0.6 * s + 2);
      },
    },
  ];
}

/** A cart that somebody pushes to another place. */
export function pushedCart(plan: StagePlan): readonly Actor[] {
  const [from, to] = [plan.spot(2, 6), plan.spot(2, 6)];
  const startS = plan.between(3, 25);
  const way = travel(from, to, plan.between(0.4, 1.1), startS);
  const height = plan.between(0.5, 1.3);
  return [
    {
      kind: plan.pick('object', 'object', 'machine'),
      at: standing(from, [plan.between(0.4, 0.9), height, plan.between(0.4, 0.9)]),
      move: (s, { center }) => {
        [center[0], center[2]] = way.at(s);
      },
    },
    {
      kind: 'person',
      at: standing([from[0] + 0.6, from[1] + 0.3], personSize(plan)),
      move: (s, { center }) => {
        const [x, z] = way.at(s);
        center[0] = x + 0.6;
        center[2] = z + 0.3;
      },
    },
  ];
}

/** A vehicle that drives off, or passes at a distance. */
export function leavingVehicle(plan: StagePlan): readonly Actor[] {
  const from = plan.spot(2.5, 6);
  const outM = Math.hypot(from[0], from[1]) + 1e-6;
  const [away, aside] = [plan.between(2, 5), plan.between(-4, 4)];
  const to: Spot = [
    from[0] + (from[0] / outM) * away - (from[1] / outM) * aside,
    from[1] + (from[1] / outM) * away + (from[0] / outM) * aside,
  ];
  const way = travel(from, to, plan.between(0.5, 2.5), plan.between(3, 28));
  return [
    {
      kind: plan.pick('machine', 'machine', 'object'),
      at: standing(from, [plan.between(0.6, 1.6), plan.between(0.5, 2), plan.between(0.6, 1.6)]),
      move: (s, { center }) => {
        [center[0], center[2]] = way.at(s);
      },
    },
  ];
}

/** A curtain, a plant, a cable that a draught moves for a while. */
export function curtain(plan: StagePlan): readonly Actor[] {
  const at = standing(plan.spot(2, 6), [plan.between(0.2, 1.4), plan.between(0.5, 2.2), 0.1], plan.between(0, 0.8));
  const [fromS, lastsS] = [plan.between(-5, 25), plan.between(4, 25)];
  const [width, turns] = [plan.between(0.03, 0.15), plan.between(1, 3)];
  return [
    {
      kind: plan.pick('region', 'object'),
      at,
      move: (s, { center, size }) => {
        const draught = width * ease(s, fromS, 2) * (1 - ease(s, fromS + lastsS, 3));
        center[2] = at.center[2] + (draught / 2) * Math.sin(turns * s);
        size[2] = 0.1 + draught * (1 + Math.sin(turns * s));
      },
    },
  ];
}

/** A sign on chains that sways all along. */
export function hangingSign(plan: StagePlan): readonly Actor[] {
  const at = standing(plan.spot(2, 6), [plan.between(0.4, 1), 0.3, 0.05], plan.between(1.8, 2.6));
  const [width, turns] = [plan.between(0.02, 0.12), plan.between(1.5, 3.5)];
  return [
    {
      kind: plan.pick('sign', 'object'),
      at,
      move: (s, { center }) => {
        center[2] = at.center[2] + width * Math.sin(turns * s);
      },
    },
  ];
}

/** Paper, a pen, a screw that drops: too small to matter. */
export function smallDrop(plan: StagePlan): readonly Actor[] {
  const side = plan.between(0.02, 0.08);
  const at = standing(plan.spot(0.8, 5), [side, side / 2, side], plan.between(0.8, 1.2));
  const fromS = plan.between(4, 28);
  return [
    {
      kind: 'object',
      at,
      move: (s, { center }) => {
        center[1] = Math.max(side / 4, at.center[1] - 4.9 * Math.max(0, s - fromS) ** 2);
      },
    },
  ];
}

/** A person who sits down, gets up again. */
export function sittingPerson(plan: StagePlan): readonly Actor[] {
  const size = personSize(plan);
  const at = standing(plan.spot(1.5, 6, 2.2), size);
  const fromS = plan.between(3, 25);
  const toS = fromS + plan.between(4, 20);
  return [
    {
      kind: 'person',
      at,
      move: (s, box) => {
        const down = ease(s, fromS, 1.2) - ease(s, toS, 1.2);
        box.size[1] = size[1] - 0.45 * down;
        box.center[1] = box.size[1] / 2;
        box.center[2] = at.center[2] + 0.2 * down + 0.02 * Math.sin(0.8 * s);
      },
    },
  ];
}
