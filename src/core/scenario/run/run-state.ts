import type { Question } from '../format/scenario.ts';
import { firstState } from './aoi-states.ts';
import { beginWatch, createWatches, type LookWatches } from './look-watches.ts';
import type { PathMotion } from './path-motion.ts';
import type { RunEvent, RunOutcome } from './run-event.ts';
import type { RunPlan } from './run-plan.ts';
import type { AoiNow, HazardStatus, ObjectiveNow, ScenarioHazard, Subtitle } from './scenario-frame.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** An AOI's present with the motion that it is in. */
export interface AoiRun extends Writable<AoiNow> {
  travel: PathMotion | null;
}

export interface HazardRun {
  status: HazardStatus;
  onsetMs: number;
  deadlineMs: number;
  stopped: boolean;
}

export interface ObjectiveRun extends Writable<Omit<ObjectiveNow, 'done'>> {
  readonly done: boolean[];
  startedMs: number;
}

export interface AnsweredQuestion {
  readonly question: Question;
  readonly askedMs: number;
  option: string | null;
}

/** Everything that changes in a run; its stage alone may touch it. */
export interface RunState {
  /** Time of the last frame; `null` before the first. */
  lastMs: number | null;
  /** The moment that is being worked out, at most the frame's own. */
  clockMs: number;
  outcome: RunOutcome | null;
  /** When each event fired or was skipped; infinite before. */
  readonly firedMs: Float64Array;
  /** True for an event that is over: fired, skipped. */
  readonly over: boolean[];
  readonly armedMs: Float64Array;
  /** When each leaf of a trigger was met; infinite before. */
  readonly metMs: Float64Array;
  readonly watches: LookWatches;
  /** Attended probability per AOI in this frame. */
  readonly attended: Float64Array;
  /** The ids of the last answer, with the AOI of each of its rows. */
  attendedIds: readonly string[] | null;
  attendedRows: Int32Array;
  readonly aois: AoiRun[];
  readonly hazards: HazardRun[];
  /** Indices of running hazards, in order of onset, beside what is shown of them. */
  readonly running: number[];
  readonly activeHazards: Writable<ScenarioHazard>[];
  readonly objectives: ObjectiveRun[];
  readonly flags: Map<string, boolean>;
  readonly asked: Map<string, AnsweredQuestion>;
  openQuestion: string | null;
  subtitle: Subtitle | null;
  /** When each AOI was last selected, milliseconds. */
  readonly selectedMs: Float64Array;
  events: RunEvent[];
}

/** A run before its first frame. */
export function initialState(plan: RunPlan): RunState {
  const never = (count: number): Float64Array => new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const state: RunState = {
    lastMs: null,
    clockMs: 0,
    outcome: null,
    firedMs: never(plan.events.length),
    over: plan.events.map(() => false),
    armedMs: Float64Array.from(plan.events, ({ armedBy }) => (armedBy === -1 ? 0 : Number.POSITIVE_INFINITY)),
    metMs: never(plan.leaves.length),
    watches: createWatches(plan.watches.length),
    attended: new Float64Array(plan.aois.length),
    attendedIds: null,
    attendedRows: new Int32Array(0),
    aois: plan.aois.map((aoi) => ({
      id: aoi.id,
      state: firstState(aoi),
      stateSinceMs: 0,
      visible: aoi.hidden !== true,
      changedMs: null,
      motion: null,
      travel: null,
    })),
    hazards: plan.hazards.map(() => ({ status: 'waiting', onsetMs: 0, deadlineMs: 0, stopped: false })),
    running: [],
    activeHazards: [],
    objectives: plan.objectives.map((objective) => ({
      id: objective.id,
      status: 'closed',
      done: objective.steps.map(() => false),
      mistakes: 0,
      next: null,
      startedMs: 0,
    })),
    flags: new Map(),
    asked: new Map(),
    openQuestion: null,
    subtitle: null,
    selectedMs: new Float64Array(plan.aois.length).fill(Number.NEGATIVE_INFINITY),
    events: [],
  };
  for (let aoi = 0; aoi < plan.aois.length; aoi++) beginWatch(state.watches, aoi, 0);
  for (const leaf of plan.leaves) {
    if (leaf.type === 'look' && state.armedMs[leaf.event] === 0) beginWatch(state.watches, leaf.watch, 0);
  }
  return state;
}

/** Adds to what happened in this frame. */
export function happen(state: RunState, event: RunEvent): void {
  state.events.push(event);
}
