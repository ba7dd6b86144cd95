import type { AttentionResult } from '../attention/kernel.ts';
import type { FocusRay } from '../signals/focus-ray.ts';
import type { AoiSample } from '../signals/scene-sample.ts';
import type { Stage } from '../signals/stage.ts';
import type { AoiMemory } from './aoi-memory.ts';
import { byNeed, isDue } from './choose-cues.ts';
import type { CueEvent } from './cue-event.ts';
import { type GuidanceState, initialState, patienceOf } from './guidance-state.ts';
import { guideCues, type Newcomer } from './guide-cues.ts';
import { beginHazard, followHazard } from './hazards.ts';
import { lookDecay } from './looks.ts';
import { type Moment, momentOf } from './moment.ts';
import type { CueOutcome } from './outcome.ts';
import type { GuidancePlan, PlannedCue } from './plan.ts';
import { FADING_POLICY } from './policies/fading.ts';
import { checkPolicy, type GuidancePolicy } from './policy.ts';
import { stepChannel } from './second-channel.ts';
import { dropSettled, settle, settleOpen } from './settle-open.ts';
import { NEW_TRAINEE, type TraineeSkills } from './skills.ts';
import { indexRows, recall, watchAoi } from './watch.ts';
import { isWrongCueDue, stretchOf, wrongTarget } from './wrong-cues.ts';

export interface GuidanceInput {
  readonly timeMs: number;
  readonly answer: AttentionResult | null;
  readonly aois: readonly AoiSample[];
  /** The head's line of focus. */
  readonly viewer: FocusRay;
}

/** What outcomes and practice a run has come to. */
export interface GuidanceEnd {
  readonly outcomes: readonly CueOutcome[];
  /** The trainee's skills so far: the same object until they change. */
  readonly skills: TraineeSkills;
}

export interface GuidanceOutput extends GuidanceEnd {
  readonly plan: GuidancePlan;
  readonly events: readonly CueEvent[];
}

/** Who is guided, and the seed that every chance of a run comes from. */
export interface GuidanceRun {
  /** @default NEW_TRAINEE */
  readonly skills?: TraineeSkills;
  /** @default 0 */
  readonly seed?: number;
}

/** A stage whose run can be ended before everything has its outcome. */
export interface GuidanceStage extends Stage<GuidanceState, GuidanceInput, GuidanceOutput> {
  /** G8: settles what is still open as over, which counts neither for nor against a skill. */
  finish(state: GuidanceState): GuidanceEnd;
}

/**
 * Rules G1-G9: which attention gap gets which cue, how strong, for how long, what came of it.
 *
 * `given` is what differs from `FADING_POLICY`; throws on a policy that contradicts itself.
 */
export function guidanceStage(given: Partial<GuidancePolicy> = {}, run: GuidanceRun = {}): GuidanceStage {
  const policy = { ...FADING_POLICY, ...given };
  const { skills = NEW_TRAINEE, seed = 0 } = run;
  checkPolicy(policy);

  /** Follows every AOI of the frame; returns the one that needs a cue most. */
  function watchScene(
    state: GuidanceState,
    aois: readonly AoiSample[],
    moment: Moment,
    outcomes: CueOutcome[],
  ): AoiMemory | null {
    const decay = lookDecay(moment.elapsedMs, policy);
    const needsMore = byNeed(moment, policy);
    // G6: cues start one after the other.
    const mayStart = moment.clockMs - state.startedMs >= policy.steadyMs;
    let neediest: AoiMemory | null = null;
    indexRows(state.rows, moment);
    for (const aoi of aois) {
      const memory = recall(state.memories, aoi, moment.frame);
      if (followHazard(memory)) {
        settle(state, memory, 'over', moment, policy, outcomes);
        dropSettled(state);
        beginHazard(memory, moment, policy, seed);
        state.open.push(memory);
      }
      watchAoi(memory, state.rows.rows.get(aoi.id), moment, decay, policy);
      if (!mayStart || memory.cue !== null || memory.needSinceMs === null) continue;
      if (!isDue(memory, moment, policy, patienceOf(state, memory, policy))) continue;
      if (neediest === null || needsMore(memory, neediest) < 0) neediest = memory;
    }
    return neediest;
  }

  /** G5: a wrong cue waits until nothing is cued, and nothing is there to be noticed. */
  function wrongNewcomer(state: GuidanceState, aois: readonly AoiSample[], moment: Moment): AoiMemory | null {
    if (state.cues.size > 0 || state.open.length > 0) return null;
    const stretch = stretchOf(moment.clockMs, policy);
    if (stretch === state.wrongStretch || !isWrongCueDue(moment, policy, seed)) return null;
    const target = wrongTarget(aois, state.memories, moment, policy, seed);
    if (target !== null) state.wrongStretch = stretch;
    return target;
  }

  function newcomerOf(
    state: GuidanceState,
    needed: AoiMemory | null,
    aois: readonly AoiSample[],
    moment: Moment,
  ): Newcomer | null {
    if (needed !== null) return { memory: needed, wrong: false };
    const target = wrongNewcomer(state, aois, moment);
    return target === null ? null : { memory: target, wrong: true };
  }

  return {
    init: () => initialState(skills),
    step(state, { timeMs, answer, aois, viewer }) {
      const moment = momentOf(state, timeMs, answer, viewer, policy);
      state.timeMs = timeMs;
      state.clockMs = moment.clockMs;
      state.frame = moment.frame;
      const outcomes: CueOutcome[] = [];
      const needed = watchScene(state, aois, moment, outcomes);
      settleOpen(state, moment, policy, outcomes);
      const newcomer = newcomerOf(state, needed, aois, moment);
      const events = guideCues(state, newcomer, moment, policy);
      const { cues, memories } = state;
      state.channel = stepChannel(
        state.channel,
        risenIn(events, memories),
        ({ aoiId }) => cues.has(aoiId),
        moment,
        policy,
      );
      const { sound, haptic } = state.channel;
      const plan: GuidancePlan = { timeMs, cues: planned(state), sound, haptic };
      return [state, { plan, events, outcomes, skills: state.skills }];
    },
    finish(state) {
      const outcomes: CueOutcome[] = [];
      const moment = { timeMs: state.timeMs ?? 0, clockMs: state.clockMs };
      for (const memory of state.open) settle(state, memory, 'over', moment, policy, outcomes);
      dropSettled(state);
      return { outcomes, skills: state.skills };
    },
  };
}

function planned({ cues }: GuidanceState): readonly PlannedCue[] {
  const plan: PlannedCue[] = [];
  for (const { id, cue } of cues.values()) {
    if (cue !== null) plan.push({ aoiId: id, cue: cue.cue, level: cue.level });
  }
  return plan;
}

/** The AOI whose cue has just climbed to a stroke: where sight was not enough, another channel asks. */
function risenIn(events: readonly CueEvent[], memories: GuidanceState['memories']): AoiMemory | null {
  for (const event of events) {
    if (event.type === 'cue-escalated' && event.cue !== 'glow') return memories.get(event.aoiId) ?? null;
  }
  return null;
}
