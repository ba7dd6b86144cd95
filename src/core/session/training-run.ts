import type { CueOutcome } from '../guidance/outcome.ts';
import type { Scenario } from '../scenario/format/scenario.ts';
import type { ScenarioHazard, ScenarioInput, ScenarioOutput } from '../scenario/run/scenario-frame.ts';
import { type RunOptions, scenarioStage } from '../scenario/run/scenario-stage.ts';
import type { RunLogEntry } from '../scenario/score/run-log.ts';
import type { AoiId } from '../signals/scene-sample.ts';
import { selectionStage } from './selections.ts';
import type { SessionFrame } from './session.ts';

export interface TrainingRunOptions extends RunOptions {
  readonly scenario: Scenario;
}

/** Where the run stands at one frame. */
export interface TrainingRunInput {
  /** Milliseconds into the run. */
  readonly runMs: number;
  /** Where the head is above the floor, [x, z] in metres in the scene's frame; `null` while it is not tracked. */
  readonly floor: readonly [xM: number, zM: number] | null;
}

/** One go through a scenario, fed by the frames of a session. */
export interface TrainingRun {
  readonly scenario: Scenario;
  /** What happened so far, in order of time; it grows as the run goes on. */
  readonly log: readonly RunLogEntry[];
  /** The newest step's answer; `null` before the first. */
  readonly now: ScenarioOutput | null;
  /** Hazards that nobody has responded to yet, or only just: those that guidance watches. */
  readonly open: readonly ScenarioHazard[];
  /** Moves the scenario on, with what the frames since the last step have shown. */
  step(input: TrainingRunInput): ScenarioOutput;
  /** Takes in what a frame led to: looks, selections, cues. */
  follow(frame: SessionFrame): void;
  /** Takes in how cues went that no frame has told of: those still open at the end. */
  settle(outcomes: readonly CueOutcome[]): void;
  /** Answers the question that waits. */
  answer(question: string, option: string): void;
  /** Selects an AOI by other means than a ray: a page's button, a key. */
  select(aoi: string): void;
}

/** An answer of the model older than this says nothing about now, milliseconds. */
const FRESH_MS = 1000;
/** Guidance sees the look that the scenario saw before the hazard stops being one, milliseconds. */
const SETTLE_MS = 1500;
/** A longer gap between two frames was a pause, in which a menu was open, milliseconds. */
const PAUSE_MS = 400;

/** Joins a scenario with a session: the session's looks drive the scenario, its cues go into the log. */
export function createTrainingRun({ scenario, ...options }: TrainingRunOptions): TrainingRun {
  const stage = scenarioStage(scenario, options);
  const selection = selectionStage();
  let state = stage.init();
  let selecting = selection.init();
  let attention: ScenarioInput['attention'] = null;
  let selected: string[] = [];
  let answers: { question: string; option: string }[] = [];
  let runMs = 0;
  let followedMs = Number.NEGATIVE_INFINITY;
  let now: ScenarioOutput | null = null;
  const log: RunLogEntry[] = [];
  const open: ScenarioHazard[] = [];
  const respondedMs = new Map<string, number>();

  function keep(output: ScenarioOutput): void {
    for (const event of output.events) {
      log.push(event);
      if (event.type === 'hazard-noticed' || event.type === 'hazard-late') respondedMs.set(event.hazard, event.atMs);
    }
    open.length = 0;
    for (const hazard of output.activeHazards) {
      const atMs = respondedMs.get(hazard.hazard);
      if (atMs === undefined ? hazard.status !== 'missed' : runMs - atMs <= SETTLE_MS) open.push(hazard);
    }
  }

  function settle(outcomes: readonly CueOutcome[]): void {
    for (const { probe, aoiId } of outcomes) {
      const hazard = probe === 'no-cue' ? hazardOf(aoiId) : undefined;
      if (hazard !== undefined) log.push({ type: 'probe', atMs: runMs, hazard });
    }
  }

  /** The newest hazard of an AOI. */
  function hazardOf(aoi: AoiId): string | undefined {
    const start = log.findLast((entry) => entry.type === 'hazard-started' && entry.aoi === aoi);
    return start?.type === 'hazard-started' ? start.hazard : undefined;
  }

  return {
    scenario,
    log,
    open,
    get now() {
      return now;
    },
    step(input) {
      runMs = input.runMs;
      const [next, output] = stage.step(state, { ...input, attention, selected, answers });
      state = next;
      now = output;
      if (selected.length > 0) selected = [];
      if (answers.length > 0) answers = [];
      keep(output);
      return output;
    },
    follow(frame) {
      const { attention: answer, timeMs } = frame;
      attention = answer !== null && timeMs - answer.sampledMs <= FRESH_MS ? answer : null;
      const [next, aois] = selection.step(selecting, frame);
      selecting = next;
      // A press on a panel is no press on what stands behind it: the one that answers, that starts, that resumes.
      const hadPanel = timeMs - followedMs > PAUSE_MS || (now?.question ?? null) !== null;
      if (!hadPanel) selected.push(...aois);
      followedMs = timeMs;
      for (const event of frame.cueEvents) {
        if (event.type !== 'cue-ended') log.push({ type: 'cue-shown', atMs: runMs, aoi: event.aoiId, cue: event.cue });
      }
      settle(frame.cueOutcomes);
    },
    settle,
    answer(question, option) {
      answers.push({ question, option });
    },
    select(aoi) {
      selected.push(aoi);
    },
  };
}
