import type { Stage } from '../../signals/stage.ts';
import type { Scenario } from '../format/scenario.ts';
import { followTrainee } from './follow-trainee.ts';
import { missHazard, overdueHazard } from './hazard-run.ts';
import { closeObjective, startObjective } from './objective-run.ts';
import { followMotion } from './path-motion.ts';
import { planRun, type RunPlan } from './run-plan.ts';
import { happen, initialState, type RunState } from './run-state.ts';
import type { ScenarioInput, ScenarioOutput } from './scenario-frame.ts';
import { settle } from './settle.ts';

declare const opaque: unique symbol;
/** A run in progress; only its own stage can read it. */
export interface ScenarioState {
  readonly [opaque]: RunState;
}

export interface RunOptions {
  /** Draws everything that varies: the same seed with the same inputs gives the same run. @default 1 */
  readonly seed?: number;
  /** Name of a level. @default the scenario's first */
  readonly level?: string;
}

/**
 * Runs a scenario: what happens, what the trainee noticed, what they did.
 *
 * A pure function of scenario, seed, level and inputs. Times do not depend on the frame rate: what is due between two
 * frames happens at its own time, earliest first. Throws on a level that the scenario does not have, and in `step` on a
 * `runMs` that is not finite or runs backwards.
 */
export function scenarioStage(
  scenario: Scenario,
  { seed = 1, level }: RunOptions = {},
): Stage<ScenarioState, ScenarioInput, ScenarioOutput> {
  const plan = planRun(scenario, seed, level);
  return {
    init: () => initialState(plan) as unknown as ScenarioState,
    step(opaqueState, input) {
      const state = opaqueState as unknown as RunState;
      const { runMs } = input;
      if (!Number.isFinite(runMs) || runMs < (state.lastMs ?? 0)) {
        throw new Error(`scenarioStage.step: expected a finite runMs of at least ${state.lastMs ?? 0}, got ${runMs}`);
      }
      if (state.events.length > 0) state.events = [];
      if (!isOver(state)) advance(plan, state, input);
      return [opaqueState, outputOf(state, runMs)];
    },
  };
}

const isOver = (state: RunState): boolean => state.outcome !== null;

function advance(plan: RunPlan, state: RunState, input: ScenarioInput): void {
  const first = state.lastMs === null;
  const nowMs = Math.min(input.runMs, plan.durationMs);
  const elapsedMs = nowMs - (state.lastMs ?? nowMs);
  state.lastMs = nowMs;
  if (first) {
    for (const [at, { opensAtStart }] of plan.objectives.entries()) if (opensAtStart) startObjective(plan, state, at);
  }
  settle(plan, state, nowMs);
  if (!isOver(state)) {
    state.clockMs = nowMs;
    followTrainee(plan, state, input, elapsedMs);
    settle(plan, state, nowMs);
  }
  if (nowMs >= plan.durationMs) state.outcome ??= 'time-up';
  if (state.outcome !== null) finish(plan, state);
  followScene(state);
}

/** Settles what is still open: windows that have closed were missed, objectives that were not done have failed. */
function finish(plan: RunPlan, state: RunState): void {
  for (const at of state.running) {
    // A window that is still open when the run ends early says nothing about the trainee.
    if ((state.hazards[at]?.deadlineMs ?? 0) > state.clockMs) continue;
    overdueHazard(plan, state, at);
    missHazard(plan, state, at);
  }
  for (let at = 0; at < plan.objectives.length; at++) closeObjective(plan, state, at, 'run-ended');
  state.openQuestion = null;
  happen(state, { type: 'ended', atMs: state.clockMs, outcome: state.outcome ?? 'time-up' });
}

/** Brings what is shown up to the clock: things on their way, ages of hazards, the subtitle. */
function followScene(state: RunState): void {
  const nowMs = state.clockMs;
  for (const aoi of state.aois)
    if (aoi.travel !== null && aoi.travel.place.progress < 1) followMotion(aoi.travel, nowMs);
  for (let i = 0; i < state.running.length; i++) {
    const [run, shown] = [state.hazards[state.running[i] ?? -1], state.activeHazards[i]];
    if (run === undefined || shown === undefined) continue;
    shown.ageMs = nowMs - run.onsetMs;
    shown.status = run.status;
  }
  if (state.subtitle !== null && nowMs >= state.subtitle.untilMs) state.subtitle = null;
}

function outputOf(state: RunState, runMs: number): ScenarioOutput {
  return {
    runMs,
    aois: state.aois,
    activeHazards: state.activeHazards,
    events: state.events,
    objectives: state.objectives,
    subtitle: state.subtitle,
    question: state.openQuestion,
    ended: state.outcome !== null,
  };
}
