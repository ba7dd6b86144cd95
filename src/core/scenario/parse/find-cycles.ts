import type { Scenario } from '../format/scenario.ts';
import { walkTrigger } from './walk-parts.ts';

/** Groups of events that wait for one another in a circle, each once, in the order of the file. */
export function findCycles({ events }: Scenario): readonly (readonly string[])[] {
  const waitsFor = new Map<string, readonly string[]>();
  events.forEach((event) => {
    const needs: string[] = event.armedBy === undefined ? [] : [event.armedBy];
    walkTrigger(event.trigger, [], (trigger) => {
      if (trigger.type === 'after') needs.push(trigger.event);
    });
    waitsFor.set(event.id, needs);
  });
  const done = new Set<string>();
  const cycles: (readonly string[])[] = [];
  const follow = (id: string, trail: readonly string[]): void => {
    const start = trail.indexOf(id);
    if (start >= 0) cycles.push(trail.slice(start));
    if (start >= 0 || done.has(id)) return;
    for (const need of waitsFor.get(id) ?? []) follow(need, [...trail, id]);
    done.add(id);
  };
  for (const id of waitsFor.keys()) follow(id, []);
  return cycles;
}
