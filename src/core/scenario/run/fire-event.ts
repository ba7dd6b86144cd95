import type { Effect } from '../format/scenario.ts';
import { startHazard, stopHazard } from './hazard-run.ts';
import { holds } from './holds.ts';
import { beginWatch } from './look-watches.ts';
import { failObjective, startObjective } from './objective-run.ts';
import { startMotion } from './path-motion.ts';
import type { RunPlan } from './run-plan.ts';
import { type AoiRun, happen, type RunState } from './run-state.ts';

/** Fires an event at the clock's time with all its effects, or skips it when its condition does not hold. */
export function fireEvent(plan: RunPlan, state: RunState, at: number): void {
  const event = plan.events[at];
  if (event === undefined || state.over[at] === true) return;
  state.over[at] = true;
  if (event.if !== null && !holds(event.if, plan, state)) {
    happen(state, { type: 'event-skipped', atMs: state.clockMs, event: event.id });
    return;
  }
  state.firedMs[at] = state.clockMs;
  happen(state, { type: 'event-fired', atMs: state.clockMs, event: event.id });
  armOthers(plan, state, at);
  for (const effect of event.effects) applyEffect(plan, state, effect, event.id);
}

function armOthers(plan: RunPlan, state: RunState, armer: number): void {
  for (let at = 0; at < plan.events.length; at++) {
    const event = plan.events[at];
    if (event?.armedBy !== armer) continue;
    state.armedMs[at] = state.clockMs;
    for (const leaf of event.leaves) {
      const planned = plan.leaves[leaf];
      if (planned?.type === 'look') beginWatch(state.watches, planned.watch, state.clockMs);
    }
  }
}

/** How long a spoken text stands when its author does not say: time to begin, then time to read, milliseconds. */
const speechMs = (text: string): number => 1500 + 60 * text.length;

function applyEffect(plan: RunPlan, state: RunState, effect: Effect, source: string): void {
  const atMs = state.clockMs;
  switch (effect.type) {
    case 'state':
      changeAoi(plan, state, effect.aoi, (aoi) => {
        aoi.state = effect.state;
        aoi.stateSinceMs = atMs;
      });
      return;
    case 'move': {
      const path = plan.paths.get(effect.path);
      if (path === undefined) return;
      changeAoi(plan, state, effect.aoi, (aoi) => {
        aoi.travel = startMotion(path, atMs, effect.ease ?? false);
        aoi.motion = aoi.travel.place;
      });
      return;
    }
    case 'appear':
    case 'disappear':
      changeAoi(plan, state, effect.aoi, (aoi) => {
        aoi.visible = effect.type === 'appear';
      });
      return;
    case 'sound':
      happen(state, { type: 'sound', atMs, sound: effect.sound, aoi: effect.aoi ?? null });
      return;
    case 'speak': {
      const speaker = effect.aoi ?? null;
      const longest = Object.values(effect.text).reduce((a, b) => (b.length > a.length ? b : a), '');
      state.subtitle = { text: effect.text, speaker, untilMs: atMs + (effect.lengthMs ?? speechMs(longest)) };
      happen(state, { type: 'spoken', atMs, text: effect.text, speaker });
      return;
    }
    case 'start-hazard':
      startHazard(plan, state, plan.hazardAt.get(effect.hazard) ?? -1);
      return;
    case 'stop-hazard':
      stopHazard(plan, state, plan.hazardAt.get(effect.hazard) ?? -1);
      return;
    case 'start-objective':
      startObjective(plan, state, plan.objectiveAt.get(effect.objective) ?? -1);
      return;
    case 'fail-objective':
      failObjective(plan, state, plan.objectiveAt.get(effect.objective) ?? -1, 'effect');
      return;
    case 'ask': {
      const question = plan.questions.get(effect.question);
      if (question === undefined || state.asked.has(question.id)) return;
      state.asked.set(question.id, { question, askedMs: atMs, option: null });
      state.openQuestion = question.id;
      happen(state, { type: 'question-asked', atMs, question: question.id });
      return;
    }
    case 'flag':
      state.flags.set(effect.flag, effect.is ?? true);
      return;
    case 'goto':
      fireEvent(plan, state, plan.eventAt.get(effect.event) ?? -1);
      return;
    case 'branch': {
      const to = effect.cases.find((entry) => holds(entry.if, plan, state))?.goto ?? effect.otherwise;
      if (to === undefined) return;
      happen(state, { type: 'branch-taken', atMs, event: source, to });
      fireEvent(plan, state, plan.eventAt.get(to) ?? -1);
      return;
    }
    case 'end':
      state.outcome ??= effect.outcome ?? 'completed';
      return;
    default:
      effect satisfies never;
  }
}

function changeAoi(plan: RunPlan, state: RunState, id: string, change: (aoi: AoiRun) => void): void {
  const aoi = state.aois[plan.aoiAt.get(id) ?? -1];
  if (aoi === undefined) return;
  change(aoi);
  aoi.changedMs = state.clockMs;
}
