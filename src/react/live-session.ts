import {
  type ActiveHazard,
  type AngularTable,
  type AttentionKernel,
  activeHazards,
  aoiId,
  createKernelPort,
  createSession,
  createTrainingRun,
  emptyPlan,
  type FrameSample,
  type GuidanceEnd,
  type GuidancePlan,
  type GuidancePolicy,
  type HazardTimeline,
  type ImportanceModel,
  type PlannedCue,
  type Problem,
  type ProblemCode,
  type ScenarioOutput,
  type SceneSample,
  type Session,
  type SessionFrame,
  scoreRun,
  type TraineeSkills,
  type TrainingRun,
  type TrainingRunOptions,
} from 'heed';
import type { BackendChoice } from 'heed/inference';
import type { CueRenderer, SceneSampler, SoundRenderer } from 'heed/three';
import { Matrix4, type Object3D, Vector3 } from 'three';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { describeRun } from './describe-run.ts';
import { describeState } from './describe-state.ts';
import { type HeedMode, type HeedRun, type HeedState, type HeedStatus, IDLE_STATE } from './heed-state.ts';

/** How guidance treats the trainee. */
export interface GuidanceSetup {
  readonly guidance?: Partial<GuidancePolicy>;
  /** What the trainee has practised so far. */
  readonly skills?: TraineeSkills;
  /** Draws probes. */
  readonly seed?: number;
}

/** A go through a scenario that is about to begin; its seed draws the scenario's variation too. */
export interface RunSetup extends TrainingRunOptions, GuidanceSetup {
  readonly seed?: number;
}

/** What a go through a scenario came to. */
export interface RunReport {
  readonly run: TrainingRun;
  readonly end: GuidanceEnd;
}

export interface LiveSessionOptions extends GuidanceSetup {
  readonly kernel: AttentionKernel;
  readonly sampler: SceneSampler;
  readonly cues: CueRenderer;
  readonly sounds: SoundRenderer;
  readonly angular?: AngularTable;
  readonly importance?: ImportanceModel | null;
  readonly timeline?: HazardTimeline;
  /** Told what a run came to when it stops. */
  readonly onEnd?: (end: GuidanceEnd) => void;
}

/** What one frame came to; valid until the next frame. */
export interface LiveFrame {
  readonly session: SessionFrame;
  readonly scene: SceneSample;
  /** Time in this run, pauses left out, milliseconds. */
  readonly runMs: number;
  readonly hazards: readonly ActiveHazard[];
  /** Where the scenario stands; `null` when none is run. */
  readonly scenario: ScenarioOutput | null;
}

/** One core session fed from a running scene. */
export interface LiveSession {
  /** Changes at most ten times a second, so that components may follow it. */
  readonly store: StoreApi<HeedState>;
  /** Starts to watch: the state before the first frame, run time 0, no scenario. */
  begin(mode: HeedMode): void;
  /** Starts a go through a scenario at run time 0, in place of the timeline. */
  startRun(setup: RunSetup): void;
  /** Ends the go through a scenario, tells what it came to; `null` when there is none. */
  endRun(): RunReport | null;
  /** The go through a scenario, until the next one or until watching begins anew; `null` when there is none. */
  readonly run: TrainingRun | null;
  /** Sampling stops, run time stands still. */
  pause(): void;
  resume(): void;
  /** Ends the run; the last state stays readable. */
  stop(): void;
  /** Samples, infers, guides, draws. `origin` is where the reference space stands in the world. */
  step(sample: FrameSample, origin: Object3D | null): LiveFrame | null;
  /** While true and outside a run, the timeline stands still and nothing is cued: people read, choose, are told. */
  setQuiet(quiet: boolean): void;
  /** Shows one cue in place of guidance's own, so that people learn what it looks like; `null` ends it. */
  demonstrate(cue: PlannedCue | null): void;
  /** Where inference runs, what was measured to choose it. */
  setBackend(adapter: string | null, choices: readonly BackendChoice[]): void;
  /** Shows or clears a degradation that the session itself cannot see. */
  setProblem(code: ProblemCode, shown: boolean, detail?: string): void;
  getState(): HeedState;
  dispose(): void;
}

/** A longer gap between frames is a hiccup, not run time. */
const LONGEST_STEP_MS = 250;
const PUBLISH_EVERY_MS = 100;

export function createLiveSession(options: LiveSessionOptions): LiveSession {
  const { sampler, cues, sounds, timeline } = options;
  const attention = createKernelPort(options.kernel, () => performance.now());
  const sessionFor = ({ guidance, skills, seed }: GuidanceSetup): Session =>
    createSession({
      attention,
      importance: options.importance ?? null,
      ...(options.angular === undefined ? {} : { angular: options.angular }),
      ...(guidance === undefined ? {} : { guidance }),
      ...(skills === undefined ? {} : { skills }),
      ...(seed === undefined ? {} : { seed }),
    });
  let session = sessionFor(options);
  let run: TrainingRun | null = null;
  let result: HeedRun['result'] = null;
  let report: RunReport | null = null;
  let demonstrated: PlannedCue | null = null;
  let quiet = false;
  const store = createStore<HeedState>(() => IDLE_STATE);
  const worldToReference = new Matrix4();
  const head = new Vector3();
  const ownProblems = new Map<ProblemCode, Problem>();
  let status: HeedStatus = 'idle';
  let mode: HeedMode = 'preview';
  let adapter: string | null = null;
  let choices: readonly BackendChoice[] = [];
  let newest: LiveFrame | null = null;
  let lastMs: number | null = null;
  let runMs = 0;
  let publishedMs = Number.NEGATIVE_INFINITY;

  const getState = (): HeedState =>
    describeState({
      status,
      mode,
      adapter,
      choices,
      frame: newest?.session ?? null,
      answer: newest === null ? null : session.attention(),
      problems: [...ownProblems.values(), ...(status === 'running' ? sampler.problems : [])],
      run: run === null ? null : describeRun(run, result),
    });
  const publish = (): void => store.setState(getState(), true);

  function setStatus(next: HeedStatus): void {
    if (status === next) return;
    status = next;
    publish();
  }

  function restart(setup: GuidanceSetup): void {
    session.reset();
    session = sessionFor(setup);
    run = result = report = demonstrated = null;
    newest = null;
    lastMs = null;
    runMs = 0;
    status = 'running';
  }

  function endRun(): RunReport | null {
    if (run === null || report !== null) return report;
    const end = session.finish();
    run.settle(end.outcomes);
    result = { score: scoreRun(run.scenario, run.log), log: [...run.log] };
    report = { run, end };
    publish();
    return report;
  }

  /** Between runs of a training, and after one. */
  const isQuiet = (): boolean => report !== null || (quiet && run === null);

  function shownPlan(plan: GuidancePlan): GuidancePlan {
    if (demonstrated !== null) return { ...emptyPlan, timeMs: plan.timeMs, cues: [demonstrated] };
    return isQuiet() ? { ...emptyPlan, timeMs: plan.timeMs } : plan;
  }

  /** Where the head is above the floor of the world. */
  function floorOf({ viewer }: FrameSample, origin: Object3D | null): readonly [number, number] | null {
    if (viewer === null) return null;
    head.set(viewer.position[0], viewer.position[1], viewer.position[2]);
    if (origin !== null) head.applyMatrix4(origin.matrixWorld);
    return [head.x, head.z];
  }

  return {
    store,
    get run() {
      return run;
    },
    begin(nextMode) {
      restart(options);
      mode = nextMode;
      publish();
    },
    startRun(setup) {
      restart(setup);
      run = createTrainingRun(setup);
      publish();
    },
    endRun,
    pause() {
      if (status === 'running') setStatus('paused');
    },
    resume() {
      if (status !== 'paused') return;
      lastMs = null;
      setStatus('running');
    },
    stop() {
      if (status === 'idle') return;
      if (status !== 'stopped') options.onEnd?.(endRun()?.end ?? session.finish());
      cues.object.visible = false;
      setStatus('stopped');
    },
    step(sample, origin) {
      if (status !== 'running') return null;
      const { timeMs } = sample;
      runMs += lastMs === null ? 0 : Math.min(LONGEST_STEP_MS, Math.max(0, timeMs - lastMs));
      lastMs = timeMs;
      if (origin === null) worldToReference.identity();
      else worldToReference.copy(origin.matrixWorld).invert();
      const going = result === null ? run : null;
      going?.step({ runMs, floor: floorOf(sample, origin) });
      const scenario = run?.now ?? null;
      const hazards =
        going !== null ? going.open : timeline === undefined || isQuiet() ? [] : activeHazards(timeline, runMs);
      const scene = sampler.sample({
        timeMs,
        viewer: sample.viewer,
        activeHazards: hazards.map((hazard) => ({
          aoiId: aoiId(hazard.aoiId),
          deadlineMs: timeMs + hazard.deadlineMs - runMs,
        })),
        referenceSpace: worldToReference,
        watched: newest?.session.considered ?? [],
      });
      const frame = session.frame(sample, scene);
      going?.follow(frame);
      cues.object.visible = true;
      if (origin !== null) cues.object.matrix.copy(origin.matrixWorld);
      const plan = shownPlan(frame.plan);
      const shown = { plan, aois: frame.considered, viewer: sample.viewer, timeMs };
      cues.update(shown);
      sounds.update(shown);
      newest = { session: frame, scene, runMs, hazards, scenario };
      if (timeMs - publishedMs >= PUBLISH_EVERY_MS) {
        publishedMs = timeMs;
        publish();
      }
      return newest;
    },
    setQuiet(next) {
      quiet = next;
    },
    demonstrate(cue) {
      demonstrated = cue;
    },
    setBackend(nextAdapter, nextChoices) {
      adapter = nextAdapter;
      choices = nextChoices;
    },
    setProblem(code, shown, detail) {
      const before = ownProblems.get(code);
      // Asked once per frame while paused: only a change is worth a render.
      if (shown ? before !== undefined && before.detail === detail : before === undefined) return;
      if (shown) ownProblems.set(code, detail === undefined ? { code } : { code, detail });
      else ownProblems.delete(code);
      publish();
    },
    getState,
    dispose() {
      session.dispose();
      cues.dispose();
      sounds.dispose();
      sampler.dispose();
    },
  };
}
