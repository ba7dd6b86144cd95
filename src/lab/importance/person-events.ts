import { type Actor, ease, standing, travel } from './actor.ts';
import type { Spot, StagePlan } from './stage-plan.ts';
import { wayPast } from './way-past.ts';

/** Width, height, depth of a grown person, metres. */
export const personSize = (plan: StagePlan): [number, number, number] => [0.5, plan.between(1.55, 1.9), 0.4];

/** A person who walks up to a machine at work. */
export function personInZone(plan: StagePlan): readonly Actor[] {
  const { fromS, toS } = plan.event();
  const spot = plan.spot(2, 6);
  const machine = standing(spot, [plan.between(0.6, 1.2), plan.between(1, 1.9), plan.between(0.6, 1.2)]);
  const [reach, turns] = [plan.between(0.1, 0.4), (2 * Math.PI) / plan.between(3, 9)];
  const angle = plan.between(0, 2 * Math.PI);
  const out = (metres: number): Spot => [spot[0] + Math.sin(angle) * metres, spot[1] + Math.cos(angle) * metres];
  const speed = plan.between(0.6, 1.4);
  const [far, close] = [out(plan.between(4, 7)), out(plan.between(0.7, 1.2))];
  const [way, back] = [travel(far, close, speed, fromS), travel(close, far, speed, toS)];
  const nearS = fromS + Math.max(0, way.lastsS - 1.6 / speed);
  return [
    {
      kind: 'machine',
      at: machine,
      move: (s, { center, size }) => {
        center[0] = machine.center[0] + reach * Math.sin(turns * s);
        size[1] = machine.size[1] + (reach / 2) * Math.cos(turns * s);
      },
    },
    {
      kind: 'person',
      at: standing(far, personSize(plan)),
      move: (s, { center }) => {
        [center[0], center[2]] = s < toS ? way.at(s) : back.at(s);
      },
      deserves: { fromS: nearS, toS: Math.max(nearS + 1, toS + 0.8) },
    },
  ];
}

/** Somebody who falls, lies there until helped. */
export function personDown(plan: StagePlan): readonly Actor[] {
  const { fromS, toS } = plan.event();
  const size = personSize(plan);
  const at = standing(plan.spot(1.5, 7), size);
  return [
    {
      kind: 'person',
      at,
      move: (s, box) => {
        const down = ease(s, fromS, 0.8) - ease(s, toS, 2);
        box.size[1] = size[1] - (size[1] - 0.35) * down;
        box.size[0] = size[0] + (size[1] - size[0]) * down;
        box.center[1] = box.size[1] / 2;
        box.center[0] = at.center[0] + (down * size[1]) / 2 + 0.03 * Math.sin(s) * (1 - down);
      },
      deserves: { fromS, toS: toS + 1 },
    },
  ];
}

/** Somebody who runs close by. */
export function runner(plan: StagePlan): readonly Actor[] {
  const { fromS } = plan.event();
  const from = plan.spot(6, 11);
  const speed = plan.between(2.2, 4);
  const { to, passM } = wayPast(plan, from, plan.between(0, 1.2), fromS);
  const way = travel(from, to, speed, fromS);
  return [
    {
      kind: 'person',
      at: standing(from, personSize(plan)),
      move: (s, { center }) => {
        [center[0], center[2]] = way.at(s);
      },
      deserves: { fromS, toS: fromS + passM / speed + 0.6 },
    },
  ];
}

/** A vehicle that drives at somebody who does not see it. */
export function vehicleAtPerson(plan: StagePlan): readonly Actor[] {
  const { fromS } = plan.event();
  const spot = plan.spot(2.5, 6, 2);
  const angle = plan.between(0, 2 * Math.PI);
  const awayM = plan.between(3, 7);
  const from: Spot = [spot[0] + Math.sin(angle) * awayM, spot[1] + Math.cos(angle) * awayM];
  const stop: Spot = [spot[0] + Math.sin(angle), spot[1] + Math.cos(angle)];
  const way = travel(from, stop, plan.between(0.5, 2), fromS);
  const deserves = { fromS, toS: fromS + way.lastsS + 1 };
  const at = standing(spot, personSize(plan));
  return [
    {
      kind: 'machine',
      at: standing(from, [plan.between(0.6, 1.5), plan.between(0.4, 2), plan.between(0.6, 1.5)]),
      move: (s, { center }) => {
        [center[0], center[2]] = way.at(s);
      },
      deserves,
    },
    {
      kind: 'person',
      at,
      move: (s, { center }) => {
        center[0] = at.center[0] + 0.03 * Math.sin(0.9 * s);
      },
      deserves: { fromS: fromS + 0.5, toS: deserves.toS },
    },
  ];
}
