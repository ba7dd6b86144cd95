import { fireEvent } from './fire-event.ts';
import { overdueHazard } from './hazard-run.ts';
import { holds } from './holds.ts';
import { closeObjective } from './objective-run.ts';
import type { PlannedTrigger, RunPlan } from './run-plan.ts';
import type { RunState } from './run-state.ts';

const NEVER = Number.POSITIVE_INFINITY;

/** Works off everything that is due by `nowMs`, earliest first: events, windows that close, limits of objectives. */
export function settle(plan: RunPlan, state: RunState, nowMs: number): void {
  while (state.outcome === null) {
    let dueMs = NEVER;
    let kind: 'event' | 'window' | 'limit' = 'event';
    let place = -1;
    for (const at of state.running) {
      const run = state.hazards[at];
      // A response at the very last moment is still in time.
      if (run?.status !== 'active' || run.deadlineMs >= nowMs || run.deadlineMs >= dueMs) continue;
      [dueMs, kind, place] = [run.deadlineMs, 'window', at];
    }
    for (let at = 0; at < plan.objectives.length; at++) {
      const planned = plan.objectives[at];
      const run = state.objectives[at];
      if (planned?.limitMs === undefined || run?.status !== 'open') continue;
      const limitMs = run.startedMs + planned.limitMs * (plan.level.windowScale ?? 1);
      if (limitMs >= nowMs || limitMs >= dueMs) continue;
      [dueMs, kind, place] = [limitMs, 'limit', at];
    }
    for (let at = 0; at < plan.events.length; at++) {
      if (state.over[at] === true) continue;
      const metMs = eventMs(plan, state, at);
      if (metMs > nowMs || metMs >= dueMs) continue;
      [dueMs, kind, place] = [metMs, 'event', at];
    }
    if (place < 0) return;
    state.clockMs = Math.max(state.clockMs, dueMs);
    switch (kind) {
      case 'event':
        fireEvent(plan, state, place);
        break;
      case 'window':
        overdueHazard(plan, state, place);
        break;
      case 'limit':
        closeObjective(plan, state, place, 'time-up');
        break;
      default:
        kind satisfies never;
    }
  }
}

function eventMs(plan: RunPlan, state: RunState, at: number): number {
  const event = plan.events[at];
  if (event === undefined || event.armedBy === null) return NEVER;
  const armedMs = state.armedMs[at] ?? NEVER;
  return armedMs === NEVER ? NEVER : Math.max(armedMs, triggerMs(plan, state, event.trigger));
}

function triggerMs(plan: RunPlan, state: RunState, trigger: PlannedTrigger): number {
  if (trigger.type === 'leaf') return leafMs(plan, state, trigger.leaf);
  const isAll = trigger.type === 'all';
  let met = isAll ? Number.NEGATIVE_INFINITY : NEVER;
  for (const part of trigger.of) {
    const partMs = triggerMs(plan, state, part);
    met = isAll ? Math.max(met, partMs) : Math.min(met, partMs);
  }
  return met;
}

function leafMs(plan: RunPlan, state: RunState, at: number): number {
  const leaf = plan.leaves[at];
  switch (leaf?.type) {
    case undefined:
    case 'called':
      return NEVER;
    case 'time':
      return leaf.atMs;
    case 'after':
      return (state.firedMs[leaf.after] ?? NEVER) + leaf.delayMs;
    case 'condition':
      if (state.metMs[at] === NEVER && holds(leaf.if, plan, state)) state.metMs[at] = state.clockMs;
      return state.metMs[at] ?? NEVER;
    case 'look':
    case 'select':
    case 'place':
    case 'zone':
      return state.metMs[at] ?? NEVER;
    default:
      return leaf satisfies never;
  }
}
