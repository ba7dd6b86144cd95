import { beginWatch, LOOK_TIME_MS, lookProbability } from './look-watches.ts';
import type { AttendedInstead } from './run-event.ts';
import type { RunPlan } from './run-plan.ts';
import { happen, type RunState } from './run-state.ts';

/** Begins a hazard: its window opens, and looks count from now on. A hazard begins once. */
export function startHazard(plan: RunPlan, state: RunState, at: number): void {
  const [planned, run] = [plan.hazards[at], state.hazards[at]];
  if (planned === undefined || run === undefined || run.status !== 'waiting') return;
  const atMs = state.clockMs;
  run.status = 'active';
  run.onsetMs = atMs;
  run.deadlineMs = atMs + planned.windowMs;
  beginWatch(state.watches, planned.watch, atMs);
  state.running.push(at);
  state.activeHazards.push({
    hazard: planned.id,
    aoiId: planned.aoi,
    skill: planned.skill,
    always: planned.always,
    response: planned.response,
    status: 'active',
    ageMs: 0,
    deadlineMs: run.deadlineMs,
  });
  const { aoi, skill } = planned;
  happen(state, { type: 'hazard-started', atMs, hazard: planned.id, aoi, skill, deadlineMs: run.deadlineMs });
}

/** Ends a hazard; who has not responded by now has missed it. */
export function stopHazard(plan: RunPlan, state: RunState, at: number): void {
  const [planned, run] = [plan.hazards[at], state.hazards[at]];
  const place = state.running.indexOf(at);
  if (planned === undefined || run === undefined || place < 0) return;
  missHazard(plan, state, at);
  run.stopped = true;
  state.running.splice(place, 1);
  state.activeHazards.splice(place, 1);
  happen(state, { type: 'hazard-stopped', atMs: state.clockMs, hazard: planned.id, aoi: planned.aoi });
}

/** Settles a hazard that nobody responded to. */
export function missHazard(plan: RunPlan, state: RunState, at: number): void {
  const [planned, run] = [plan.hazards[at], state.hazards[at]];
  if (planned === undefined || run === undefined || (run.status !== 'active' && run.status !== 'overdue')) return;
  run.status = 'missed';
  const instead = attendedInstead(plan, state, planned.aoiAt);
  happen(state, { type: 'hazard-missed', atMs: state.clockMs, hazard: planned.id, aoi: planned.aoi, instead });
}

/** Marks a hazard whose window has closed without a response. */
export function overdueHazard(plan: RunPlan, state: RunState, at: number): void {
  const [planned, run] = [plan.hazards[at], state.hazards[at]];
  if (planned === undefined || run === undefined || run.status !== 'active') return;
  run.status = 'overdue';
  const instead = attendedInstead(plan, state, planned.aoiAt);
  happen(state, { type: 'hazard-overdue', atMs: run.deadlineMs, hazard: planned.id, aoi: planned.aoi, instead });
}

/** Takes a look or a selection as the response to every running hazard of an AOI; true when the AOI has one at all. */
export function respond(
  plan: RunPlan,
  state: RunState,
  aoi: number,
  by: 'look' | 'select',
  probability: number,
): boolean {
  let relevant = false;
  for (const at of state.running) {
    if (plan.hazards[at]?.aoiAt !== aoi) continue;
    relevant = true;
    notice(plan, state, at, by, probability);
  }
  return relevant;
}

/** Responds by looks that have become probable enough. */
export function respondByLooks(plan: RunPlan, state: RunState): void {
  for (const at of state.running) {
    const planned = plan.hazards[at];
    if (planned === undefined || planned.response !== 'look') continue;
    const probability = lookProbability(state.watches, planned.watch, LOOK_TIME_MS);
    if (probability > 0) notice(plan, state, at, 'look', probability);
  }
}

function notice(plan: RunPlan, state: RunState, at: number, by: 'look' | 'select', probability: number): void {
  const [planned, run] = [plan.hazards[at], state.hazards[at]];
  if (planned === undefined || run === undefined || (run.status !== 'active' && run.status !== 'overdue')) return;
  const late = run.status === 'overdue';
  run.status = late ? 'late' : 'noticed';
  happen(state, {
    type: late ? 'hazard-late' : 'hazard-noticed',
    atMs: state.clockMs,
    hazard: planned.id,
    aoi: planned.aoi,
    reactionMs: state.clockMs - run.onsetMs,
    probability,
    by,
  });
}

/** The other AOI with the most probable looking time of late; `null` when nothing was looked at. */
function attendedInstead({ aois }: RunPlan, { watches }: RunState, hazard: number): AttendedInstead | null {
  let best = -1;
  for (let aoi = 0; aoi < aois.length; aoi++) {
    const sum = watches.sumMs[aoi] ?? 0;
    if (aoi !== hazard && sum >= LOOK_TIME_MS && sum > (watches.sumMs[best] ?? 0)) best = aoi;
  }
  const aoi = aois[best];
  return aoi === undefined ? null : { aoi: aoi.id, probability: lookProbability(watches, best, LOOK_TIME_MS) };
}
