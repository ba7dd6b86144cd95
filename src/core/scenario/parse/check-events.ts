import type { Effect } from '../format/scenario.ts';
import type { Draft } from './draft.ts';
import { jsonPath, type ScenarioIssue } from './issue.ts';
import { walkTrigger } from './walk-parts.ts';

/** Events that contradict themselves, groups that cannot be drawn. */
export function checkEvents({ scenario, broken }: Draft): readonly ScenarioIssue[] {
  const issues: ScenarioIssue[] = [];
  scenario.events.forEach((event, at) => {
    walkTrigger(event.trigger, ['events', at, 'trigger'], (trigger, path) => {
      if (trigger.type !== 'random' || trigger.fromMs <= trigger.toMs) return;
      const message = `The range is empty: from ${trigger.fromMs} to ${trigger.toMs} ms.`;
      issues.push({ code: 'empty-range', path: jsonPath(path), message });
    });
    const seen = new Map<string, number>();
    event.effects.forEach((effect, index) => {
      const subject = exclusive(effect);
      if (subject === null) return;
      const before = seen.get(subject);
      if (before === undefined) seen.set(subject, index);
      else {
        const message = `This contradicts effect ${before} of the same event '${event.id}'.`;
        issues.push({ code: 'conflicting-effects', path: jsonPath(['events', at, 'effects', index]), message });
      }
    });
  });
  return broken.has('variation') ? issues : [...issues, ...groupIssues(scenario)];
}

/** What an effect decides for good at its moment, so that one event may decide it once. */
function exclusive(effect: Effect): string | null {
  switch (effect.type) {
    case 'state':
      return `state ${effect.aoi}`;
    case 'move':
      return `move ${effect.aoi}`;
    case 'appear':
    case 'disappear':
      return `visible ${effect.aoi}`;
    case 'start-hazard':
    case 'stop-hazard':
      return `hazard ${effect.hazard}`;
    case 'start-objective':
    case 'fail-objective':
      return `objective ${effect.objective}`;
    case 'flag':
      return `flag ${effect.flag}`;
    case 'speak':
      return 'speak';
    case 'ask':
      return 'ask';
    case 'end':
      return 'end';
    case 'goto':
    case 'branch':
    case 'sound':
      return null;
    default:
      return effect satisfies never;
  }
}

function groupIssues({ variation, events }: Draft['scenario']): readonly ScenarioIssue[] {
  const issues: ScenarioIssue[] = [];
  const groupOf = new Map<string, number>();
  variation?.groups?.forEach(({ events: ids, pick, shuffle }, at) => {
    if (pick !== undefined && pick > ids.length) {
      const message = `Cannot pick ${pick} of ${ids.length} events.`;
      issues.push({ code: 'out-of-range', path: jsonPath(['variation', 'groups', at, 'pick']), message });
    }
    ids.forEach((id, index) => {
      const path = jsonPath(['variation', 'groups', at, 'events', index]);
      const before = groupOf.get(id);
      if (before !== undefined) {
        const message = `The event '${id}' is in group ${before} already.`;
        issues.push({ code: 'event-in-two-groups', path, message });
      }
      groupOf.set(id, at);
      const event = events.find((candidate) => candidate?.id === id);
      if (shuffle !== true || event === undefined) return;
      if (event.trigger.type === 'time' || event.trigger.type === 'random') return;
      const message = `The event '${id}' has no time of its own to swap: its trigger is '${event.trigger.type}'.`;
      issues.push({ code: 'shuffle-without-time', path, message });
    });
  });
  return issues;
}
