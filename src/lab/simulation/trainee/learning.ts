/**
 * What is assumed of how trainees learn to notice: a small model of published effects.
 *
 * - Power law of practice (Newell & Rosenbloom 1981): priority(n) = most - (most - first) (1 + n)^-rate, n = practice.
 * - Guidance hypothesis (Salmoni, Schmidt & Walter 1984, Psychological Bulletin 95, 355-386; Winstein & Schmidt 1990,
 *   J. Experimental Psychology: LMC 16, 677-691): practice under guidance counts for less than noticing unaided, so one
 *   occasion adds 1 to n when noticed unaided, `glowCredit` or `cueCredit` when noticed by a cue, `missCredit` when missed,
 *   which the debrief tells.
 * - Complacency (Parasuraman, Molloy & Singh 1993, Int. J. Aviation Psychology 3, 1-23: failures of an aid are overlooked
 *   where it has been constantly reliable, far less where its reliability varied; Parasuraman & Manzey 2010, Human Factors
 *   52, 381-410): monitoring is multiplied by 1 - `complacency` x reliance. Reliance is built up slowly by help that comes,
 *   broken down faster by help that does not: a cued hazard moves it by `relianceRise` towards 1, every other by
 *   `relianceDrop` towards 0.
 *
 * The sources give directions, not these numbers: each default is chosen, then varied (`ASSUMPTION_RANGE`).
 */
export interface LearningAssumptions {
  /** Exponent of the power law of practice. @default 0.4 */
  readonly learningRate: number;
  /** @default 0.4 */
  readonly cueCredit: number;
  /** A glow is the least of help: noticing at one is nearly noticing unaided. @default 0.7 */
  readonly glowCredit: number;
  /** @default 0.2 */
  readonly missCredit: number;
  /** Share of monitoring that full reliance takes away, in [0, 1]. @default 0.5 */
  readonly complacency: number;
  /** @default 0.1 */
  readonly relianceRise: number;
  /** @default 0.3 */
  readonly relianceDrop: number;
  /** What the rate of following each class of cue is multiplied by. @default 1 */
  readonly cueStrength: number;
}

export const LEARNING_DEFAULTS: LearningAssumptions = {
  learningRate: 0.4,
  cueCredit: 0.4,
  glowCredit: 0.7,
  missCredit: 0.2,
  complacency: 0.5,
  relianceRise: 0.1,
  relianceDrop: 0.3,
  cueStrength: 1,
};

/** How one hazard was noticed, or not. */
export type Noticing = 'unaided' | 'at-glow' | 'at-cue' | 'missed';

/** What one trainee has learned of one skill. */
export interface SkillLearning {
  /** Priority of what the skill is about before any practice, in [0, 1]. */
  readonly first: number;
  /** Practice so far, in occasions noticed unaided. */
  readonly practice: number;
}

/** What a simulated trainee takes from run to run. */
export interface Learning {
  readonly skills: ReadonlyMap<string, SkillLearning>;
  /** Reliance on cues, in [0, 1]. */
  readonly reliance: number;
}

/** Nobody notices everything: priority never reaches more. */
const MOST_PRIORITY = 1;

/** Priority of what a skill is about, in [0, 1]; 0 for a skill that nobody has. */
export function priorityOf(learning: Learning, skill: string, { learningRate }: LearningAssumptions): number {
  const own = learning.skills.get(skill);
  if (own === undefined) return 0;
  return MOST_PRIORITY - (MOST_PRIORITY - own.first) * (1 + own.practice) ** -learningRate;
}

/** Share of monitoring that complacency leaves, in [0, 1]. */
export const vigilanceOf = ({ reliance }: Learning, { complacency }: LearningAssumptions): number =>
  1 - complacency * reliance;

/** The trainee after one more hazard; `cued` tells whether any cue on it was shown. */
export function afterHazard(
  learning: Learning,
  skill: string,
  noticing: Noticing,
  cued: boolean,
  assumptions: LearningAssumptions,
): Learning {
  const own = learning.skills.get(skill) ?? { first: 0, practice: 0 };
  const practice = own.practice + creditOf(noticing, assumptions);
  const { relianceRise, relianceDrop } = assumptions;
  const before = learning.reliance;
  const reliance = cued ? before + relianceRise * (1 - before) : before * (1 - relianceDrop);
  return { skills: new Map(learning.skills).set(skill, { ...own, practice }), reliance };
}

function creditOf(noticing: Noticing, { cueCredit, glowCredit, missCredit }: LearningAssumptions): number {
  switch (noticing) {
    case 'unaided':
      return 1;
    case 'at-glow':
      return glowCredit;
    case 'at-cue':
      return cueCredit;
    case 'missed':
      return missCredit;
    default:
      return noticing satisfies never;
  }
}
