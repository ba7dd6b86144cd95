import type { Scenario } from '../format/scenario.ts';
import type { NamedList } from './draft.ts';
import { walkConditions, walkEffects, walkTrigger } from './walk-parts.ts';

/** One place of a scenario that names another part of it. */
export type Reference =
  | { readonly list: NamedList; readonly id: string; readonly path: readonly PropertyKey[] }
  | { readonly list: 'states'; readonly aoi: string; readonly id: string; readonly path: readonly PropertyKey[] }
  | { readonly list: 'options'; readonly question: string; readonly id: string; readonly path: readonly PropertyKey[] }
  | { readonly list: 'flags'; readonly id: string; readonly path: readonly PropertyKey[] };

type Visit = (reference: Reference) => void;

/** The fields that hold a name, and the list it must be in. */
const FIELD_LISTS: Readonly<Record<string, NamedList>> = {
  aoi: 'aois',
  event: 'events',
  goto: 'events',
  otherwise: 'events',
  armedBy: 'events',
  path: 'paths',
  zone: 'zones',
  sound: 'sounds',
  skill: 'skills',
  hazard: 'hazards',
  objective: 'objectives',
  question: 'questions',
};

/** Visits every name that one part of the scenario gives for another. */
export function walkReferences(scenario: Scenario, visit: Visit): void {
  const fields = (part: object, path: readonly PropertyKey[]): void => {
    for (const [field, id] of Object.entries(part)) {
      const list = FIELD_LISTS[field];
      if (list !== undefined && typeof id === 'string') visit({ list, id, path: [...path, field] });
    }
  };
  const state = (part: { readonly aoi: string; readonly state: string }, path: readonly PropertyKey[]): void =>
    visit({ list: 'states', aoi: part.aoi, id: part.state, path: [...path, 'state'] });

  scenario.aois.forEach((aoi, at) => {
    fields(aoi, ['aois', at]);
    if (aoi.state !== undefined) state({ aoi: aoi.id, state: aoi.state }, ['aois', at]);
  });
  scenario.events.forEach((event, at) => {
    fields(event, ['events', at]);
    event.levels?.forEach((id, index) => {
      visit({ list: 'levels', id, path: ['events', at, 'levels', index] });
    });
    walkTrigger(event.trigger, ['events', at, 'trigger'], fields);
  });
  walkEffects(scenario, (effect, path) => {
    fields(effect, path);
    if (effect.type === 'state') state(effect, path);
    if (effect.type !== 'branch') return;
    effect.cases.forEach((entry, index) => {
      fields(entry, [...path, 'cases', index]);
    });
  });
  walkConditions(scenario, (condition, path) => {
    fields(condition, path);
    if (condition.type === 'state') state(condition, path);
    if (condition.type === 'flag') visit({ list: 'flags', id: condition.flag, path: [...path, 'flag'] });
    if (condition.type !== 'answer') return;
    visit({ list: 'options', question: condition.question, id: condition.option, path: [...path, 'option'] });
  });
  walkTasks(scenario, visit, fields);
}

function walkTasks(
  scenario: Scenario,
  visit: Visit,
  fields: (part: object, path: readonly PropertyKey[]) => void,
): void {
  scenario.hazards?.forEach((hazard, at) => {
    fields(hazard, ['hazards', at]);
  });
  scenario.objectives?.forEach((objective, at) => {
    fields(objective, ['objectives', at]);
    objective.steps.forEach((step, index) => {
      fields(step, ['objectives', at, 'steps', index]);
    });
  });
  scenario.questions?.forEach((question, at) => {
    fields(question, ['questions', at]);
    visit({ list: 'options', question: question.id, id: question.correct, path: ['questions', at, 'correct'] });
  });
  scenario.variation?.groups?.forEach((group, at) => {
    group.events.forEach((id, index) => {
      visit({ list: 'events', id, path: ['variation', 'groups', at, 'events', index] });
    });
  });
}
