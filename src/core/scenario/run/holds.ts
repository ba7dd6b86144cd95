import type { Condition } from '../format/condition.ts';
import type { RunPlan } from './run-plan.ts';
import type { RunState } from './run-state.ts';

/** Whether a condition holds at this moment of the run. */
export function holds(condition: Condition, plan: RunPlan, state: RunState): boolean {
  switch (condition.type) {
    case 'flag':
      return state.flags.get(condition.flag) ?? false;
    case 'objective':
      return state.objectives[plan.objectiveAt.get(condition.objective) ?? -1]?.status === condition.is;
    case 'hazard':
      return state.hazards[plan.hazardAt.get(condition.hazard) ?? -1]?.status === condition.is;
    case 'answer':
      return state.asked.get(condition.question)?.option === condition.option;
    case 'state':
      return state.aois[plan.aoiAt.get(condition.aoi) ?? -1]?.state === condition.state;
    case 'not':
      return !holds(condition.of, plan, state);
    case 'all':
      return condition.of.every((part) => holds(part, plan, state));
    case 'any':
      return condition.of.some((part) => holds(part, plan, state));
    default:
      return condition satisfies never;
  }
}
