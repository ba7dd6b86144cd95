import type { Effect, Scenario } from '../format/scenario.ts';
import type { Draft } from './draft.ts';
import { jsonPath, type ScenarioIssue } from './issue.ts';
import { walkEffects, walkTrigger } from './walk-parts.ts';

/** Hazards that never start, questions that nobody asks, things to attend to that nobody can see. */
export function checkTasks(draft: Draft): readonly ScenarioIssue[] {
  const { scenario, broken } = draft;
  const issues: ScenarioIssue[] = [];
  if (
    draft.names.hazards.size + draft.names.objectives.size === 0 &&
    !broken.has('hazards') &&
    !broken.has('objectives')
  ) {
    const message = 'There are neither hazards nor objectives: a trainee would have nothing to notice or do.';
    issues.push({ code: 'nothing-to-do', path: '$', message });
  }
  // An effect that could not be read may be the one that is missed here.
  if (hasHoles(scenario) || scenario.events.length === 0) return issues;
  const effects: Effect[] = [];
  walkEffects(scenario, (effect) => {
    effects.push(effect);
  });
  const started = new Set(effects.flatMap((effect) => (effect.type === 'start-hazard' ? [effect.hazard] : [])));
  scenario.hazards?.forEach(({ id }, at) => {
    if (started.has(id)) return;
    const message = `No effect 'start-hazard' ever starts the hazard '${id}'.`;
    issues.push({ code: 'hazard-never-starts', path: jsonPath(['hazards', at]), message });
  });
  const asked = new Set(effects.flatMap((effect) => (effect.type === 'ask' ? [effect.question] : [])));
  scenario.questions?.forEach(({ id }, at) => {
    if (asked.has(id)) return;
    const message = `No effect 'ask' ever asks the question '${id}'.`;
    issues.push({ code: 'question-never-asked', path: jsonPath(['questions', at]), message });
  });
  const hidden = new Set(scenario.aois.flatMap((aoi) => (aoi.hidden === true ? [aoi.id] : [])));
  for (const effect of effects) if (effect.type === 'appear') hidden.delete(effect.aoi);
  for (const { aoi, path } of attended(scenario)) {
    if (!hidden.has(aoi)) continue;
    const message = `The AOI '${aoi}' is hidden, and no effect 'appear' ever shows it.`;
    issues.push({ code: 'never-visible', path: jsonPath(path), message });
  }
  return issues;
}

const hasHoles = ({ events }: Scenario): boolean =>
  Object.keys(events).length < events.length ||
  events.some(({ effects }) => Object.keys(effects).length < effects.length);

/** Every place that asks a trainee to look at an AOI or to use it. */
function attended(scenario: Scenario): readonly { readonly aoi: string; readonly path: readonly PropertyKey[] }[] {
  const found: { aoi: string; path: readonly PropertyKey[] }[] = [];
  scenario.hazards?.forEach(({ aoi }, at) => {
    found.push({ aoi, path: ['hazards', at, 'aoi'] });
  });
  scenario.objectives?.forEach(({ steps }, at) => {
    steps.forEach((step, index) => {
      if ('aoi' in step) found.push({ aoi: step.aoi, path: ['objectives', at, 'steps', index, 'aoi'] });
    });
  });
  scenario.events.forEach((event, at) => {
    walkTrigger(event.trigger, ['events', at, 'trigger'], (trigger, path) => {
      if ('aoi' in trigger) found.push({ aoi: trigger.aoi, path: [...path, 'aoi'] });
    });
  });
  return found;
}
