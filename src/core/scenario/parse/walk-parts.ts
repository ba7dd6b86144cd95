import type { Condition } from '../format/condition.ts';
import type { Effect, Scenario } from '../format/scenario.ts';
import type { Trigger } from '../format/trigger.ts';

type Path = readonly PropertyKey[];

/** Visits a trigger with everything nested in it. */
export function walkTrigger(trigger: Trigger, path: Path, visit: (trigger: Trigger, path: Path) => void): void {
  visit(trigger, path);
  if (trigger.type !== 'all' && trigger.type !== 'any') return;
  trigger.of.forEach((part, index) => {
    walkTrigger(part, [...path, 'of', index], visit);
  });
}

/** Visits a condition with everything nested in it. */
function walkCondition(condition: Condition, path: Path, visit: (condition: Condition, path: Path) => void): void {
  visit(condition, path);
  if (condition.type === 'not') walkCondition(condition.of, [...path, 'of'], visit);
  if (condition.type !== 'all' && condition.type !== 'any') return;
  condition.of.forEach((part, index) => {
    walkCondition(part, [...path, 'of', index], visit);
  });
}

/** Visits every effect, with the place of its event in the list. */
export function walkEffects(scenario: Scenario, visit: (effect: Effect, path: Path, event: number) => void): void {
  scenario.events.forEach((event, at) => {
    event.effects.forEach((effect, index) => {
      visit(effect, ['events', at, 'effects', index], at);
    });
  });
}

/** Visits every condition: of events, of branches, of triggers. */
export function walkConditions(scenario: Scenario, visit: (condition: Condition, path: Path) => void): void {
  scenario.events.forEach((event, at) => {
    if (event.if !== undefined) walkCondition(event.if, ['events', at, 'if'], visit);
    walkTrigger(event.trigger, ['events', at, 'trigger'], (trigger, path) => {
      if (trigger.type === 'condition') walkCondition(trigger.if, [...path, 'if'], visit);
    });
  });
  walkEffects(scenario, (effect, path) => {
    if (effect.type !== 'branch') return;
    effect.cases.forEach((entry, index) => {
      walkCondition(entry.if, [...path, 'cases', index, 'if'], visit);
    });
  });
}
