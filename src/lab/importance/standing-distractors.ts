import { type Actor, ease, standing } from './actor.ts';
import type { StagePlan } from './stage-plan.ts';

/** Times from `firstS` on, each some seconds after the last. */
function times(plan: StagePlan, firstS: number, leastS: number, mostS: number): readonly number[] {
  const found: number[] = [];
  for (let s = firstS; s < plan.lengthS; s += plan.between(leastS, mostS)) found.push(s);
  return found;
}

/** A status light that blinks all along. */
export function statusLight(plan: StagePlan): readonly Actor[] {
  const [side, everyS] = [plan.between(0.04, 0.2), plan.between(0.4, 2)];
  return [
    {
      kind: plan.pick('sign', 'object', 'machine'),
      at: standing(plan.spot(1, 6), [side, side, side], plan.between(0.7, 2)),
      changesS: times(plan, 0, everyS, everyS),
    },
  ];
}

/** A screen whose picture changes now and then. */
export function screen(plan: StagePlan): readonly Actor[] {
  return [
    {
      kind: plan.pick('object', 'object', 'sign'),
      at: standing(plan.spot(0.8, 5), [plan.between(0.3, 1.2), plan.between(0.2, 0.7), 0.05], plan.between(0.7, 1.8)),
      changesS: times(plan, plan.chance(0.6) ? plan.between(0, 3) : plan.between(6, 20), 2, 12),
    },
  ];
}

/** A machine that works in cycles, with rests between. */
export function robotCycle(plan: StagePlan): readonly Actor[] {
  const at = standing(plan.spot(1.5, 6), [plan.between(0.5, 1.1), plan.between(0.9, 1.9), plan.between(0.5, 1.1)]);
  const [cycleS, works, phase] = [plan.between(5, 13), plan.between(0.5, 0.95), plan.between(0, 10)];
  const reach = plan.between(0.08, 0.45);
  return [
    {
      kind: 'machine',
      at,
      move: (s, { center, size }) => {
        const share = Math.min(1, ((s + phase) % cycleS) / cycleS / works);
        center[0] = at.center[0] + reach * Math.sin(2 * Math.PI * share);
        size[1] = at.size[1] + (reach / 2) * (1 - Math.cos(2 * Math.PI * share));
      },
    },
  ];
}

/** A machine that is switched on for its ordinary work, again and again. */
export function startedMachine(plan: StagePlan): readonly Actor[] {
  const at = standing(plan.spot(1.2, 6), [plan.between(0.4, 1.2), plan.between(0.4, 1.8), plan.between(0.4, 1)]);
  const [everyS, worksS, firstS] = [plan.between(11, 18), plan.between(3, 8), plan.between(-12, 6)];
  const shakeM = plan.between(0.002, 0.008);
  const starts = Array.from({ length: 5 }, (_, i) => firstS + i * everyS);
  const told = plan.chance(0.7);
  return [
    {
      kind: 'machine',
      at,
      move: (s, { center }) => {
        const runs = starts.reduce((sum, from) => sum + ease(s, from, 0.6) - ease(s, from + worksS, 0.6), 0);
        center[0] = at.center[0] + shakeM * runs * Math.sin(s * 15);
      },
      changesS: told ? starts.flatMap((from) => [from, from + worksS]).filter((s) => s > 0) : [],
    },
  ];
}

/** A door, a drawer, a cupboard that somebody opens, closes. */
export function door(plan: StagePlan): readonly Actor[] {
  const size: [number, number, number] = plan.chance(0.6)
    ? [0.9, 2, 0.1]
    : [plan.between(0.4, 0.8), plan.between(0.2, 0.9), 0.5];
  const at = standing(plan.spot(2, 6), size);
  const fromS = plan.between(3, 28);
  const [openS, opensM] = [plan.between(1.5, 5), plan.between(0.3, 0.8)];
  const leaf: Actor = {
    kind: plan.pick('region', 'object'),
    at,
    move: (s, box) => {
      const open = opensM * (ease(s, fromS, 0.8) - ease(s, fromS + openS, 0.8));
      box.size[2] = size[2] + open;
      box.center[2] = at.center[2] + open / 2;
    },
    changesS: plan.chance(0.4) ? [fromS, fromS + openS] : [],
  };
  if (plan.chance(0.35)) return [leaf];
  const stand = standing([at.center[0] + 0.7, at.center[2] + 0.4], [0.5, plan.between(1.55, 1.9), 0.4]);
  return [leaf, { kind: 'person', at: stand, shown: { fromS: Math.max(0, fromS - plan.between(0, 9)), toS: 99 } }];
}

/** A parcel, a tool that somebody puts down. */
export function delivery(plan: StagePlan): readonly Actor[] {
  const spot = plan.spot(1.5, 5);
  const [fromS, side] = [plan.between(3, 28), plan.between(0.12, 0.5)];
  return [
    {
      kind: 'object',
      at: standing(spot, [side, side, side], plan.pick(0, 0.75, 0.9)),
      shown: { fromS, toS: 99 },
    },
    {
      kind: 'person',
      at: standing([spot[0] + side / 2 + 0.4, spot[1]], [0.5, plan.between(1.55, 1.9), 0.4]),
      shown: { fromS: plan.chance(0.5) ? -1 : fromS - 0.2, toS: 99 },
    },
  ];
}

/** A patch of light that wanders over the floor. */
export function lightPatch(plan: StagePlan): readonly Actor[] {
  const at = standing(plan.spot(0.8, 5), [plan.between(0.4, 1.5), 0.01, plan.between(0.4, 1.5)]);
  const [speed, grows] = [plan.between(0, 0.03), plan.between(-0.008, 0.015)];
  return [
    {
      kind: 'region',
      at,
      move: (s, { center, size }) => {
        center[0] = at.center[0] + speed * s;
        size[2] = at.size[2] + grows * s;
      },
    },
  ];
}

/** Something that is put away: it vanishes, another one is brought. */
export function replacedObject(plan: StagePlan): readonly Actor[] {
  const spot = plan.spot(1, 6);
  const [fromS, side] = [plan.between(4, 28), plan.between(0.1, 0.5)];
  const bottomM = plan.between(0.6, 1.4);
  return [
    { kind: 'object', at: standing(spot, [side, side, side], bottomM), shown: { fromS: -1, toS: fromS } },
    {
      kind: plan.pick('object', 'sign'),
      at: standing(spot, [side, side * 1.2, side], bottomM),
      shown: { fromS: fromS + plan.between(0.2, 4), toS: 99 },
    },
  ];
}
