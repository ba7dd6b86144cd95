import type { Condition } from '../format/condition.ts';
import type {
  Effect,
  Hazard,
  Level,
  Objective,
  Question,
  Scenario,
  ScenarioAoi,
  ScenarioEvent,
  ScenarioPath,
  Zone,
} from '../format/scenario.ts';
import type { Trigger } from '../format/trigger.ts';
import { levelsOf } from './level.ts';
import { LOOK_TIME_MS, type WatchSpec } from './look-watches.ts';
import { streamFor } from './seeded-random.ts';
import { varyEvents } from './vary-events.ts';

/** A trigger without others inside it; places are indices into the plan's lists, -1 for what is not in this run. */
export type Leaf = { readonly event: number } & (
  | { readonly type: 'time'; readonly atMs: number }
  | { readonly type: 'after'; readonly after: number; readonly delayMs: number }
  | { readonly type: 'look'; readonly aoi: number; readonly watch: number }
  | { readonly type: 'select'; readonly aoi: number }
  | { readonly type: 'place'; readonly aoi: number; readonly zone: Zone }
  | { readonly type: 'zone'; readonly zone: Zone }
  | { readonly type: 'condition'; readonly if: Condition }
  | { readonly type: 'called' }
);

export type PlannedTrigger =
  | { readonly type: 'leaf'; readonly leaf: number }
  | { readonly type: 'all' | 'any'; readonly of: readonly PlannedTrigger[] };

export interface PlannedEvent {
  readonly id: string;
  readonly trigger: PlannedTrigger;
  /** Index of the event that arms it; -1 when it is armed from the start, `null` when that event is not in this run. */
  readonly armedBy: number | null;
  readonly leaves: readonly number[];
  readonly if: Condition | null;
  readonly effects: readonly Effect[];
}

export interface PlannedHazard extends Hazard {
  readonly aoiAt: number;
  readonly watch: number;
  readonly always: boolean;
  /** Already scaled by the level. */
  readonly windowMs: number;
}

export interface PlannedObjective extends Objective {
  /** The look watch of each step, -1 for steps that are not looks. */
  readonly watches: readonly number[];
  readonly opensAtStart: boolean;
}

/** Everything about a run that its seed and its level decide beforehand. */
export interface RunPlan {
  readonly level: Level;
  readonly durationMs: number;
  readonly aois: readonly ScenarioAoi[];
  readonly aoiAt: ReadonlyMap<string, number>;
  readonly events: readonly PlannedEvent[];
  readonly eventAt: ReadonlyMap<string, number>;
  readonly leaves: readonly Leaf[];
  readonly hazards: readonly PlannedHazard[];
  readonly hazardAt: ReadonlyMap<string, number>;
  readonly objectives: readonly PlannedObjective[];
  readonly objectiveAt: ReadonlyMap<string, number>;
  readonly questions: ReadonlyMap<string, Question>;
  readonly paths: ReadonlyMap<string, ScenarioPath>;
  readonly zones: ReadonlyMap<string, Zone>;
  /** The first ones belong to the AOIs, in their order. */
  readonly watches: readonly WatchSpec[];
}

const indexOf = (list: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
  new Map(list.map(({ id }, index) => [id, index]));

const byId = <T extends { readonly id: string }>(list: readonly T[] | undefined): ReadonlyMap<string, T> =>
  new Map((list ?? []).map((part) => [part.id, part]));

/** Plans a run; throws on a level that the scenario does not have. */
export function planRun(scenario: Scenario, seed: number, levelId?: string): RunPlan {
  const levels = levelsOf(scenario);
  const level = levelId === undefined ? levels[0] : levels.find(({ id }) => id === levelId);
  if (level === undefined) {
    const names = levels.map(({ id }) => id).join(', ');
    throw new Error(`scenarioStage: expected a level among ${names}, got '${levelId}'`);
  }
  const { aois } = scenario;
  const aoiAt = indexOf(aois);
  const watches: WatchSpec[] = aois.map((_, aoi) => ({ aoi, forMs: LOOK_TIME_MS, probability: 0 }));
  const watch = (aoi: string, forMs = LOOK_TIME_MS, probability = 0): number =>
    watches.push({ aoi: aoiAt.get(aoi) ?? -1, forMs, probability }) - 1;
  const zones = byId(scenario.zones);
  const varied = varyEvents(scenario, level, seed);
  const eventAt = indexOf(varied);
  const leaves: Leaf[] = [];
  const events = varied.map((event, at) => {
    const from = leaves.length;
    const trigger = planTrigger(event, at, { scenario, level, seed, aoiAt, eventAt, zones, leaves, watch });
    return {
      id: event.id,
      trigger,
      armedBy: event.armedBy === undefined ? -1 : (eventAt.get(event.armedBy) ?? null),
      leaves: leaves.slice(from).map((_, index) => from + index),
      if: event.if ?? null,
      effects: event.effects,
    };
  });
  const hazards = (scenario.hazards ?? []).map((hazard) => ({
    ...hazard,
    aoiAt: aoiAt.get(hazard.aoi) ?? -1,
    watch: watch(hazard.aoi),
    always: aois[aoiAt.get(hazard.aoi) ?? -1]?.always ?? false,
    windowMs: hazard.windowMs * (level.windowScale ?? 1),
  }));
  const started = new Set(
    scenario.events.flatMap(({ effects }) =>
      effects.flatMap((effect) => (effect.type === 'start-objective' ? effect.objective : [])),
    ),
  );
  const objectives = (scenario.objectives ?? []).map((objective) => ({
    ...objective,
    watches: objective.steps.map((step) => (step.type === 'look' ? watch(step.aoi, step.forMs, step.probability) : -1)),
    opensAtStart: !started.has(objective.id),
  }));
  return {
    level,
    durationMs: scenario.durationMs * (level.timeScale ?? 1),
    aois,
    aoiAt,
    events,
    eventAt,
    leaves,
    hazards,
    hazardAt: indexOf(hazards),
    objectives,
    objectiveAt: indexOf(objectives),
    questions: byId(scenario.questions),
    paths: byId(scenario.paths),
    zones,
    watches,
  };
}

interface Planning {
  readonly scenario: Scenario;
  readonly level: Level;
  readonly seed: number;
  readonly aoiAt: ReadonlyMap<string, number>;
  readonly eventAt: ReadonlyMap<string, number>;
  readonly zones: ReadonlyMap<string, Zone>;
  readonly leaves: Leaf[];
  readonly watch: (aoi: string, forMs?: number, probability?: number) => number;
}

/** A place that no head is ever in: what an unknown zone would be. */
const NOWHERE: Zone = { type: 'circle', id: 'nowhere', centre: [0, 0], radiusM: Number.NEGATIVE_INFINITY };

function planTrigger(event: ScenarioEvent, at: number, planning: Planning): PlannedTrigger {
  const { scenario, level, seed, aoiAt, eventAt, zones, leaves, watch } = planning;
  const random = streamFor(seed, `event ${event.id}`);
  const scale = level.timeScale ?? 1;
  const jitterMs = event.jitterMs ?? scenario.variation?.jitterMs ?? 0;
  const place = (aoi: string): number => aoiAt.get(aoi) ?? -1;
  const leaf = (planned: Leaf): PlannedTrigger => ({ type: 'leaf', leaf: leaves.push(planned) - 1 });
  const plan = (trigger: Trigger): PlannedTrigger => {
    switch (trigger.type) {
      case 'time': {
        const atMs = Math.max(0, trigger.atMs + jitterMs * (2 * random() - 1)) * scale;
        return leaf({ type: 'time', event: at, atMs });
      }
      case 'random': {
        const atMs = (trigger.fromMs + (trigger.toMs - trigger.fromMs) * random()) * scale;
        return leaf({ type: 'time', event: at, atMs });
      }
      case 'after': {
        const delayMs = ((trigger.delayMs ?? 0) + (trigger.spreadMs ?? 0) * random()) * scale;
        return leaf({ type: 'after', event: at, after: eventAt.get(trigger.event) ?? -1, delayMs });
      }
      case 'look': {
        const own = watch(trigger.aoi, trigger.forMs, trigger.probability);
        return leaf({ type: 'look', event: at, aoi: place(trigger.aoi), watch: own });
      }
      case 'select':
        return leaf({ type: 'select', event: at, aoi: place(trigger.aoi) });
      case 'place': {
        const zone = zones.get(trigger.zone) ?? NOWHERE;
        return leaf({ type: 'place', event: at, aoi: place(trigger.aoi), zone });
      }
      case 'zone':
        return leaf({ type: 'zone', event: at, zone: zones.get(trigger.zone) ?? NOWHERE });
      case 'condition':
        return leaf({ type: 'condition', event: at, if: trigger.if });
      case 'called':
        return leaf({ type: 'called', event: at });
      case 'all':
      case 'any':
        return { type: trigger.type, of: trigger.of.map(plan) };
      default:
        return trigger satisfies never;
    }
  };
  return plan(event.trigger);
}
