import type { Scenario } from '../format/scenario.ts';
import type { HazardScore } from './score-hazards.ts';
import type { ObjectiveScore } from './score-objectives.ts';

/** How a trainee did on everything that asks for one skill. */
export interface SkillScore {
  readonly skill: string;
  readonly noticed: number;
  readonly late: number;
  readonly missed: number;
  readonly completed: number;
  readonly failed: number;
  /** Mean of hazards noticed in their windows, milliseconds; `null` without any. */
  readonly reactionMs: number | null;
  /** Credit by severity and weight, in [0, 1]; `null` when the run did not ask for the skill. */
  readonly share: number | null;
}

/** One entry per skill of the scenario. */
export function scoreSkills(
  { skills = [] }: Scenario,
  hazards: readonly HazardScore[],
  objectives: readonly ObjectiveScore[],
): readonly SkillScore[] {
  return skills.map(({ id }) => {
    const own = hazards.filter(({ skill, result }) => skill === id && result !== 'open');
    const tasks = objectives.filter(({ skill }) => skill === id);
    const count = (result: HazardScore['result']): number => own.filter((hazard) => hazard.result === result).length;
    const reactions = own.flatMap(({ result, reactionMs }) => (result === 'noticed' ? (reactionMs ?? []) : []));
    return {
      skill: id,
      noticed: count('noticed'),
      late: count('late'),
      missed: count('missed'),
      completed: tasks.filter(({ result }) => result === 'completed').length,
      failed: tasks.filter(({ result }) => result === 'failed').length,
      reactionMs: reactions.length === 0 ? null : reactions.reduce((sum, ms) => sum + ms, 0) / reactions.length,
      share: weightedMean([
        ...own.map(({ credit, severity }) => ({ value: credit, weight: severity })),
        ...tasks.map(({ credit, weight }) => ({ value: credit, weight })),
      ]),
    };
  });
}

/** The weighted mean; `null` of nothing. */
export function weightedMean(parts: readonly { readonly value: number; readonly weight: number }[]): number | null {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  return weight === 0 ? null : parts.reduce((sum, part) => sum + part.value * part.weight, 0) / weight;
}
