import type { Level, Scenario } from '../format/scenario.ts';
import { isAtLevel, levelsOf } from '../run/level.ts';
import type { Draft } from './draft.ts';
import { eventTimes, type TimeSpan } from './event-times.ts';
import { findCycles } from './find-cycles.ts';
import { hazardSpans, overlaps } from './hazard-spans.ts';
import { jsonPath, type ScenarioIssue } from './issue.ts';

/** Events that cannot happen or come too late, hazards whose windows do not fit, at any level. */
export function checkSchedule({ scenario, broken }: Draft): readonly ScenarioIssue[] {
  if (broken.has('events') || broken.has('durationMs')) return [];
  const issues = new Map<string, ScenarioIssue>();
  const add = (issue: ScenarioIssue): void => {
    // The first level that shows it is enough.
    const key = `${issue.code} ${issue.path}`;
    if (!issues.has(key)) issues.set(key, issue);
  };
  const placeOf = new Map<string, number>();
  scenario.events.forEach(({ id }, at) => {
    placeOf.set(id, at);
  });
  // A filter passes over holes.
  const levels = (broken.has('levels') ? levelsOf({}) : levelsOf(scenario)).filter(() => true);
  const circular = new Set<string>();
  for (const level of levels) {
    const times = eventTimes(scenario, level);
    const isNever = (id: string): boolean => times.get(id)?.fromMs === Number.POSITIVE_INFINITY;
    for (const cycle of findCycles(scenario)) {
      if (!cycle.every(isNever)) continue;
      for (const id of cycle) circular.add(id);
      const message = `These events wait for one another, so none can happen: ${cycle.join(', ')}.`;
      add({ code: 'trigger-cycle', path: jsonPath(['events', placeOf.get(cycle[0] ?? '') ?? 0, 'trigger']), message });
    }
    scenario.events.forEach((event, at) => {
      const span = times.get(event.id);
      if (span === undefined || circular.has(event.id) || !isAtLevel(event, level)) return;
      const issue = eventIssue(event.id, span, scenario.durationMs * (level.timeScale ?? 1), atLevel(level, levels));
      if (issue !== null) add({ ...issue, path: jsonPath(['events', at, 'trigger']) });
    });
    for (const issue of windowIssues(scenario, level, times, levels)) add(issue);
  }
  return [...issues.values()];
}

const atLevel = (level: Level, levels: readonly Level[]): string =>
  levels.length === 1 ? '' : ` at the level '${level.id}'`;

const seconds = (ms: number): string => `${Math.round(ms / 100) / 10} s`;

function eventIssue(
  id: string,
  { fromMs }: TimeSpan,
  durationMs: number,
  where: string,
): Pick<ScenarioIssue, 'code' | 'message'> | null {
  if (fromMs === Number.POSITIVE_INFINITY) {
    const message = `The event '${id}' can never happen${where}: what it waits for never does.`;
    return { code: 'unreachable-event', message };
  }
  if (fromMs < durationMs) return null;
  const message = `The event '${id}' happens at ${seconds(fromMs)}${where}, but the run ends at ${seconds(durationMs)}.`;
  return { code: 'event-after-end', message };
}

function windowIssues(
  scenario: Scenario,
  level: Level,
  times: ReadonlyMap<string, TimeSpan>,
  levels: readonly Level[],
): readonly ScenarioIssue[] {
  const issues: ScenarioIssue[] = [];
  const durationMs = scenario.durationMs * (level.timeScale ?? 1);
  const spans = hazardSpans(scenario, times);
  const where = atLevel(level, levels);
  scenario.hazards?.forEach((hazard, at) => {
    const span = spans.get(hazard.id);
    if (span === undefined) return;
    const endMs = span.start.toMs + hazard.windowMs * (level.windowScale ?? 1);
    if (span.start.fromMs < durationMs && endMs < Number.POSITIVE_INFINITY && endMs > durationMs) {
      const message = `The window of '${hazard.id}' can last until ${seconds(endMs)}${where}, but the run ends at ${seconds(durationMs)}.`;
      issues.push({ code: 'window-after-end', path: jsonPath(['hazards', at, 'windowMs']), message });
    }
    scenario.hazards?.forEach((other, otherAt) => {
      const otherSpan = spans.get(other.id);
      if (otherAt <= at || other.aoi !== hazard.aoi || otherSpan === undefined) return;
      if (!overlaps(span, otherSpan, scenario)) return;
      const message = `The hazards '${hazard.id}' and '${other.id}' are active on the AOI '${hazard.aoi}' at the same time${where}; stop the first one before.`;
      issues.push({ code: 'overlapping-hazards', path: jsonPath(['hazards', otherAt, 'aoi']), message });
    });
  });
  return issues;
}
