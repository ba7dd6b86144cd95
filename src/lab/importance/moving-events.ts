import { type Actor, ease, standing, travel } from './actor.ts';
import { personSize } from './person-events.ts';
import type { Spot, StagePlan } from './stage-plan.ts';
import { wayPast } from './way-past.ts';

const machineSize = (plan: StagePlan): [number, number, number] => [
  plan.between(0.5, 1.6),
  plan.between(0.4, 2),
  plan.between(0.5, 1.6),
];

/** A truck, a cart or a robot that comes straight at the viewer. */
export function approachingMachine(plan: StagePlan): readonly Actor[] {
  const { fromS } = plan.event();
  const from = plan.spot(5, 11);
  const speed = plan.between(0.5, 2);
  const { to, passM } = wayPast(plan, from, plan.between(0, 0.9), fromS);
  const way = travel(from, to, speed, fromS);
  return [
    {
      kind: plan.pick('machine', 'machine', 'object'),
      at: standing(from, machineSize(plan)),
      move: (s, { center }) => {
        [center[0], center[2]] = way.at(s);
      },
      deserves: { fromS, toS: fromS + passM / speed + 0.7 },
    },
  ];
}

/** Traffic that crosses in front of the viewer. */
export function crossingVehicle(plan: StagePlan): readonly Actor[] {
  const { fromS } = plan.event();
  const from = plan.spot(7, 11);
  const speed = plan.between(1, 3);
  const { to, passM } = wayPast(plan, from, plan.between(1, 2.3), fromS);
  const way = travel(from, to, speed, fromS);
  return [
    {
      kind: plan.pick('machine', 'object'),
      at: standing(from, machineSize(plan)),
      move: (s, { center }) => {
        [center[0], center[2]] = way.at(s);
      },
      ...(plan.chance(0.4) ? { shown: { fromS: fromS - 0.1, toS: 99 } } : {}),
      deserves: { fromS, toS: fromS + passM / speed + 0.5 },
    },
  ];
}

/** A drum, a bottle that rolls to the viewer's feet. */
export function rollingObject(plan: StagePlan): readonly Actor[] {
  const { fromS } = plan.event();
  const from = plan.spot(3, 6);
  const speed = plan.between(0.4, 1.3);
  const { to, passM } = wayPast(plan, from, plan.between(0, 0.5), fromS);
  const way = travel(from, to, speed, fromS);
  const thick = plan.between(0.12, 0.5);
  return [
    {
      kind: 'object',
      at: standing(from, [thick, thick, thick * plan.between(1, 2)]),
      move: (s, { center }) => {
        [center[0], center[2]] = way.at(s);
      },
      deserves: { fromS, toS: fromS + passM / speed + 0.7 },
    },
  ];
}

/** Something rolled in front of an exit, left there. */
export function blockedExit(plan: StagePlan): readonly Actor[] {
  const { fromS, toS } = plan.event();
  const door = plan.spot(2.5, 6);
  const size: [number, number, number] = [plan.between(0.5, 1.1), plan.between(0.3, 1.6), plan.between(0.5, 1.1)];
  const angle = plan.between(0, 2 * Math.PI);
  const awayM = plan.between(1.8, 4);
  const from: Spot = [door[0] + Math.sin(angle) * awayM, door[1] + Math.cos(angle) * awayM];
  const stop: Spot = [door[0] + Math.sin(angle) * 0.6, door[1] + Math.cos(angle) * 0.6];
  const speed = plan.between(0.3, 1);
  const [way, back] = [travel(from, stop, speed, fromS), travel(stop, from, speed, toS)];
  const pushed = plan.chance(0.5);
  const cart: Actor = {
    kind: 'object',
    at: standing(from, size),
    move: (s, { center }) => {
      [center[0], center[2]] = s < toS ? way.at(s) : back.at(s);
    },
    deserves: { fromS: fromS + way.lastsS * 0.4, toS: toS + 0.5 },
  };
  const exit: Actor = { kind: plan.pick('region', 'object', 'sign'), at: standing(door, [0.9, 2, 0.2]) };
  const home = standing([from[0] + 0.6, from[1] + 0.3], personSize(plan));
  const pusher: Actor = {
    kind: 'person',
    at: home,
    move: (s, { center }) => {
      const [x, z] = s < fromS + way.lastsS + 1 ? way.at(s) : travel(stop, from, 0.9, fromS + way.lastsS + 1).at(s);
      center[0] = x + 0.6;
      center[2] = z + 0.3;
    },
  };
  return pushed ? [cart, exit, pusher] : [cart, exit];
}

/** A robot that leaves its usual motion. */
export function strayingRobot(plan: StagePlan): readonly Actor[] {
  const { fromS, toS } = plan.event();
  const at = standing(plan.spot(1.5, 6), [plan.between(0.5, 1.1), plan.between(0.9, 1.9), plan.between(0.5, 1.1)]);
  const [reach, turns] = [plan.between(0.08, 0.25), (2 * Math.PI) / plan.between(4, 9)];
  const [wilder, faster] = [plan.between(2, 3.5), plan.between(1.3, 2.2)];
  return [
    {
      kind: 'machine',
      at,
      move: (s, { center, size }) => {
        const wild = ease(s, fromS, 0.8) * (1 - ease(s, toS, 1.5));
        const usual = reach * Math.sin(turns * s);
        center[0] = at.center[0] + usual + wild * (wilder - 1) * reach * Math.sin(turns * faster * s + 1);
        size[1] = at.size[1] + usual / 2 + wild * 0.2;
      },
      deserves: { fromS, toS: toS + 0.5 },
    },
  ];
}

/** Something rolled into the viewer's way, left there. */
export function obstacleInWay(plan: StagePlan): readonly Actor[] {
  const { fromS, toS } = plan.event();
  const from = plan.spot(3, 6);
  const [vx, , vz] = plan.viewer(fromS);
  const awayM = Math.hypot(from[0] - vx, from[1] - vz);
  const share = plan.between(0.7, 1.5) / awayM;
  const stop: Spot = [vx + (from[0] - vx) * share, vz + (from[1] - vz) * share];
  const speed = plan.between(0.3, 1.2);
  const [way, back] = [travel(from, stop, speed, fromS), travel(stop, from, speed, toS)];
  return [
    {
      kind: plan.pick('object', 'object', 'machine'),
      at: standing(from, [plan.between(0.3, 1), plan.between(0.2, 1.2), plan.between(0.3, 1)]),
      move: (s, { center }) => {
        [center[0], center[2]] = s < toS ? way.at(s) : back.at(s);
      },
      deserves: { fromS: fromS + way.lastsS * 0.3, toS: Math.max(toS, fromS + way.lastsS) },
    },
  ];
}

/** A machine that begins to shake, ever harder. */
export function shakingMachine(plan: StagePlan): readonly Actor[] {
  const { fromS, toS } = plan.event();
  const at = standing(plan.spot(1, 6), machineSize(plan));
  const [usualM, harderM, turns] = [plan.pick(0, 0.001, 0.003), plan.between(0.01, 0.04), plan.between(8, 20)];
  return [
    {
      kind: 'machine',
      at,
      move: (s, { center }) => {
        const hard = harderM * ease(s, fromS, 4) * (1 - ease(s, toS, 1));
        center[0] = at.center[0] + (usualM + hard) * Math.sin(turns * s);
      },
      ...(plan.chance(0.4) ? { changesS: [fromS + 2] } : {}),
      deserves: { fromS: fromS + 0.5, toS: toS + 0.5 },
    },
  ];
}
