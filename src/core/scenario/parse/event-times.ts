import type { Level, Scenario, ScenarioEvent } from '../format/scenario.ts';
import type { Trigger } from '../format/trigger.ts';
import { isAtLevel } from '../run/level.ts';

/** Between which times an event happens if it does, milliseconds into the run; it cannot when `fromMs` is infinite. */
export interface TimeSpan {
  readonly fromMs: number;
  /** Infinite when it waits for the trainee. */
  readonly toMs: number;
}

const NEVER: TimeSpan = { fromMs: Number.POSITIVE_INFINITY, toMs: Number.POSITIVE_INFINITY };
const ANY_TIME: TimeSpan = { fromMs: 0, toMs: Number.POSITIVE_INFINITY };

/** What the times of events follow from. */
interface Timing {
  readonly scale: number;
  readonly jitterMs: number;
  /** The events that call each event by `goto` or `branch`. */
  readonly callers: ReadonlyMap<string, readonly string[]>;
  /** The triggers that each event of a shuffled group may get. */
  readonly dealt: ReadonlyMap<string, readonly Trigger[]>;
  readonly spanOf: (id: string) => TimeSpan;
}

/** When each event of a level can happen at the earliest and at the latest, whatever the seed and the trainee. */
export function eventTimes(scenario: Scenario, level: Level): ReadonlyMap<string, TimeSpan> {
  const present = new Map<string, ScenarioEvent>();
  const all = new Set<string>();
  scenario.events.forEach((event) => {
    all.add(event.id);
    if (isAtLevel(event, level)) present.set(event.id, event);
  });
  const spans = new Map<string, TimeSpan>();
  const timing: Timing = {
    scale: level.timeScale ?? 1,
    jitterMs: scenario.variation?.jitterMs ?? 0,
    callers: callersOf(present),
    dealt: dealtTriggers(scenario, present),
    // An event that is not in the file is an issue of its own, not a reason to call others impossible.
    spanOf: (id) => spans.get(id) ?? (all.has(id) ? NEVER : ANY_TIME),
  };
  // Every round settles at least the events that wait for settled ones.
  let changed = true;
  for (let round = 0; changed && round <= present.size; round++) {
    changed = false;
    for (const [id, event] of present) {
      const span = eventSpan(event, timing);
      const before = timing.spanOf(id);
      if (span.fromMs === before.fromMs && span.toMs === before.toMs) continue;
      spans.set(id, span);
      changed = true;
    }
  }
  for (const id of present.keys()) if (!spans.has(id)) spans.set(id, NEVER);
  return spans;
}

function callersOf(events: ReadonlyMap<string, ScenarioEvent>): ReadonlyMap<string, readonly string[]> {
  const callers = new Map<string, string[]>();
  const call = (target: string, caller: string): void => {
    const list = callers.get(target);
    if (list === undefined) callers.set(target, [caller]);
    else list.push(caller);
  };
  for (const { id, effects } of events.values()) {
    effects.forEach((effect) => {
      if (effect.type === 'goto') call(effect.event, id);
      if (effect.type !== 'branch') return;
      effect.cases.forEach((entry) => {
        call(entry.goto, id);
      });
      if (effect.otherwise !== undefined) call(effect.otherwise, id);
    });
  }
  return callers;
}

function dealtTriggers(
  { variation }: Scenario,
  events: ReadonlyMap<string, ScenarioEvent>,
): ReadonlyMap<string, readonly Trigger[]> {
  const dealt = new Map<string, readonly Trigger[]>();
  variation?.groups?.forEach(({ events: ids, shuffle }) => {
    if (shuffle !== true) return;
    const triggers = ids.flatMap((id) => events.get(id)?.trigger ?? []);
    for (const id of ids) dealt.set(id, triggers);
  });
  return dealt;
}

function eventSpan(event: ScenarioEvent, timing: Timing): TimeSpan {
  const { scale } = timing;
  const jitterMs = event.jitterMs ?? timing.jitterMs;
  const span = (trigger: Trigger): TimeSpan => {
    switch (trigger.type) {
      case 'time':
        return {
          fromMs: Math.max(0, trigger.atMs - jitterMs) * scale,
          toMs: Math.max(0, trigger.atMs + jitterMs) * scale,
        };
      case 'random':
        return { fromMs: trigger.fromMs * scale, toMs: trigger.toMs * scale };
      case 'after': {
        const before = timing.spanOf(trigger.event);
        const delayMs = (trigger.delayMs ?? 0) * scale;
        const spreadMs = (trigger.spreadMs ?? 0) * scale;
        return { fromMs: before.fromMs + delayMs, toMs: before.toMs + delayMs + spreadMs };
      }
      case 'called':
        return NEVER;
      case 'look':
      case 'select':
      case 'place':
      case 'zone':
      case 'condition':
        return ANY_TIME;
      case 'all':
        return trigger.of.map(span).reduce(later);
      case 'any':
        return trigger.of.map(span).reduce(earlier);
      default:
        return trigger satisfies never;
    }
  };
  const dealt = timing.dealt.get(event.id);
  const met = dealt === undefined ? span(event.trigger) : dealt.map(span).reduce(joined);
  const own = event.armedBy === undefined ? met : later(met, timing.spanOf(event.armedBy));
  const callers = (timing.callers.get(event.id) ?? []).map(timing.spanOf).filter(({ fromMs }) => fromMs < NEVER.fromMs);
  return callers.length === 0 ? own : earlier(own, callers.reduce(joined));
}

const later = (a: TimeSpan, b: TimeSpan): TimeSpan => ({
  fromMs: Math.max(a.fromMs, b.fromMs),
  toMs: Math.max(a.toMs, b.toMs),
});

const earlier = (a: TimeSpan, b: TimeSpan): TimeSpan => ({
  fromMs: Math.min(a.fromMs, b.fromMs),
  toMs: Math.min(a.toMs, b.toMs),
});

const joined = (a: TimeSpan, b: TimeSpan): TimeSpan => ({
  fromMs: Math.min(a.fromMs, b.fromMs),
  toMs: Math.max(a.toMs, b.toMs),
});
