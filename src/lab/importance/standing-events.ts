import { type Actor, ease, standing } from './actor.ts';
import type { StagePlan } from './stage-plan.ts';

const machineSize = (plan: StagePlan): [number, number, number] => [
  plan.between(0.5, 1.4),
  plan.between(0.5, 1.9),
  plan.between(0.5, 1.2),
];

/** When a flashing light changes its state, seconds. */
function flashes(plan: StagePlan, fromS: number, toS: number): readonly number[] {
  const everyS = plan.between(0.4, 1);
  return Array.from(
    { length: Math.ceil((Math.min(toS, plan.lengthS) - fromS) / everyS) },
    (_, i) => fromS + i * everyS,
  );
}

/** A puddle that appears where one walks, then grows. */
export function spreadingSpill(plan: StagePlan): readonly Actor[] {
  const { fromS, toS } = plan.event();
  const at = standing(plan.spot(0.6, 4), [0.06, plan.between(0.01, 0.04), 0.06]);
  const [widthM, lastsS] = [plan.between(0.5, 1.7), plan.between(3, 10)];
  return [
    {
      kind: plan.pick('region', 'object', 'hazard'),
      at,
      move: (s, { size }) => {
        size[0] = size[2] = 0.06 + widthM * ease(s, fromS - lastsS / 3, lastsS);
      },
      shown: { fromS, toS },
      deserves: { fromS, toS },
    },
  ];
}

/** Drops that gather at the foot of a machine. */
export function leak(plan: StagePlan): readonly Actor[] {
  const { fromS, toS } = plan.event();
  const spot = plan.spot(1.5, 6);
  const size = machineSize(plan);
  const foot = standing([spot[0] + size[0] / 2, spot[1] + size[2] / 2], [0.04, plan.between(0.01, 0.03), 0.04]);
  const [widthM, lastsS] = [plan.between(0.2, 0.6), plan.between(8, 20)];
  return [
    { kind: plan.pick('machine', 'object'), at: standing(spot, size) },
    {
      kind: plan.pick('region', 'object', 'hazard'),
      at: foot,
      move: (s, box) => {
        box.size[0] = box.size[2] = 0.04 + (widthM * Math.max(0, Math.min(s - fromS, lastsS))) / lastsS;
      },
      shown: { fromS, toS },
      deserves: { fromS: fromS + 1, toS },
    },
  ];
}

/** A machine whose guard springs open while it runs. */
export function openedGuard(plan: StagePlan): readonly Actor[] {
  const { fromS, toS } = plan.event();
  const size = machineSize(plan);
  const at = standing(plan.spot(1, 6), size);
  const [opensM, shakeM] = [plan.between(0.12, 0.4), plan.chance(0.6) ? plan.between(0.001, 0.004) : 0];
  const upward = plan.chance(0.5) ? 1 : 0;
  return [
    {
      kind: 'machine',
      at,
      move: (s, box) => {
        const open = opensM * (ease(s, fromS, 0.5) - ease(s, toS, 0.7));
        box.size[upward] = size[upward] + open;
        box.center[upward] = at.center[upward] + open / 2;
        box.center[2] = at.center[2] + shakeM * Math.sin(s * 17);
      },
      changesS: plan.chance(0.7) ? [fromS, toS] : [],
      deserves: { fromS, toS },
    },
  ];
}

/** A machine that grows hot: its state changes, nothing moves. */
export function overheating(plan: StagePlan): readonly Actor[] {
  const { fromS, toS } = plan.event();
  const worse = plan.chance(0.5) ? [fromS + plan.between(2, 4)] : [];
  return [
    {
      kind: plan.pick('machine', 'machine', 'machine', 'object'),
      at: standing(plan.spot(1, 6), machineSize(plan)),
      changesS: [fromS, ...worse.filter((s) => s < toS), toS],
      deserves: { fromS, toS },
    },
  ];
}

/** A lamp that begins to flash. */
export function alarmLight(plan: StagePlan): readonly Actor[] {
  const { fromS, toS } = plan.event();
  const side = plan.between(0.08, 0.3);
  return [
    {
      kind: plan.pick('sign', 'sign', 'object', 'machine'),
      at: standing(plan.spot(1.5, 8), [side, side, side], plan.between(0.8, 2.4)),
      changesS: flashes(plan, fromS, toS),
      deserves: { fromS, toS },
    },
  ];
}

/** A conveyor that stops when it should run, with its goods piling up. */
export function jam(plan: StagePlan): readonly Actor[] {
  const { fromS, toS } = plan.event();
  const size: [number, number, number] = [plan.between(1.5, 3.5), plan.between(0.7, 1), plan.between(0.4, 0.8)];
  const at = standing(plan.spot(2, 6), size);
  const [shakeM, turns] = [plan.between(0.01, 0.04), plan.between(2, 6)];
  const piles = plan.chance(0.6);
  return [
    {
      kind: 'machine',
      at,
      move: (s, box) => {
        const runs = 1 - ease(s, fromS, 0.5) + ease(s, toS, 1);
        box.center[1] = at.center[1] + shakeM * runs * Math.sin(turns * s);
        const pile = piles ? 0.3 * (ease(s, fromS, 5) - ease(s, toS, 2)) : 0;
        box.size[1] = size[1] + pile;
      },
      changesS: plan.chance(0.5) ? [fromS, toS] : [],
      deserves: { fromS, toS },
    },
  ];
}

/** Air, a pump, a cooler that stops running. */
export function stalledFan(plan: StagePlan): readonly Actor[] {
  const { fromS, toS } = plan.event();
  const side = plan.between(0.3, 1);
  const at = standing(plan.spot(1, 6), [side, side, side], plan.pick(0, plan.between(0.5, 1.8)));
  const [width, turns] = [plan.between(0.02, 0.1), plan.between(1.5, 5)];
  return [
    {
      kind: plan.pick('machine', 'machine', 'object'),
      at,
      move: (s, { size }) => {
        const runs = 1 - ease(s, fromS, 2) + ease(s, toS, 2);
        size[0] = side + width * runs * Math.sin(turns * s);
      },
      changesS: plan.chance(0.5) ? [fromS, toS] : [],
      deserves: { fromS: fromS + 1, toS: toS + 1 },
    },
  ];
}

/** A warning that lights up once, stays on. */
export function litWarning(plan: StagePlan): readonly Actor[] {
  const { fromS, toS } = plan.event();
  const side = plan.between(0.1, 0.5);
  return [
    {
      kind: plan.pick('sign', 'sign', 'machine'),
      at: standing(plan.spot(1.5, 7), [side, side, side / 2], plan.between(0.8, 2.4)),
      changesS: [fromS, toS],
      deserves: { fromS, toS },
    },
  ];
}
