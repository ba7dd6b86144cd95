import type {
  AoiId,
  BackendName,
  CueClass,
  LocalText,
  ObjectiveNow,
  Problem,
  RunLog,
  RunScore,
  ScenarioHazard,
  SignalShare,
  Vec3,
} from 'heed';

export type HeedStatus = 'idle' | 'running' | 'paused' | 'stopped';
export type HeedMode = 'immersive-vr' | 'immersive-ar' | 'preview';

/** What a session is doing, as plain data: for automation, panels and hooks. */
export interface HeedState {
  readonly status: HeedStatus;
  /** `preview` while the page's own camera stands in for a headset. */
  readonly mode: HeedMode;
  /** `null` before the first answer. */
  readonly backend: BackendName | null;
  /** Where the backend runs, as the browser names it; `null` when it says nothing. */
  readonly adapter: string | null;
  /** Median of an inference on each backend that was measured for scenes of this size, milliseconds. */
  readonly measuredMs: Readonly<Partial<Record<BackendName, number>>>;
  /** From the sampled frame to its answer, milliseconds; `null` before the first answer. */
  readonly latencyMs: number | null;
  /** Weight of self-attention in [0, 1]; beta = 1 - alpha; `null` before the first answer. */
  readonly alpha: number | null;
  /** Those that are considered: all of the scene's, or the most promising ones. */
  readonly aois: readonly HeedAoi[];
  /** Most probable first. */
  readonly attended: readonly HeedAttended[];
  /** Probability that the person attends none of the AOIs. */
  readonly elsewhere: number;
  /** Which signals the likeliest AOI comes from; empty when the model cannot say. */
  readonly sources: readonly SignalShare[];
  /** Name of the model that answered; `null` before the first answer. */
  readonly model: string | null;
  readonly plan: readonly { readonly id: AoiId; readonly cue: CueClass; readonly level: number }[];
  readonly problems: readonly Problem[];
  /** The go through a scenario; `null` when none was started. */
  readonly run: HeedRun | null;
}

/** Where a go through a scenario stands. */
export interface HeedRun {
  readonly scenario: string;
  /** Milliseconds since it began, pauses left out. */
  readonly runMs: number;
  readonly hazards: readonly Pick<ScenarioHazard, 'hazard' | 'aoiId' | 'status' | 'ageMs'>[];
  readonly objectives: readonly Pick<ObjectiveNow, 'id' | 'status' | 'done'>[];
  readonly subtitle: LocalText | null;
  /** The question that waits for an answer. */
  readonly question: string | null;
  /** How it went, once it is over. */
  readonly result: { readonly score: RunScore; readonly log: RunLog } | null;
}

export interface HeedAttended {
  readonly id: AoiId;
  /** Probability that the AOI is attended now. */
  readonly p: number;
  /** Nine people in ten lie between `low` and `high`; `null` where that was never measured. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface HeedAoi {
  readonly id: AoiId;
  readonly label: string;
  /** Metres, in the `local-floor` space. */
  readonly center: Vec3;
  /** How much it deserves attention now, in [0, 1]. */
  readonly importance: number;
}

export const IDLE_STATE: HeedState = {
  status: 'idle',
  mode: 'preview',
  backend: null,
  adapter: null,
  measuredMs: {},
  latencyMs: null,
  alpha: null,
  aois: [],
  attended: [],
  elsewhere: 1,
  sources: [],
  model: null,
  plan: [],
  problems: [],
  run: null,
};
