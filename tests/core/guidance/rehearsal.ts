import {
  type AoiSample,
  type AttentionResult,
  type CueEvent,
  type CueOutcome,
  emptyPlan,
  FORMULA_SILENCE,
  type FocusRay,
  forwardRay,
  type GuidanceOutput,
  type GuidancePlan,
  type GuidancePolicy,
  type GuidanceRun,
  guidanceStage,
  NEW_TRAINEE,
} from 'heed';
import { box, pose } from '../synthetic.ts';

export const spill = box('spill', [0, 0, -2]);
export const guard = box('guard', [1, 1, -2]);
export const exit = box('exit', [-1, 1, -2]);
export const crate = box('crate', [0, 2, -2]);
const scene: readonly AoiSample[] = [spill, guard, exit, crate];

/** What is the case for a while. */
export interface Moment {
  readonly attended?: Readonly<Record<string, number>>;
  readonly importance?: Readonly<Record<string, number>>;
  readonly alpha?: number;
  /** Age of the answer, milliseconds. */
  readonly ageMs?: number;
  readonly aois?: readonly AoiSample[];
  /** Heading of the head, degrees to the left; the scene lies ahead. @default 0 */
  readonly yawDeg?: number;
}

export function answer(
  timeMs: number,
  { attended = {}, importance = {}, alpha = 0.1, ageMs = 30, aois = scene }: Moment,
): AttentionResult {
  const p = aois.map((aoi) => attended[aoi.id] ?? 0);
  return {
    ids: aois.map((aoi) => aoi.id),
    attended: Float32Array.from([...p, 1 - p.reduce((sum, value) => sum + value, 0)]),
    importance: Float32Array.from(aois, (aoi) => importance[aoi.id] ?? 0.05),
    ...FORMULA_SILENCE,
    alpha,
    sampledMs: timeMs - ageMs,
    readyMs: timeMs,
    backend: 'reference',
  };
}

/** A steady head at the origin, 1 m up. */
export const head = (yawDeg: number): FocusRay => ({
  id: 'viewer',
  source: 'viewer',
  handedness: 'none',
  kind: 'head',
  ray: forwardRay(pose([0, 1, 0], yawDeg)),
  spreadDeg: 10,
  selecting: false,
});

/** (until, moment) pairs; `null` is a time without any answer. */
export type Script = readonly (readonly [untilMs: number, moment: Moment | null])[];

const STEP_MS = 20;

/** Steps every 20 ms through the script, on the clock that `clockOf` makes of it, then finishes. */
export function rehearse(
  script: Script,
  policy?: Partial<GuidancePolicy>,
  trainee?: GuidanceRun,
  clockOf: (scriptMs: number) => number = (scriptMs) => scriptMs,
) {
  const stage = guidanceStage(policy, trainee);
  let state = stage.init();
  let output: GuidanceOutput = { plan: emptyPlan, events: [], outcomes: [], skills: NEW_TRAINEE };
  const events: CueEvent[] = [];
  const outcomes: CueOutcome[] = [];
  const plans: GuidancePlan[] = [];
  let scriptMs = 0;
  for (const [untilMs, moment] of script) {
    for (; scriptMs <= untilMs; scriptMs += STEP_MS) {
      const timeMs = clockOf(scriptMs);
      const result = moment === null ? null : answer(timeMs, moment);
      const aois = moment?.aois ?? scene;
      [state, output] = stage.step(state, { timeMs, answer: result, aois, viewer: head(moment?.yawDeg ?? 0) });
      events.push(...output.events);
      outcomes.push(...output.outcomes);
      plans.push(output.plan);
    }
  }
  const end = stage.finish(state);
  return {
    plan: output.plan,
    plans,
    events,
    /** Outcomes that were certain before the run ended. */
    outcomes,
    /** Those of what was still open. */
    late: end.outcomes,
    skills: end.skills,
  };
}

/** The spill as a hazard until its deadline. */
export const spillAsHazard = (deadlineMs: number | null, over: Partial<AoiSample> = {}): readonly AoiSample[] => [
  { ...spill, hazardActive: true, deadlineMs, ...over },
  guard,
  exit,
  crate,
];

export const missed: Moment = { importance: { spill: 0.95 } };
export const onSpill: Moment = { importance: { spill: 0.95 }, attended: { spill: 0.8 } };

/** The first cue of each AOI, with its time. */
export const starts = (events: readonly CueEvent[]): readonly (readonly [string, number])[] =>
  events.filter(({ type }) => type === 'cue-started').map(({ aoiId, timeMs }) => [aoiId, timeMs]);

/** Practice of one skill that leads to the given patience. */
export const practised = (skill: string, patience: number): GuidanceRun => ({
  skills: { version: 1, skills: [{ skill, successes: 0, helped: 0, misses: 0, patience }] },
});
