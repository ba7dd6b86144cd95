import type { Step } from '../format/scenario.ts';
import { beginWatch, LOOK_TIME_MS, lookProbability } from './look-watches.ts';
import type { FailureReason } from './run-event.ts';
import type { PlannedObjective, RunPlan } from './run-plan.ts';
import { happen, type ObjectiveRun, type RunState } from './run-state.ts';

/** Opens an objective; what was done before does not count. */
export function startObjective(plan: RunPlan, state: RunState, at: number): void {
  const [planned, run] = [plan.objectives[at], state.objectives[at]];
  if (planned === undefined || run === undefined || run.status !== 'closed') return;
  run.status = 'open';
  run.startedMs = state.clockMs;
  happen(state, { type: 'objective-started', atMs: state.clockMs, objective: planned.id });
  if (planned.order === 'free')
    for (const watch of planned.watches) if (watch >= 0) beginWatch(state.watches, watch, state.clockMs);
  advance(planned, run, state);
}

/** Fails an open objective. */
export function failObjective(plan: RunPlan, state: RunState, at: number, reason: FailureReason): void {
  const [planned, run] = [plan.objectives[at], state.objectives[at]];
  if (planned === undefined || run === undefined || run.status !== 'open') return;
  run.status = 'failed';
  run.next = null;
  happen(state, { type: 'objective-failed', atMs: state.clockMs, objective: planned.id, reason });
}

/** Takes a deed of the trainee as a step of every open objective; true when any has to do with it. */
export function takeDeed(plan: RunPlan, state: RunState, fits: (step: Step) => boolean): boolean {
  let relevant = false;
  for (let at = 0; at < plan.objectives.length; at++) {
    const [planned, run] = [plan.objectives[at], state.objectives[at]];
    if (planned === undefined || run === undefined || run.status !== 'open') continue;
    const step = planned.steps.findIndex((candidate, index) => run.done[index] !== true && fits(candidate));
    if (step < 0) {
      // Doing a step once more harms nobody.
      if (planned.steps.some(fits)) relevant = true;
      continue;
    }
    relevant = true;
    const last = planned.steps[(run.next ?? 0) - 1];
    // Pressing twice what was just done is no deed of its own.
    if (run.next !== step && last !== undefined && fits(last)) continue;
    if (run.next === null || run.next === step) doStep(planned, run, state, step, 1);
    else mistake(plan, state, at, step);
  }
  return relevant;
}

/** Takes looks that have become probable enough. */
export function takeLooks(plan: RunPlan, state: RunState): void {
  for (let at = 0; at < plan.objectives.length; at++) {
    const planned = plan.objectives[at];
    const run = state.objectives[at];
    if (planned === undefined || run === undefined || run.status !== 'open') continue;
    for (let step = 0; step < planned.steps.length; step++) {
      const wanted = planned.steps[step];
      if (wanted?.type !== 'look' || run.done[step] === true || (run.next !== null && run.next !== step)) continue;
      const probability = lookProbability(state.watches, planned.watches[step] ?? -1, wanted.forMs ?? LOOK_TIME_MS);
      if (probability > 0) doStep(planned, run, state, step, probability);
    }
  }
}

/** Takes a wrong answer: it cannot be taken back, so the objectives that ask for the right one fail. */
export function takeWrongAnswer(plan: RunPlan, state: RunState, question: string): void {
  plan.objectives.forEach(({ steps }, at) => {
    const step = steps.findIndex((candidate) => candidate.type === 'answer' && candidate.question === question);
    if (step >= 0) failObjective(plan, state, at, 'wrong-answer');
  });
}

/** Settles an objective when its time is over: one that only asks to avoid something has then been kept. */
export function closeObjective(plan: RunPlan, state: RunState, at: number, reason: 'time-up' | 'run-ended'): void {
  const [planned, run] = [plan.objectives[at], state.objectives[at]];
  if (planned === undefined || run === undefined || run.status !== 'open') return;
  const isKept = planned.steps.every((step, index) => step.type === 'avoid' || run.done[index] === true);
  if (isKept) complete(planned, run, state);
  else failObjective(plan, state, at, reason);
}

function mistake(plan: RunPlan, state: RunState, at: number, step: number): void {
  const [planned, run] = [plan.objectives[at], state.objectives[at]];
  if (planned === undefined || run === undefined) return;
  run.mistakes += 1;
  happen(state, { type: 'objective-mistake', atMs: state.clockMs, objective: planned.id, step, probability: 1 });
  if (planned.mistakes === 'fail') failObjective(plan, state, at, 'mistake');
}

function doStep(
  planned: PlannedObjective,
  run: ObjectiveRun,
  state: RunState,
  step: number,
  probability: number,
): void {
  run.done[step] = true;
  happen(state, { type: 'objective-step', atMs: state.clockMs, objective: planned.id, step, probability });
  advance(planned, run, state);
}

/** Moves on to the next step, or completes the objective after the last one. */
function advance(planned: PlannedObjective, run: ObjectiveRun, state: RunState): void {
  const left = planned.steps.findIndex((step, index) => step.type !== 'avoid' && run.done[index] !== true);
  if (planned.order === 'ordered') {
    run.next = left < 0 ? null : left;
    const watch = planned.watches[left] ?? -1;
    if (watch >= 0) beginWatch(state.watches, watch, state.clockMs);
  }
  if (left < 0 && planned.steps.some((step) => step.type !== 'avoid')) complete(planned, run, state);
}

function complete(planned: PlannedObjective, run: ObjectiveRun, state: RunState): void {
  run.status = 'completed';
  run.next = null;
  planned.steps.forEach((_, index) => {
    run.done[index] = true;
  });
  happen(state, { type: 'objective-completed', atMs: state.clockMs, objective: planned.id });
}
