import { ALWAYS_CUES, type GuidancePolicy, NO_CUES } from 'heed';
import { type ExperimentOptions, runExperiment } from './run-experiment.ts';
import { difference, type Estimated, estimate, OUTCOMES, type OutcomeName, ratio } from './summarise.ts';

/** What is to be reached: beside "always cues" in practice, beside "no cues" after it. */
export const AIMS = { leastNoticing: 0.9, mostCues: 0.5, mostExtraMisses: 0 } as const;

/** Three policies under one set of assumptions. */
export interface PolicyComparison {
  readonly assumptions: string;
  readonly trainees: number;
  readonly runs: number;
  readonly outcomes: Readonly<Record<string, Readonly<Record<OutcomeName, Estimated>>>>;
  /** Our policy's share of what is noticed, of cues, under "always cues". */
  readonly noticingRatio: Estimated;
  readonly cueRatio: Estimated;
  /** Uncued misses after practice under our policy, then under "always cues", less those after practice without cues. */
  readonly extraMisses: Estimated;
  readonly extraMissesAlways: Estimated;
}

/** Runs no cues, always cues, then `ours`, with the same trainees in the same places. */
export function comparePolicies(
  ours: GuidancePolicy,
  assumptions: string,
  options: ExperimentOptions,
): PolicyComparison {
  const none = runExperiment(NO_CUES, options);
  const always = runExperiment(ALWAYS_CUES, options);
  const own = runExperiment(ours, options);
  const named = { 'no cues': none, 'always cues': always, [ours.name]: own };
  const names = Object.keys(OUTCOMES) as OutcomeName[];
  return {
    assumptions,
    trainees: options.trainees,
    runs: [none, always, own].flat().reduce((sum, { practice, test }) => sum + practice.length + test.length, 0),
    outcomes: Object.fromEntries(
      Object.entries(named).map(([policy, results]) => [
        policy,
        Object.fromEntries(names.map((name) => [name, estimate(results, name)])) as Record<OutcomeName, Estimated>,
      ]),
    ),
    noticingRatio: ratio(own, always, 'noticed'),
    cueRatio: ratio(own, always, 'cuesPerMinute'),
    extraMisses: difference(own, none, 'testMissed'),
    extraMissesAlways: difference(always, none, 'testMissed'),
  };
}
