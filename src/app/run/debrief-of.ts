import { type HazardScore, practiceOf, type RunLog, type RunScore, type Scenario, type TraineeSkills } from 'heed';
import type { RunChoices } from '../flow/flow-types.ts';
import { localText } from '../scenarios/scenario-entry.ts';
import type { DebriefData, DebriefHazard, DebriefObjective, DebriefSkill } from '../views/debrief-data.ts';

/** A finished go through a scenario. */
export interface FinishedRun {
  readonly scenario: Scenario;
  readonly choices: RunChoices;
  readonly log: RunLog;
  readonly score: RunScore;
  readonly lengthMs: number;
  readonly before: TraineeSkills;
  readonly after: TraineeSkills;
}

/** Tells a finished run in the reader's language. */
export function debriefOf(run: FinishedRun, language: string): DebriefData {
  const { scenario, choices, score, lengthMs } = run;
  const { cued, unaided, falseAlarms, parts } = score;
  const level = scenario.levels?.find(({ id }) => id === choices.level);
  const withoutCare = parts.care > 0 ? score.overall / parts.care : score.overall;
  return {
    scenarioTitle: localText(scenario.title, language),
    closing: localText(scenario.debrief, language),
    outcome: score.outcome === null ? 'ended' : score.outcome === 'failed' ? 'failed' : 'completed',
    points: score.overall,
    pointsRange: score.overallIfDoubted < score.overall ? { low: score.overallIfDoubted, high: score.overall } : null,
    lengthMs,
    level: level === undefined ? null : localText(level.label, language),
    hazards: score.hazards.flatMap((hazard) => hazardOf(run, hazard, language)),
    objectives: score.objectives.map(({ objective, result, stepsDone, steps, mistakes }): DebriefObjective => {
      const own = scenario.objectives?.find(({ id }) => id === objective);
      const label = own === undefined ? objective : localText(own.label, language);
      return { id: objective, label, result, stepsDone, steps, mistakes };
    }),
    falseAlarms: falseAlarms.length,
    falseAlarmPoints: Math.round(withoutCare - score.overall),
    cued: { n: cued.noticed, of: cued.hazards },
    unaided: { n: unaided.noticed, of: unaided.hazards },
    skills: (scenario.skills ?? []).map(({ id, label }) => skillOf(run, id, localText(label, language))),
  };
}

function hazardOf({ scenario, log }: FinishedRun, score: HazardScore, language: string): readonly DebriefHazard[] {
  const { hazard, aoi, result, reactionMs, probability, onsetMs } = score;
  // A window that was still open when the run ended says nothing about the trainee.
  if (result === 'open') return [];
  const own = scenario.hazards?.find(({ id }) => id === hazard);
  const instead = scenario.aois.find(({ id }) => id === score.instead?.aoi);
  const untilMs = reactionMs === null ? Number.POSITIVE_INFINITY : onsetMs + reactionMs;
  return [
    {
      id: hazard,
      label: own === undefined ? hazard : localText(own.label, language),
      result,
      reactionMs,
      looked: probability === null ? null : { p: probability, low: null, high: null },
      instead: instead === undefined ? null : localText(instead.label, language),
      help: score.probe ? 'probe' : strongestCue(log, aoi, onsetMs, untilMs),
      advice: own?.advice === undefined ? null : localText(own.advice, language),
    },
  ];
}

const LADDER = ['glow', 'ring', 'line'] as const;

function strongestCue(log: RunLog, aoi: string, fromMs: number, untilMs: number): DebriefHazard['help'] {
  let strongest = -1;
  for (const entry of log) {
    if (entry.type !== 'cue-shown' || entry.aoi !== aoi || entry.atMs < fromMs || entry.atMs > untilMs) continue;
    strongest = Math.max(strongest, LADDER.indexOf(entry.cue));
  }
  return LADDER[strongest] ?? 'alone';
}

function skillOf({ before, after }: FinishedRun, id: string, label: string): DebriefSkill {
  const [old, now] = [practiceOf(before, id), practiceOf(after, id)];
  const cues = now.patience > old.patience ? 'later' : now.patience < old.patience ? 'sooner' : 'same';
  return { id, label, alone: now.successes, helped: now.helped, missed: now.misses, cues };
}
