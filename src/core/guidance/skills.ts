import type { FadingRule } from './policy.ts';

/** Newest form of `TraineeSkills` that this version reads. */
export const SKILLS_VERSION = 1;

/** What practice has shown of one skill. */
export interface SkillPractice {
  /** Name that the scenario's author gave, or the kind of AOI. */
  readonly skill: string;
  /** Noticed before any cue, or at a glow. */
  readonly successes: number;
  /** Noticed after a ring or a line. */
  readonly helped: number;
  /** Deadlines that passed without a look. */
  readonly misses: number;
  /** What patience is multiplied by: 1 at first, more means fewer cues. */
  readonly patience: number;
}

/** G4: what one trainee brings from run to run; plain data, safe to store as JSON. */
export interface TraineeSkills {
  readonly version: typeof SKILLS_VERSION;
  /** In order of first practice. */
  readonly skills: readonly SkillPractice[];
}

/** Nobody's skills yet. */
export const NEW_TRAINEE: TraineeSkills = { version: SKILLS_VERSION, skills: [] };

/** How one occasion to notice something went. */
export type PracticeResult = 'success' | 'helped' | 'miss';

/** Practice of one skill; a skill never practised has patience 1. */
export function practiceOf({ skills }: TraineeSkills, skill: string): SkillPractice {
  for (const practice of skills) if (practice.skill === skill) return practice;
  return { skill, successes: 0, helped: 0, misses: 0, patience: 1 };
}

/**
 * The skills after one more occasion; `adapts` false counts it and leaves patience alone.
 *
 * Weighted up-down rule (Kaernbach 1991, Perception & Psychophysics 49, 227-229) on the logarithm of patience: a
 * success lengthens it by one step, a miss shortens it by target / (1 - target) steps, so patience settles where the
 * trainee succeeds in `targetSuccess` of occasions. Help that was needed, and worked, changes nothing.
 */
export function afterPractice(
  trainee: TraineeSkills,
  skill: string,
  result: PracticeResult,
  rule: FadingRule,
  adapts = true,
): TraineeSkills {
  const before = practiceOf(trainee, skill);
  const after: SkillPractice = {
    skill,
    successes: before.successes + (result === 'success' ? 1 : 0),
    helped: before.helped + (result === 'helped' ? 1 : 0),
    misses: before.misses + (result === 'miss' ? 1 : 0),
    patience: adapts ? patienceAfter(before.patience, result, rule) : before.patience,
  };
  const known = trainee.skills.some((practice) => practice.skill === skill);
  return {
    version: SKILLS_VERSION,
    skills: known
      ? trainee.skills.map((practice) => (practice.skill === skill ? after : practice))
      : [...trainee.skills, after],
  };
}

function patienceAfter(patience: number, result: PracticeResult, rule: FadingRule): number {
  const clamp = (value: number): number => Math.min(rule.mostPatience, Math.max(rule.leastPatience, value));
  switch (result) {
    case 'success':
      return clamp(patience * rule.successGain);
    case 'helped':
      return clamp(patience);
    case 'miss':
      return clamp(patience * rule.successGain ** (-rule.targetSuccess / (1 - rule.targetSuccess)));
    default:
      return result satisfies never;
  }
}
