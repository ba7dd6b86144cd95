import {
  encodeSignals,
  type FocusRay,
  focusRays,
  forwardRay,
  historyStage,
  RAD_TO_DEG,
  type Ray,
  rotate,
  SIGNAL_FEATURES,
  WORN_ANGULAR,
} from 'heed';
import type { Inputs, Phase } from '../benchmark/instance.ts';
import { phaseMs, phaseOf } from '../benchmark/phase.ts';
import type { JovFrame, JovTrial } from '../jov/jov-trial.ts';
import { type GazeFrame, gazeFrame, type Seen, seenIn } from './gaze-frame.ts';
import { encodeScene, PLACE_COLUMNS } from './gaze-scene.ts';
import { type LookMemory, lookMemory, MEMORY_COLUMNS } from './look-memory.ts';

/** Signals that a gaze direction is read from, as the session names them. */
const STREAMS = ['viewer', 'controller-right', 'eye'] as const;

/** What the eye tracker says of its own spread, degrees. */
const CLEAN_EYE_SPREAD_DEG = 0.5;

/** How far back the trails of head and eye look, milliseconds. */
const TRAIL_MS = [33, 66, 133, 267, 533, 1067, 1600] as const;

/** Trails and probes per kind of input; the eye's come first, which the head alone must do without. */
const SEERS = { head: ['viewer'], eye: ['eye', 'viewer'] } as const;

/** What a moment tells beside its signals. */
const MOMENT = ['isResponse', 'sincePhaseS', 'headRollYawDeg', 'headHeightM'] as const;

const GIVEN_STREAMS: Readonly<Record<Inputs, readonly (typeof STREAMS)[number][]>> = {
  head: ['viewer', 'controller-right'],
  eye: ['viewer', 'controller-right', 'eye'],
};

const PROBES: Readonly<Record<Inputs, readonly string[]>> = {
  head: SEERS.head.flatMap(probeNames),
  eye: SEERS.eye.flatMap(probeNames),
};

/** Names of the columns of a row, the part after the last dot says what it is. */
export const ROW_COLUMNS: Readonly<Record<Inputs, readonly string[]>> = { head: rowColumns('head'), eye: rowColumns('eye') };

/** Names of the columns of an AOI. */
export const SCENE_COLUMNS: Readonly<Record<Inputs, readonly string[]>> = {
  head: [...PLACE_COLUMNS, ...PROBES.head],
  eye: [...PLACE_COLUMNS, ...PROBES.eye, ...MEMORY_COLUMNS],
};

function probeNames(name: string): readonly string[] {
  return [`${name}.boxDeg`, ...TRAIL_MS.map((lagMs) => `${name}.box${lagMs}Deg`), `${name}.ahead150Deg`, `${name}.ahead300Deg`];
}

function rowColumns(inputs: Inputs): readonly string[] {
  return [
    ...GIVEN_STREAMS[inputs].flatMap((stream) => SIGNAL_FEATURES.map((name) => `${stream}.${name}`)),
    ...SEERS[inputs].flatMap((seer) => TRAIL_MS.flatMap((ms) => [`${seer}.trailYaw${ms}Deg`, `${seer}.trailPitch${ms}Deg`])),
    ...MOMENT,
  ];
}

/** One frame of a trial, seen along the head ray or along the gaze. */
export interface GazeRow {
  readonly trial: JovTrial;
  /** Index in the trial's frames. */
  readonly at: number;
  readonly phase: Phase;
  readonly frame: GazeFrame;
  /** [ROW_COLUMNS]. */
  readonly row: Float32Array;
  /** [n, SCENE_COLUMNS]. */
  readonly scene: Float32Array;
  /** Index of the AOI looked at last; `null` where the eye is unknown or has met none. */
  readonly current: number | null;
}

/** Encodes the chosen frames of a trial for one kind of input, each from itself and earlier frames alone. */
export function encodeGazeRows(
  trial: JovTrial,
  inputs: Inputs,
  isChosen: (index: number) => boolean,
): readonly GazeRow[] {
  const stage = historyStage();
  let state = stage.init();
  const memory = lookMemory(trial.room.aois.length);
  const rows: GazeRow[] = [];
  trial.frames.forEach((jovFrame, at) => {
    const { timeMs } = jovFrame.sample;
    const input = { timeMs, rays: streamRays(jovFrame), aois: [] };
    [state] = stage.step(state, input);
    const phase = phaseOf(trial, timeMs);
    if (phase !== null && inputs === 'eye') memory.follow(jovFrame.attended, timeMs);
    const ray = rayOf(jovFrame, SEERS[inputs][0]);
    if (phase === null || ray === null || !isChosen(at)) return;
    const frame = gazeFrame(ray);
    const trails = SEERS[inputs].map((seer) => trailOf(trial, at, frame, seer));
    const features = encodeSignals(state, input, WORN_ANGULAR).features;
    const width = SIGNAL_FEATURES.length;
    rows.push({
      trial,
      at,
      phase,
      frame,
      row: Float32Array.from([
        ...GIVEN_STREAMS[inputs].flatMap((stream) => {
          const from = STREAMS.indexOf(stream) * width;
          return [...features.subarray(from, from + width)];
        }),
        ...trails.flatMap((trail) => trail.slice(1).flatMap(({ yawDeg, pitchDeg }) => [yawDeg, pitchDeg])),
        ...momentOf(trial, jovFrame, phase),
      ]),
      scene: sceneOf(trial, frame, trails, inputs === 'eye' ? memory : null, timeMs),
      current: inputs === 'eye' ? memory.last() : null,
    });
  });
  return rows;
}

function sceneOf({ room }: JovTrial, frame: GazeFrame, trails: readonly (readonly Seen[])[], memory: LookMemory | null, timeMs: number): Float32Array {
  const probes = trails.flatMap((trail) => [...trail, carriedOn(trail, 150), carriedOn(trail, 300)]);
  const places = encodeScene(frame, room.aois, probes);
  if (memory === null) return places;
  const n = room.aois.length;
  const width = places.length / n;
  const out = new Float32Array(n * (width + MEMORY_COLUMNS.length));
  for (let i = 0; i < n; i++) {
    out.set(places.subarray(i * width, (i + 1) * width), i * (width + MEMORY_COLUMNS.length));
    out.set(memory.columnsOf(i, timeMs), i * (width + MEMORY_COLUMNS.length) + width);
  }
  return out;
}

/** Now, then TRAIL_MS ago: where head or eye pointed, in the frame; the newest known direction stands in for a lost one. */
function trailOf(trial: JovTrial, at: number, frame: GazeFrame, seer: 'viewer' | 'eye'): readonly Seen[] {
  const nowMs = trial.frames[at]?.sample.timeMs ?? 0;
  const seen: Seen[] = [];
  let index = at;
  let last: Seen = { yawDeg: 0, pitchDeg: 0 };
  for (const lagMs of [0, ...TRAIL_MS]) {
    while (index > 0 && (trial.frames[index]?.sample.timeMs ?? 0) > nowMs - lagMs + 5) index -= 1;
    const there = trial.frames[index];
    const ray = there === undefined ? null : rayOf(there, seer);
    if (ray !== null) last = seenIn(frame, ray.direction);
    seen.push(last);
  }
  return seen;
}

/** Where a trail leads when it goes on as over its last 66 ms. */
function carriedOn(trail: readonly Seen[], aheadMs: number): Seen {
  const [now, before] = [trail[0], trail[2]];
  if (now === undefined || before === undefined) return { yawDeg: 0, pitchDeg: 0 };
  const share = aheadMs / 66;
  return {
    yawDeg: now.yawDeg + (now.yawDeg - before.yawDeg) * share,
    pitchDeg: now.pitchDeg + (now.pitchDeg - before.pitchDeg) * share,
  };
}

function momentOf(trial: JovTrial, { sample }: JovFrame, phase: Phase): readonly number[] {
  const [startMs] = phaseMs(trial, phase);
  const right = sample.viewer === null ? ([1, 0, 0] as const) : rotate(sample.viewer.orientation, [1, 0, 0]);
  const rollDeg = Math.asin(Math.max(-1, Math.min(1, right[1]))) * RAD_TO_DEG;
  return [phase === 'response' ? 1 : 0, (sample.timeMs - startMs) / 1000, rollDeg, sample.viewer?.position[1] ?? 0];
}

function rayOf({ sample }: JovFrame, seer: 'viewer' | 'eye'): Ray | null {
  if (seer === 'eye') return sample.eye === null ? null : forwardRay(sample.eye.gaze);
  return sample.viewer === null ? null : forwardRay(sample.viewer);
}

function streamRays(frame: JovFrame): readonly FocusRay[] {
  const rays = focusRays(frame.sample, WORN_ANGULAR);
  const [viewer] = rays;
  const lost = { ...viewer, ray: null };
  const controller = rays.find(({ id }) => id === 'controller-right') ?? { ...lost, id: 'controller-right' };
  const eye: FocusRay = {
    ...viewer,
    id: 'eye',
    source: 'eye',
    kind: 'eye',
    spreadDeg: CLEAN_EYE_SPREAD_DEG,
    ray: rayOf(frame, 'eye'),
  };
  return [viewer, controller, eye];
}
