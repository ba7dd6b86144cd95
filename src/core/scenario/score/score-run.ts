import type { Scenario } from '../format/scenario.ts';
import type { RunOutcome } from '../run/run-event.ts';
import type { RunLog } from './run-log.ts';
import { type HazardScore, type NoticedShare, noticedShare, scoreHazards } from './score-hazards.ts';
import { type ObjectiveScore, scoreObjectives } from './score-objectives.ts';
import { type SkillScore, scoreSkills, weightedMean } from './score-skills.ts';

/** What noticing hazards weighs in the whole, beside objectives. */
const HAZARD_WEIGHT = 0.6;

/** What a run amounts to. */
export interface RunScore {
  /**
   * From 0 to 100: `100 x care x (0.6 noticing + 0.4 doing)`, rounded. Without hazards doing counts alone, without
   * objectives noticing does.
   */
  readonly overall: number;
  /** The same, with each look counted only as far as it is probable. */
  readonly overallIfDoubted: number;
  readonly parts: {
    /** Mean credit of hazards by severity, in [0, 1]; `null` without any. */
    readonly noticing: number | null;
    /** Mean credit of objectives by weight, in [0, 1]; `null` without any. */
    readonly doing: number | null;
    /** `n / (n + false alarms)` with n the hazards that started, at least 1: as many false alarms as hazards halve the whole. */
    readonly care: number;
  };
  readonly hazards: readonly HazardScore[];
  readonly objectives: readonly ObjectiveScore[];
  /** AOIs that were selected although nothing was wrong with them. */
  readonly falseAlarms: readonly { readonly aoi: string; readonly atMs: number }[];
  /** Hazards that were noticed after a cue pointed to them, or not at all in spite of it. */
  readonly cued: NoticedShare;
  /** Hazards without a cue before the response: how the trainee does without help. */
  readonly unaided: NoticedShare;
  /** Hazards that were kept without cues on purpose: the same, without the choice that cues make. */
  readonly probes: NoticedShare;
  readonly skills: readonly SkillScore[];
  /** How the run ended; `null` when it was broken off. */
  readonly outcome: RunOutcome | null;
}

/** Scores a run by its log, which may be broken off; only what started counts. */
export function scoreRun(scenario: Scenario, log: RunLog): RunScore {
  const hazards = scoreHazards(scenario, log);
  const objectives = scoreObjectives(scenario, log);
  const falseAlarms = log.flatMap((entry) =>
    entry.type === 'false-alarm' ? [{ aoi: entry.aoi, atMs: entry.atMs }] : [],
  );
  const decided = hazards.filter(({ result }) => result !== 'open');
  const noticing = weightedMean(decided.map(({ credit, severity }) => ({ value: credit, weight: severity })));
  const doing = weightedMean(objectives.map(({ credit, weight }) => ({ value: credit, weight })));
  const allowance = Math.max(1, hazards.length);
  const care = allowance / (allowance + falseAlarms.length);
  const doubted = {
    noticing: weightedMean(
      decided.map(({ credit, probability, severity }) => ({ value: credit * (probability ?? 1), weight: severity })),
    ),
    doing: weightedMean(objectives.map(({ credit, probability, weight }) => ({ value: credit * probability, weight }))),
  };
  return {
    overall: overallOf(noticing, doing, care),
    overallIfDoubted: overallOf(doubted.noticing, doubted.doing, care),
    parts: { noticing, doing, care },
    hazards,
    objectives,
    falseAlarms,
    cued: noticedShare(hazards.filter(({ cued }) => cued)),
    unaided: noticedShare(hazards.filter(({ cued }) => !cued)),
    probes: noticedShare(hazards.filter(({ probe }) => probe)),
    skills: scoreSkills(scenario, hazards, objectives),
    outcome: log.find((entry) => entry.type === 'ended')?.outcome ?? null,
  };
}

function overallOf(noticing: number | null, doing: number | null, care: number): number {
  const whole =
    noticing === null
      ? (doing ?? 0)
      : doing === null
        ? noticing
        : HAZARD_WEIGHT * noticing + (1 - HAZARD_WEIGHT) * doing;
  return Math.round(100 * care * whole);
}
