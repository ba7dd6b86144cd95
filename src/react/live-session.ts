import {
  type ActiveHazard,
  type AngularTable,
  type AttentionKernel,
  activeHazards,
  aoiId,
  createKernelPort,
  createSession,
  type FrameSample,
  type GuidanceEnd,
  type GuidancePolicy,
  type HazardTimeline,
  type Problem,
  type ProblemCode,
  type SceneSample,
  type SessionFrame,
  type TraineeSkills,
} from 'heed';
import type { BackendChoice } from 'heed/inference';
import type { CueRenderer, SceneSampler, SoundRenderer } from 'heed/three';
import { Matrix4, type Object3D } from 'three';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { describeState } from './describe-state.ts';
import { type HeedMode, type HeedState, type HeedStatus, IDLE_STATE } from './heed-state.ts';

export interface LiveSessionOptions {
  readonly kernel: AttentionKernel;
  readonly sampler: SceneSampler;
  readonly cues: CueRenderer;
  readonly sounds: SoundRenderer;
  readonly angular?: AngularTable;
  readonly guidance?: Partial<GuidancePolicy>;
  readonly skills?: TraineeSkills;
  readonly seed?: number;
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
}

/** One core session fed from a running scene. */
export interface LiveSession {
  /** Changes at most ten times a second, so that components may follow it. */
  readonly store: StoreApi<HeedState>;
  /** Starts a run: the state before the first frame, run time 0. */
  begin(mode: HeedMode): void;
  /** Sampling stops, run time stands still. */
  pause(): void;
  resume(): void;
  /** Ends the run; the last state stays readable. */
  stop(): void;
  /** Samples, infers, guides, draws. `origin` is where the reference space stands in the world. */
  step(sample: FrameSample, origin: Object3D | null): LiveFrame | null;
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
  const session = createSession({
    attention: createKernelPort(options.kernel, () => performance.now()),
    ...(options.angular === undefined ? {} : { angular: options.angular }),
    ...(options.guidance === undefined ? {} : { guidance: options.guidance }),
    ...(options.skills === undefined ? {} : { skills: options.skills }),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
  });
  const store = createStore<HeedState>(() => IDLE_STATE);
  const worldToReference = new Matrix4();
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
    });
  const publish = (): void => store.setState(getState(), true);

  function setStatus(next: HeedStatus): void {
    if (status === next) return;
    status = next;
    publish();
  }

  return {
    store,
    begin(nextMode) {
      session.reset();
      mode = nextMode;
      newest = null;
      lastMs = null;
      runMs = 0;
      status = 'running';
      publish();
    },
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
      if (status !== 'stopped') options.onEnd?.(session.finish());
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
      const hazards = timeline === undefined ? [] : activeHazards(timeline, runMs);
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
      cues.object.visible = true;
      if (origin !== null) cues.object.matrix.copy(origin.matrixWorld);
      const shown = { plan: frame.plan, aois: frame.considered, viewer: sample.viewer, timeMs };
      cues.update(shown);
      sounds.update(shown);
      newest = { session: frame, scene, runMs, hazards };
      if (timeMs - publishedMs >= PUBLISH_EVERY_MS) {
        publishedMs = timeMs;
        publish();
      }
      return newest;
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
