import type { Zone } from '../format/scenario.ts';
import { respond, respondByLooks } from './hazard-run.ts';
import { advanceWatches, lookProbability } from './look-watches.ts';
import { failObjective, takeDeed, takeLooks, takeWrongAnswer } from './objective-run.ts';
import type { RunPlan } from './run-plan.ts';
import { happen, type RunState } from './run-state.ts';
import type { ScenarioInput } from './scenario-frame.ts';

/** Takes in everything that the trainee did in the frame. */
export function followTrainee(plan: RunPlan, state: RunState, input: ScenarioInput, elapsedMs: number): void {
  readAttended(plan, state, input.attention);
  advanceWatches(state.watches, plan.watches, state.attended, elapsedMs, state.clockMs);
  respondByLooks(plan, state);
  takeLooks(plan, state);
  if (input.selected !== undefined) for (const aoi of input.selected) select(plan, state, aoi);
  if (input.placed !== undefined) for (const deed of input.placed) put(plan, state, deed.aoi, deed.position);
  if (input.answers !== undefined) for (const deed of input.answers) answer(plan, state, deed.question, deed.option);
  if (input.floor !== undefined && input.floor !== null) enter(plan, state, input.floor[0], input.floor[1]);
  meetLeaves(plan, state, input);
}

/** Spreads the answer over the scenario's AOIs; nobody looks at what is hidden. */
function readAttended(plan: RunPlan, state: RunState, attention: ScenarioInput['attention']): void {
  state.attended.fill(0);
  if (attention === null) return;
  if (attention.ids !== state.attendedIds) {
    state.attendedIds = attention.ids;
    state.attendedRows = Int32Array.from(attention.ids, (id) => plan.aoiAt.get(id) ?? -1);
  }
  const rows = state.attendedRows;
  for (let row = 0; row < rows.length; row++) {
    const aoi = rows[row] ?? -1;
    const probability = attention.attended[row] ?? 0;
    // A probability that is no number says nothing.
    if (aoi >= 0 && state.aois[aoi]?.visible === true && probability > 0)
      state.attended[aoi] = Math.min(1, probability);
  }
}

/** A second selection of the same AOI this soon after is the same press, milliseconds. */
const SAME_PRESS_MS = 400;

function select(plan: RunPlan, state: RunState, id: string): void {
  const aoi = plan.aoiAt.get(id) ?? -1;
  if (state.aois[aoi]?.visible !== true) return;
  const since = state.clockMs - (state.selectedMs[aoi] ?? 0);
  state.selectedMs[aoi] = state.clockMs;
  if (since < SAME_PRESS_MS) return;
  let relevant = respond(plan, state, aoi, 'select', 1);
  if (takeDeed(plan, state, (step) => step.type === 'select' && step.aoi === id)) relevant = true;
  relevant ||= plan.objectives.some(
    ({ steps }, at) =>
      state.objectives[at]?.status === 'open' && steps.some((step) => step.type === 'place' && step.aoi === id),
  );
  relevant ||= plan.leaves.some(
    (leaf) => (leaf.type === 'select' || leaf.type === 'place') && leaf.aoi === aoi && isWaiting(state, leaf.event),
  );
  if (!relevant) happen(state, { type: 'false-alarm', atMs: state.clockMs, aoi: id });
}

const isWaiting = (state: RunState, event: number): boolean =>
  state.over[event] === false && (state.armedMs[event] ?? 0) <= state.clockMs;

function put(plan: RunPlan, state: RunState, aoi: string, [x, , z]: readonly [number, number, number]): void {
  takeDeed(plan, state, (step) => {
    if (step.type !== 'place' || step.aoi !== aoi) return false;
    const zone = plan.zones.get(step.zone);
    return zone !== undefined && isInside(zone, x, z);
  });
}

function answer(plan: RunPlan, state: RunState, id: string, option: string): void {
  const asked = state.asked.get(id);
  if (asked === undefined || asked.option !== null) return;
  if (!asked.question.options.some((candidate) => candidate.id === option)) return;
  asked.option = option;
  if (state.openQuestion === id) state.openQuestion = null;
  const correct = option === asked.question.correct;
  const reactionMs = state.clockMs - asked.askedMs;
  happen(state, { type: 'question-answered', atMs: state.clockMs, question: id, option, correct, reactionMs });
  if (correct) takeDeed(plan, state, (step) => step.type === 'answer' && step.question === id);
  else takeWrongAnswer(plan, state, id);
}

function enter(plan: RunPlan, state: RunState, x: number, z: number): void {
  for (let at = 0; at < plan.objectives.length; at++) {
    if (state.objectives[at]?.status !== 'open') continue;
    for (const step of plan.objectives[at]?.steps ?? []) {
      const zone = step.type === 'avoid' ? plan.zones.get(step.zone) : undefined;
      if (zone !== undefined && isInside(zone, x, z)) failObjective(plan, state, at, 'entered-zone');
    }
  }
}

/** Marks the triggers that this frame has met. */
function meetLeaves(plan: RunPlan, state: RunState, { selected, placed, floor }: ScenarioInput): void {
  for (let at = 0; at < plan.leaves.length; at++) {
    const leaf = plan.leaves[at];
    if (leaf === undefined || state.metMs[at] !== Number.POSITIVE_INFINITY || !isWaiting(state, leaf.event)) continue;
    let met = false;
    if (leaf.type === 'look') {
      met = lookProbability(state.watches, leaf.watch, plan.watches[leaf.watch]?.forMs ?? 0) > 0;
    } else if (leaf.type === 'select') {
      const id = plan.aois[leaf.aoi]?.id;
      met = id !== undefined && state.aois[leaf.aoi]?.visible === true && selected?.includes(id) === true;
    } else if (leaf.type === 'place') {
      const id = plan.aois[leaf.aoi]?.id;
      met = placed?.some((deed) => deed.aoi === id && isInside(leaf.zone, deed.position[0], deed.position[2])) === true;
    } else if (leaf.type === 'zone' && floor !== undefined && floor !== null) {
      met = isInside(leaf.zone, floor[0], floor[1]);
    }
    if (met) state.metMs[at] = state.clockMs;
  }
}

/** True when a point of the floor, metres, lies in a zone. */
function isInside(zone: Zone, x: number, z: number): boolean {
  switch (zone.type) {
    case 'box':
      return x >= zone.min[0] && x <= zone.max[0] && z >= zone.min[1] && z <= zone.max[1];
    case 'circle':
      return Math.hypot(x - zone.centre[0], z - zone.centre[1]) <= zone.radiusM;
    default:
      return zone satisfies never;
  }
}
