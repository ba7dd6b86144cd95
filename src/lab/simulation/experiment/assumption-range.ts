import { LEARNING_DEFAULTS, type LearningAssumptions } from '../trainee/learning.ts';

/** One set of assumptions, named by what differs from the stated ones. */
export interface AssumptionCase {
  readonly name: string;
  readonly assumptions: LearningAssumptions;
}

/** The least then the most that is thought possible of each assumption. */
const RANGE: Readonly<Record<keyof LearningAssumptions, readonly [least: number, most: number]>> = {
  learningRate: [0.25, 0.6],
  cueCredit: [0.2, 0.7],
  glowCredit: [0.4, 1],
  missCredit: [0, 0.4],
  complacency: [0.25, 0.75],
  relianceRise: [0.05, 0.2],
  relianceDrop: [0.1, 0.5],
  cueStrength: [0.6, 1.5],
};

/** Every assumption at either end of its range, the others as stated. */
export const ASSUMPTION_RANGE: readonly AssumptionCase[] = (
  Object.keys(RANGE) as (keyof LearningAssumptions)[]
).flatMap((name) =>
  RANGE[name].map((value) => ({
    name: `${name} ${value}`,
    assumptions: { ...LEARNING_DEFAULTS, [name]: value },
  })),
);
