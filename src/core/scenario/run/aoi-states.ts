import type { ScenarioAoi } from '../format/scenario.ts';

/** The state of an AOI that names none. */
const ONLY_STATE = 'idle';

/** The states an AOI can be in, the first one at the start unless it says otherwise. */
export const statesOf = ({ state, states }: Pick<ScenarioAoi, 'state' | 'states'>): readonly string[] =>
  states ?? [state ?? ONLY_STATE];

/** The state an AOI begins a run in. */
export const firstState = (aoi: Pick<ScenarioAoi, 'state' | 'states'>): string =>
  aoi.state ?? statesOf(aoi)[0] ?? ONLY_STATE;
