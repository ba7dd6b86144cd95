import type { ActiveHazard, AoiId, ScenarioOutput } from 'heed';
import { type AoiState, REST, WORKSHOP_STATES, type World } from 'heed/worlds';

/** Poses a world as the scenario has it, by the hazards alone where no scenario is run. */
export type PoseWorld = (runMs: number, scenario: ScenarioOutput | null, hazards: readonly ActiveHazard[]) => void;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Follows the states of AOIs, so that what one state has moved settles when the next begins. */
export function createPoser(world: World): PoseWorld {
  const shown = new Set<string>(world.aois.map(({ id }) => id));
  const states = new Map<AoiId, Writable<AoiState>>();
  let seen: ScenarioOutput['aois'] | null = null;
  return (runMs, scenario, hazards) => {
    if (scenario === null) {
      states.clear();
      world.update(runMs, hazards);
      return;
    }
    if (scenario.aois !== seen) states.clear();
    seen = scenario.aois;
    for (const { id, state: named, stateSinceMs, visible } of scenario.aois) {
      if (!shown.has(id)) continue;
      // Another author's states may mean something to the scenario alone.
      const state = WORKSHOP_STATES[id]?.[named] === undefined ? REST : named;
      const object = world.aois.find((aoi) => aoi.id === id)?.object;
      if (object !== undefined) object.visible = visible;
      const before = states.get(id as AoiId);
      const sinceMs = runMs - stateSinceMs;
      if (before === undefined) states.set(id as AoiId, { state, sinceMs });
      else if (before.state === state) before.sinceMs = sinceMs;
      else states.set(id as AoiId, { state, sinceMs, from: { state: before.state, sinceMs: before.sinceMs } });
    }
    world.pose(states, runMs);
  };
}
