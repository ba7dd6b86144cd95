import { encodeSignals, historyStage, RAD_TO_DEG, rotate, SIGNAL_FEATURES, WORN_ANGULAR } from 'heed';
import type { Inputs, Phase } from '../benchmark/instance.ts';
import { phaseMs, phaseOf } from '../benchmark/phase.ts';
import type { JovFrame, JovTrial } from '../jov/jov-trial.ts';
import { type GazeFrame, gazeFrame, type Seen } from './gaze-frame.ts';
import { GAZE_STREAMS, GIVEN_STREAMS, SEERS } from './gaze-inputs.ts';
import { encodeScene } from './gaze-scene.ts';
import { carriedOn, rayOf, trailOf } from './gaze-trail.ts';
import { type LookMemory, lookMemory, MEMORY_COLUMNS } from './look-memory.ts';
import { streamRays } from './trial-rows.ts';

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
  /** [POINTS, yaw and pitch], degrees: directions worth keeping to. */
  readonly points: Float32Array;
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
    const input = { timeMs, rays: streamRays(trial, jovFrame, GAZE_STREAMS), aois: [] };
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
          const from = GAZE_STREAMS.indexOf(stream) * width;
          return [...features.subarray(from, from + width)];
        }),
        ...trails.flatMap((trail) => trail.slice(1).flatMap(({ yawDeg, pitchDeg }) => [yawDeg, pitchDeg])),
        ...momentOf(trial, jovFrame, phase),
      ]),
      scene: sceneOf(trial, frame, trails, inputs === 'eye' ? memory : null, timeMs),
      points: pointsOf(features, inputs, trails),
      current: inputs === 'eye' ? memory.last() : null,
    });
  });
  return rows;
}

function sceneOf(
  { room }: JovTrial,
  frame: GazeFrame,
  trails: readonly (readonly Seen[])[],
  memory: LookMemory | null,
  timeMs: number,
): Float32Array {
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

/** Straight on; where the fixation has settled; where the head points (for the head: where it pointed 267 ms ago). */
function pointsOf(features: Float32Array, inputs: Inputs, trails: readonly (readonly Seen[])[]): Float32Array {
  const from = GAZE_STREAMS.indexOf(SEERS[inputs][0]) * SIGNAL_FEATURES.length;
  const settled = (name: 'settledYawDeg' | 'settledPitchDeg'): number =>
    features[from + SIGNAL_FEATURES.indexOf(name)] ?? 0;
  const head = inputs === 'eye' ? trails[1]?.[0] : trails[0]?.[4];
  return Float32Array.of(
    0,
    0,
    settled('settledYawDeg'),
    settled('settledPitchDeg'),
    head?.yawDeg ?? 0,
    head?.pitchDeg ?? 0,
  );
}

function momentOf(trial: JovTrial, { sample }: JovFrame, phase: Phase): readonly number[] {
  const [startMs] = phaseMs(trial, phase);
  const right = sample.viewer === null ? ([1, 0, 0] as const) : rotate(sample.viewer.orientation, [1, 0, 0]);
  const rollDeg = Math.asin(Math.max(-1, Math.min(1, right[1]))) * RAD_TO_DEG;
  return [phase === 'response' ? 1 : 0, (sample.timeMs - startMs) / 1000, rollDeg, sample.viewer?.position[1] ?? 0];
}
