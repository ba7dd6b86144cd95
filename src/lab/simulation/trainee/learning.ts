/**
 * What is assumed of how trainees learn to notice: a small model of published effects, every number of which is varied.
 *
 * - Power law of practice (Newell & Rosenbloom 1981): priority(n) = most - (most - first) (1 + n)^-rate, n = practice.
 * - Guidance hypothesis (Salmoni, Schmidt & Walter 1984, Psychological Bulletin 95, 355-386; Winstein & Schmidt 1990,
 *   J. Experimental Psychology: LMC 16, 677-691): practice under guidance counts for less than noticing unaided, so one
 *   occasion adds 1 to n when noticed unaided, `glowCredit` or `cueCredit` when noticed by a cue, `missCredit` when missed,
 *   which the debrief tells.
 * - Complacency (Parasuraman, Molloy & Singh 1993, Int. J. Aviation Psychology 3, 1-23; Parasuraman & Manzey 2010, Human
 *   Factors 52, 381-410): help that always comes lowers monitoring, help that sometimes fails does so less, so reliance
 *   moves by `relianceRate` towards 1 with every hazard that was cued, towards 0 with every other; monitoring is multiplied
 *   by 1 - `complacency` x reliance.
 */
export interface LearningAssumptions {
  /** Exponent of the power law of practice. @default 0.4 */
  readonly learningRate: number;
  /** @default 0.35 */
  readonly cueCredit: number;
  /** A glow is the least of help: noticing at one is nearly noticing unaided. @default 0.7 */
  readonly glowCredit: number;
  /** @default 0.3 */
  readonly missCredit: number;
  /** Share of monitoring that full reliance takes away, in [0, 1]. @default 0.5 */
  readonly complacency: number;
  /** @default 0.1 */
  readonly relianceRate: number;
  /** What the rate of following each class of cue is multiplied by. @default 1 */
  readonly cueStrength: number;
}

export const LEARNING_DEFAULTS: LearningAssumptions = {
  learningRate: 0.4,
  cueCredit: 0.35,
  glowCredit: 0.7,
  missCredit: 0.3,
  complacency: 0.5,
  relianceRate: 0.1,
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
  const reliance = learning.reliance + assumptions.relianceRate * ((cued ? 1 : 0) - learning.reliance);
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
