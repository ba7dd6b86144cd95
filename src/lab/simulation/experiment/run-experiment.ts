import type { GuidancePolicy, TraineeSkills } from 'heed';
import { NEW_TRAINEE, NO_CUES } from 'heed';
import { chanceOf } from '../chance.ts';
import { type PracticeOptions, practicePlace } from '../practice/practice-place.ts';
import type { SimulatedPlace } from '../practice/simulated-place.ts';
import type { ScanpathStatistics } from '../scanpath/scanpath-statistics.ts';
import { type Blur, MODEL_BLUR } from '../trainee/blurred-attention.ts';
import { afterHazard, type Learning, type LearningAssumptions, type Noticing } from '../trainee/learning.ts';
import { TRAINEE_TRAITS, type TraineeTraits } from '../trainee/trainee-stage.ts';
import { type HazardFate, runTrainee, type TraineeRun } from './run-trainee.ts';

export interface ExperimentOptions {
  readonly statistics: ScanpathStatistics;
  readonly assumptions: LearningAssumptions;
  readonly trainees: number;
  readonly seed: number;
  /** Runs under the policy, one after the other. @default 4 */
  readonly practiceRuns?: number;
  /** Runs without any cue after practice, which teach nothing. @default 3 */
  readonly testRuns?: number;
  readonly blur?: Blur;
  readonly traits?: TraineeTraits;
  readonly practice?: PracticeOptions;
  /** The place of a run; every trainee's own ones, the same under every policy. @default practicePlace */
  readonly placeOf?: (seed: number, options?: PracticeOptions) => SimulatedPlace;
}

/** What became of one trainee under one policy. */
export interface TraineeResult {
  readonly practice: readonly TraineeRun[];
  /** Uncued, after practice. */
  readonly test: readonly TraineeRun[];
}

/** Every trainee practises under the policy, then is tested without cues; same seeds give the same trainees and places. */
export function runExperiment(policy: GuidancePolicy, options: ExperimentOptions): readonly TraineeResult[] {
  return Array.from({ length: options.trainees }, (_, trainee) =>
    runOne(policy, options, options.seed + 1000 * (trainee + 1)),
  );
}

function runOne(policy: GuidancePolicy, options: ExperimentOptions, seed: number): TraineeResult {
  const { practiceRuns = 4, testRuns = 3, placeOf = practicePlace, assumptions } = options;
  let learning = newLearning(seed, placeOf(seed, options.practice));
  let skills: TraineeSkills = NEW_TRAINEE;
  const go = (under: GuidancePolicy, number: number): TraineeRun =>
    runTrainee({
      place: placeOf(seed + number, options.practice),
      policy: under,
      skills,
      learning,
      assumptions,
      traits: options.traits ?? TRAINEE_TRAITS,
      statistics: options.statistics,
      blur: options.blur ?? MODEL_BLUR,
      seed: seed + number,
    });
  const practice: TraineeRun[] = [];
  for (let number = 0; number < practiceRuns; number++) {
    const run = go(policy, number);
    practice.push(run);
    skills = run.skills;
    for (const fate of run.fates) {
      learning = afterHazard(learning, fate.skill, noticingOf(fate), fate.cue !== null, assumptions);
    }
  }
  // Each of them is the first one after practice: a test does not teach.
  const test = Array.from({ length: testRuns }, (_, number) => go(NO_CUES, practiceRuns + number));
  return { practice, test };
}

/** Trainees differ in what they know beforehand. */
function newLearning(seed: number, { scenario }: SimulatedPlace): Learning {
  const chance = chanceOf(seed);
  const skills = (scenario.skills ?? []).map(({ id }) => [id, { first: 0.3 * chance.uniform(), practice: 0 }] as const);
  return { skills: new Map(skills), reliance: 0 };
}

function noticingOf({ firstLookMs, cue }: HazardFate): Noticing {
  if (firstLookMs === null) return 'missed';
  if (cue === null) return 'unaided';
  return cue === 'glow' ? 'at-glow' : 'at-cue';
}
