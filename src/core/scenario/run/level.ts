import type { Level, Scenario, ScenarioEvent } from '../format/scenario.ts';

/** The only level of a scenario that names none. */
const STANDARD_LEVEL: Level = { id: 'standard', label: { en: 'Standard', zh: '标准' } };

/** The levels of a scenario, the default first. */
export const levelsOf = ({ levels }: Pick<Scenario, 'levels'>): readonly Level[] => levels ?? [STANDARD_LEVEL];

/** True when an event belongs to a level: not a distractor that the level leaves out, not an extra of other levels. */
export const isAtLevel = ({ distractor, levels }: ScenarioEvent, level: Level): boolean =>
  !(distractor === true && level.distractors === false) && (levels === undefined || levels.includes(level.id));
