import { type Actor, ease, standing } from './actor.ts';
import type { StagePlan } from './stage-plan.ts';

/** A hanging load that begins to swing. */
export function swingingLoad(plan: StagePlan): readonly Actor[] {
  const { fromS, toS } = plan.event();
  const side = plan.between(0.4, 1.2);
  const at = standing(plan.spot(1, 6), [side, plan.between(0.3, 1), side], plan.between(1.3, 2.6));
  const [width, turns] = [plan.between(0.12, 0.6), (2 * Math.PI) / plan.between(1.6, 3)];
  const [x, z] = [plan.between(-1, 1), plan.between(-1, 1)];
  return [
    {
      kind: plan.pick('object', 'machine'),
      at,
      move: (s, { center }) => {
        const swing = width * ease(s, fromS, 3) * (1 - ease(s, toS, 4)) * Math.sin(turns * (s - fromS));
        center[0] = at.center[0] + x * swing;
        center[2] = at.center[2] + z * swing;
      },
      deserves: { fromS, toS: toS + 2 },
    },
  ];
}

/** A box that drops from a shelf, then lies in the way. */
export function fallingObject(plan: StagePlan): readonly Actor[] {
  const { fromS, toS } = plan.event();
  const size: [number, number, number] = [plan.between(0.18, 0.5), plan.between(0.15, 0.5), plan.between(0.18, 0.5)];
  const at = standing(plan.spot(0.8, 5), size, plan.between(1.1, 2.4));
  return [
    {
      kind: 'object',
      at,
      move: (s, { center }) => {
        const fall = 4.9 * Math.max(0, s - fromS) ** 2;
        center[1] = Math.max(size[1] / 2, at.center[1] - fall);
        center[0] = at.center[0] + 0.3 * ease(s, fromS, 0.6);
      },
      shown: { fromS: -1, toS },
      deserves: { fromS, toS },
    },
  ];
}

/** Something tall that falls over. */
export function toppledObject(plan: StagePlan): readonly Actor[] {
  const { fromS, toS } = plan.event();
  const size: [number, number, number] = [plan.between(0.25, 0.6), plan.between(0.9, 2), plan.between(0.25, 0.6)];
  const at = standing(plan.spot(1, 5), size);
  const lastsS = plan.between(0.5, 1.1);
  return [
    {
      kind: plan.pick('object', 'object', 'sign', 'machine'),
      at,
      move: (s, box) => {
        const turn = (ease(s, fromS, lastsS) - ease(s, toS, 2)) * (Math.PI / 2);
        const [up, over] = [Math.cos(turn), Math.sin(turn)];
        box.size[0] = size[0] * up + size[1] * over;
        box.size[1] = size[1] * up + size[0] * over;
        box.center[0] = at.center[0] + (size[1] / 2) * over;
        box.center[1] = box.size[1] / 2;
      },
      deserves: { fromS, toS },
    },
  ];
}

/** A shelf or a stack that gives way, slowly, with nobody at it. */
export function creepingShelf(plan: StagePlan): readonly Actor[] {
  const { fromS, toS } = plan.event();
  const at = standing(plan.spot(1, 6), [plan.between(0.6, 1.6), plan.between(1.2, 2.2), plan.between(0.3, 0.7)]);
  const speed = plan.between(0.025, 0.09);
  const leans = plan.chance(0.5);
  return [
    {
      kind: plan.pick('object', 'object', 'region'),
      at,
      move: (s, box) => {
        const way = speed * Math.min(Math.max(0, s - fromS), toS - fromS, 12);
        box.center[0] = at.center[0] + way / (leans ? 2 : 1);
        if (leans) box.size[0] = at.size[0] + way;
      },
      deserves: { fromS, toS },
    },
  ];
}

/** A hanging load that comes down some way, then stops. */
export function droppedLoad(plan: StagePlan): readonly Actor[] {
  const { fromS, toS } = plan.event();
  const side = plan.between(0.3, 1.2);
  const at = standing(plan.spot(0.8, 6), [side, plan.between(0.3, 1), side], plan.between(1.5, 2.8));
  const [downM, lastsS] = [plan.between(0.4, 1.3), plan.between(0.3, 1.5)];
  return [
    {
      kind: plan.pick('object', 'machine'),
      at,
      move: (s, { center }) => {
        center[1] = at.center[1] - downM * (ease(s, fromS, lastsS) - ease(s, toS, 4));
      },
      deserves: { fromS, toS: toS + 2 },
    },
  ];
}

/** A pile that gives way: lower, wider. */
export function collapsedStack(plan: StagePlan): readonly Actor[] {
  const { fromS, toS } = plan.event();
  const side = plan.between(0.4, 1);
  const at = standing(plan.spot(1, 5), [side, plan.between(0.7, 1.8), side]);
  const [lowM, wideM] = [at.size[1] * plan.between(0.3, 0.6), plan.between(0.3, 0.9)];
  return [
    {
      kind: plan.pick('object', 'object', 'region'),
      at,
      move: (s, box) => {
        const share = ease(s, fromS, 0.9);
        box.size[1] = at.size[1] - lowM * share;
        box.center[1] = box.size[1] / 2;
        box.size[0] = side + wideM * share;
        box.size[2] = side + (wideM / 2) * share;
      },
      shown: { fromS: -1, toS },
      deserves: { fromS, toS },
    },
  ];
}

/** A cable, a pipe that comes off overhead, then dangles. */
export function danglingCable(plan: StagePlan): readonly Actor[] {
  const { fromS, toS } = plan.event();
  const at = standing(plan.spot(0.7, 5), [plan.between(0.5, 1.5), 0.06, 0.06], plan.between(2, 2.8));
  const [downM, turns] = [plan.between(0.6, 1.6), plan.between(1.5, 3.5)];
  return [
    {
      kind: plan.pick('object', 'region'),
      at,
      move: (s, box) => {
        const down = downM * (ease(s, fromS, 0.6) - ease(s, toS, 2));
        box.size[1] = 0.06 + down;
        box.center[1] = at.center[1] - down / 2;
        box.center[2] =
          at.center[2] + 0.2 * down * Math.sin(turns * (s - fromS)) * Math.exp(-Math.max(0, s - fromS) / 15);
      },
      deserves: { fromS, toS: toS + 1 },
    },
  ];
}
