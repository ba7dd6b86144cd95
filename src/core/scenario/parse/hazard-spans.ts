import type { Scenario } from '../format/scenario.ts';
import type { TimeSpan } from './event-times.ts';
import { walkEffects } from './walk-parts.ts';

/** When a hazard starts, when it can stop, through which events. */
export interface HazardSpan {
  readonly start: TimeSpan;
  readonly startedBy: readonly string[];
  /** Earliest time of a stop; infinite when nothing stops it. */
  readonly stopFromMs: number;
}

/** The spans of all hazards that events of this level can start. */
export function hazardSpans(scenario: Scenario, times: ReadonlyMap<string, TimeSpan>): ReadonlyMap<string, HazardSpan> {
  const spans = new Map<string, HazardSpan>();
  const stops = new Map<string, number>();
  walkEffects(scenario, (effect, _path, at) => {
    const id = scenario.events[at]?.id ?? '';
    const time = times.get(id);
    if (time === undefined || time.fromMs === Number.POSITIVE_INFINITY) return;
    if (effect.type === 'stop-hazard') {
      stops.set(effect.hazard, Math.min(time.fromMs, stops.get(effect.hazard) ?? Number.POSITIVE_INFINITY));
    }
    if (effect.type !== 'start-hazard') return;
    const before = spans.get(effect.hazard);
    const start = {
      fromMs: Math.min(time.fromMs, before?.start.fromMs ?? Number.POSITIVE_INFINITY),
      toMs: Math.max(time.toMs, before?.start.toMs ?? 0),
    };
    spans.set(effect.hazard, {
      start,
      startedBy: [...(before?.startedBy ?? []), id],
      stopFromMs: Number.POSITIVE_INFINITY,
    });
  });
  for (const [id, span] of spans) {
    spans.set(id, { ...span, stopFromMs: stops.get(id) ?? Number.POSITIVE_INFINITY });
  }
  return spans;
}

/** True when two hazards of one AOI are certain to be active together, however the seed falls. */
export function overlaps(a: HazardSpan, b: HazardSpan, scenario: Scenario): boolean {
  if (areAlternatives(a.startedBy, b.startedBy, scenario)) return false;
  const [first, second] = a.start.fromMs <= b.start.fromMs ? [a, b] : [b, a];
  return (
    second.start.toMs < Number.POSITIVE_INFINITY &&
    first.start.toMs < Number.POSITIVE_INFINITY &&
    first.stopFromMs > second.start.toMs
  );
}

/** True when a group picks among the events, so that they need not both happen, or when a branch chooses one. */
function areAlternatives(a: readonly string[], b: readonly string[], { variation, events }: Scenario): boolean {
  const picked = variation?.groups?.some(
    ({ events: ids, pick }) =>
      pick !== undefined && pick < ids.length && a.some((id) => ids.includes(id)) && b.some((id) => ids.includes(id)),
  );
  if (picked === true) return true;
  const called = new Set<string>();
  events.forEach(({ id, trigger, if: condition }) => {
    if (trigger.type === 'called' || condition !== undefined) called.add(id);
  });
  return [...a, ...b].some((id) => called.has(id));
}
