import { type AoiMemory, skillOf } from './aoi-memory.ts';
import type { GuidanceState } from './guidance-state.ts';
import type { Moment } from './moment.ts';
import type { CueOutcome } from './outcome.ts';
import type { GuidancePolicy } from './policy.ts';
import { type Ending, endingOf, outcomeOf, practiceResult } from './settle.ts';
import { afterPractice } from './skills.ts';

/** G8, G4: writes the outcome of every occasion that ends at this moment, and what it says about the trainee's skills. */
export function settleOpen(state: GuidanceState, moment: Moment, policy: GuidancePolicy, outcomes: CueOutcome[]): void {
  if (state.open.length === 0) return;
  const ending = (memory: AoiMemory): Ending | null =>
    memory.occasion === null ? null : endingOf(memory, memory.occasion, moment, policy);
  // Hazards that are missed in one frame are missed meanwhile by each other: noted first, settled after.
  for (const memory of state.open) {
    const isHazard = memory.occasion !== null && memory.occasion.hazardOnsetMs !== null;
    if (isHazard && ending(memory) === 'miss') noteMissed(state.open, memory);
  }
  for (const memory of state.open) {
    const ended = ending(memory);
    if (ended !== null) settle(state, memory, ended, moment, policy, outcomes);
  }
  dropSettled(state);
}

/** Ends the AOI's occasion, if it has one; `dropSettled` must follow. */
export function settle(
  state: GuidanceState,
  memory: AoiMemory,
  ending: Ending,
  moment: Pick<Moment, 'timeMs' | 'clockMs'>,
  policy: GuidancePolicy,
  outcomes: CueOutcome[],
): void {
  const { occasion } = memory;
  if (occasion === null) return;
  outcomes.push(outcomeOf(memory, occasion, ending, moment, policy));
  const result = practiceResult(memory, occasion, ending);
  if (result !== null) {
    const adapts = policy.mode !== 'guided';
    state.skills = afterPractice(state.skills, skillOf(memory.aoi), result, policy, adapts);
    memory.practised = true;
  }
  memory.occasion = null;
}

export function dropSettled(state: GuidanceState): void {
  if (state.open.some(({ occasion }) => occasion === null)) {
    state.open = state.open.filter(({ occasion }) => occasion !== null);
  }
}

function noteMissed(open: readonly AoiMemory[], missed: AoiMemory): void {
  for (const { id, occasion } of open) if (id !== missed.id) occasion?.missedMeanwhile.push(missed.id);
}
