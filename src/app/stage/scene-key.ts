import type { ScenarioEntry } from '../scenarios/scenario-entry.ts';

/** Names a scene on stage: which scenario's, with or without surroundings. */
export const sceneKeyOf = (entry: ScenarioEntry | null, passthrough: boolean): string =>
  `${passthrough ? 'passthrough' : 'surrounded'} ${entry?.scenario.id ?? ''}`;
