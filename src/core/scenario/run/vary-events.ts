import type { Level, Scenario, ScenarioEvent } from '../format/scenario.ts';
import { isAtLevel } from './level.ts';
import { shuffle, streamFor } from './seeded-random.ts';

/** The events of one run: those of the level, less what a group does not pick, with shuffled triggers dealt out. */
export function varyEvents(scenario: Scenario, level: Level, seed: number): readonly ScenarioEvent[] {
  const present = new Map<string, ScenarioEvent>();
  for (const event of scenario.events) if (isAtLevel(event, level)) present.set(event.id, event);
  for (const [index, { events, pick, shuffle: shuffled }] of (scenario.variation?.groups ?? []).entries()) {
    const random = streamFor(seed, `group ${index}`);
    const drawn = shuffle(
      events.filter((id) => present.has(id)),
      random,
    );
    const picked = drawn.slice(0, pick ?? drawn.length);
    for (const id of drawn.slice(picked.length)) present.delete(id);
    if (shuffled !== true) continue;
    const triggers = shuffle(
      picked.flatMap((id) => present.get(id)?.trigger ?? []),
      random,
    );
    picked.forEach((id, at) => {
      const event = present.get(id);
      const trigger = triggers[at];
      if (event !== undefined && trigger !== undefined) present.set(id, { ...event, trigger });
    });
  }
  return [...present.values()];
}
