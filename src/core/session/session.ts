import { WORN_ANGULAR } from '../attention/angular-tables.ts';
import { historyStage } from '../attention/aoi-history.ts';
import { type AngularTable, encodeSignals } from '../attention/encode-signals.ts';
import { encodeTokens } from '../attention/encode-tokens.ts';
import type { AttentionResult } from '../attention/kernel.ts';
import { isValidPose } from '../geometry/pose.ts';
import type { CueEvent } from '../guidance/cue-event.ts';
import { type GuidanceEnd, guidanceStage } from '../guidance/guidance-stage.ts';
import type { CueOutcome } from '../guidance/outcome.ts';
import type { GuidancePlan } from '../guidance/plan.ts';
import type { GuidancePolicy } from '../guidance/policy.ts';
import type { TraineeSkills } from '../guidance/skills.ts';
import { type DwellState, dwellStage, type Visit } from '../signals/dwell.ts';
import { type Focus, focusOfRays } from '../signals/focus.ts';
import type { FocusRay } from '../signals/focus-ray.ts';
import { focusRays } from '../signals/focus-rays.ts';
import type { FrameSample } from '../signals/frame-sample.ts';
import type { AoiId, AoiSample, SceneSample } from '../signals/scene-sample.ts';
import type { AttentionPort } from './attention-port.ts';
import { preselectionStage } from './preselection.ts';
import type { Problem } from './problem.ts';

export interface SessionOptions {
  readonly attention: AttentionPort;
  /** How rays become focus and logits. @default WORN_ANGULAR, fitted on people wearing a headset */
  readonly angular?: AngularTable;
  /** What differs from the fading policy; a whole policy, such as `NO_CUES`, stands by itself. @default FADING_POLICY */
  readonly guidance?: Partial<GuidancePolicy>;
  /** What the trainee brings from earlier runs. @default NEW_TRAINEE */
  readonly skills?: TraineeSkills;
  /** What probes are drawn from. @default 0 */
  readonly seed?: number;
  /** Least time between two inferences, milliseconds; 0 asks at every frame. @default 33 */
  readonly inferenceIntervalMs?: number;
  /** AOIs that are considered at a time; of a scene with more, those near a ray, those that matter. @default 256 */
  readonly mostAois?: number;
}

/** Everything one frame led to; valid until the next frame. */
export interface SessionFrame {
  readonly timeMs: number;
  readonly rays: readonly FocusRay[];
  /** The AOIs that the frame looked at: all of the scene's, or the most promising ones. */
  readonly considered: readonly AoiSample[];
  readonly focus: readonly Focus[];
  /** Visits that ended at this frame. */
  readonly visits: readonly Visit[];
  readonly dwell: DwellState;
  /** `null` before the first answer. */
  readonly attention: AttentionResult | null;
  readonly plan: GuidancePlan;
  readonly cueEvents: readonly CueEvent[];
  /** Occasions to notice something whose outcome became certain at this frame. */
  readonly cueOutcomes: readonly CueOutcome[];
  /** The trainee's skills so far: the same object until they change. */
  readonly skills: TraineeSkills;
  readonly problems: readonly Problem[];
}

/** The one path from a frame to cues, live and in replay. */
export interface Session {
  /** Throws on a `timeMs` that is not a finite number or runs backwards. */
  frame(frame: FrameSample, scene: SceneSample): SessionFrame;
  /** The newest answer, which may have come since the last frame; `null` before the first. */
  attention(): AttentionResult | null;
  /** Ends the run: outcomes of what was still open, the trainee's skills; a reset begins the next. */
  finish(): GuidanceEnd;
  /** Back to the state before the first frame, the skills given at first: after a seek, or a new run. */
  reset(): void;
  dispose(): void;
}

/** Joins the stages: frame -> focus -> dwell -> tokens -> attention -> guidance. */
export function createSession(options: SessionOptions): Session {
  const { attention, angular = WORN_ANGULAR, inferenceIntervalMs = 33, mostAois = 256 } = options;
  const preselection = preselectionStage(mostAois);
  const dwell = dwellStage();
  const history = historyStage();
  const guidance = guidanceStage(options.guidance, {
    ...(options.skills === undefined ? {} : { skills: options.skills }),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
  });
  const init = () => ({
    lastMs: null as number | null,
    askedMs: Number.NEGATIVE_INFINITY,
    preselection: preselection.init(),
    dwell: dwell.init(),
    history: history.init(),
    guidance: guidance.init(),
  });
  let state = init();
  return {
    frame(frame, scene) {
      const { timeMs } = frame;
      if (!Number.isFinite(timeMs) || (state.lastMs !== null && timeMs < state.lastMs)) {
        throw new Error(`session.frame: expected a finite timeMs of at least ${state.lastMs}, got ${timeMs}`);
      }
      const rays = focusRays(frame, angular);
      const isKept = (id: AoiId): boolean => state.guidance.cues.has(id);
      const [preselected, aois] = preselection.step(state.preselection, { timeMs, rays, aois: scene.aois, isKept });
      const focus = focusOfRays(rays, aois);
      const [dwellState, visits] = dwell.step(state.dwell, { timeMs, focus });
      const [historyState] = history.step(state.history, { timeMs, rays, aois });
      let askedMs = state.askedMs;
      if (!attention.busy && timeMs - askedMs >= inferenceIntervalMs) {
        askedMs = timeMs;
        attention.submit(
          encodeTokens(historyState, { timeMs, rays, aois }),
          encodeSignals(historyState, { timeMs, rays, aois }, angular),
          timeMs,
        );
      }
      const answer = attention.latest();
      const [guidanceState, guided] = guidance.step(state.guidance, {
        timeMs,
        answer,
        aois,
        viewer: rays[0],
      });
      state = {
        lastMs: timeMs,
        askedMs,
        preselection: preselected,
        dwell: dwellState,
        history: historyState,
        guidance: guidanceState,
      };
      return {
        timeMs,
        rays,
        considered: aois,
        focus,
        visits,
        dwell: dwellState,
        attention: answer,
        plan: guided.plan,
        cueEvents: guided.events,
        cueOutcomes: guided.outcomes,
        skills: guided.skills,
        problems: problemsOf(frame, scene, attention, answer),
      };
    },
    attention: () => attention.latest(),
    finish: () => guidance.finish(state.guidance),
    reset() {
      attention.reset();
      state = init();
    },
    dispose() {
      attention.dispose();
    },
  };
}

/** An answer older than this is shown as late, milliseconds. */
const LATE_MS = 1000;

function problemsOf(
  frame: FrameSample,
  scene: SceneSample,
  attention: AttentionPort,
  answer: AttentionResult | null,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (frame.viewer === null) problems.push({ code: 'head-lost' });
  else if (!isValidPose(frame.viewer)) problems.push({ code: 'invalid-pose', detail: 'viewer' });
  for (const input of frame.inputs) {
    if (input.targetRay !== null && !isValidPose(input.targetRay)) {
      problems.push({ code: 'invalid-pose', detail: `${input.source}-${input.handedness}` });
    }
  }
  if (scene.aois.length === 0) problems.push({ code: 'no-aois' });
  if (attention.failure !== null) problems.push({ code: 'attention-failed', detail: attention.failure.code });
  if (answer !== null && frame.timeMs - answer.sampledMs > LATE_MS) problems.push({ code: 'attention-late' });
  return problems;
}
