import {
  EVIDENCE_FEATURES,
  encodeSignals,
  encodeTokens,
  FEATURE_DIM,
  type FocusRay,
  focusRays,
  forwardRay,
  historyStage,
  SIGNAL_FEATURES,
  WORN_ANGULAR,
} from 'heed';
import { SIGMAS_DEG } from '../benchmark/instance.ts';
import { phaseOf } from '../benchmark/phase.ts';
import { noisyGaze } from '../jov/eye-noise.ts';
import type { JovFrame, JovTrial } from '../jov/jov-trial.ts';

/** Signals of a recorded frame as the model may get them: head, controller, the clean eye, the eye made worse. */
export const STREAMS = ['viewer', 'controller-right', 'eye', 'eye-1', 'eye-2', 'eye-4'] as const;

export type Stream = (typeof STREAMS)[number];

/** What a good eye tracker says of its own spread, degrees. */
const CLEAN_EYE_SPREAD_DEG = 0.5;

/** Some frames of one trial as the live session would encode them. */
export interface TrialRows {
  readonly trial: JovTrial;
  /** Index in the trial's frames of each row. */
  readonly frames: readonly number[];
  /** [rows, n, FEATURE_DIM], as the session's tokens; `present` likewise. */
  readonly tokens: readonly Float32Array[];
  readonly present: readonly Float32Array[];
  /** [rows] of [STREAMS, SIGNAL_FEATURES]. */
  readonly signals: readonly Float32Array[];
  /** [rows] of [STREAMS, n, EVIDENCE_FEATURES]. */
  readonly evidence: readonly Float32Array[];
}

export const SIGNAL_WIDTH = SIGNAL_FEATURES.length;
export const EVIDENCE_WIDTH = EVIDENCE_FEATURES.length;
export const TOKEN_WIDTH = FEATURE_DIM;

/**
 * Encodes the chosen frames of a trial with the session's own feature code.
 *
 * The room is there in the preview, gone in the blank, there again in the response; what the person did before it appeared
 * counts as history.
 */
export function encodeTrial(trial: JovTrial, isChosen: (index: number) => boolean): TrialRows {
  const stage = historyStage();
  let state = stage.init();
  const rows = { frames: [] as number[], tokens: [] as Float32Array[], present: [] as Float32Array[] };
  const [signals, evidence] = [[] as Float32Array[], [] as Float32Array[]];
  trial.frames.forEach((frame, index) => {
    const { timeMs } = frame.sample;
    const aois = phaseOf(trial, timeMs) === null ? [] : trial.room.aois;
    const input = { timeMs, rays: streamRays(trial, frame), aois };
    [state] = stage.step(state, input);
    if (aois.length === 0 || !isChosen(index)) return;
    const tokens = encodeTokens(state, input);
    const batch = encodeSignals(state, input, WORN_ANGULAR);
    rows.frames.push(index);
    rows.tokens.push(tokens.features);
    rows.present.push(tokens.present);
    signals.push(batch.features);
    evidence.push(batch.evidence);
  });
  return { trial, ...rows, signals, evidence };
}

function streamRays(trial: JovTrial, { sample, row }: JovFrame): readonly FocusRay[] {
  const rays = focusRays(sample, WORN_ANGULAR);
  const [viewer] = rays;
  const controller = rays.find(({ id }) => id === 'controller-right') ?? {
    ...viewer,
    id: 'controller-right',
    ray: null,
  };
  const eyeRay = (id: string, spreadDeg: number): FocusRay => ({
    ...viewer,
    id,
    source: 'eye',
    kind: 'eye',
    spreadDeg,
  });
  const { eye, viewer: head } = sample;
  const clean = { ...eyeRay('eye', CLEAN_EYE_SPREAD_DEG), ray: eye === null ? null : forwardRay(eye.gaze) };
  const noisy = SIGMAS_DEG.map((sigma) => ({
    ...eyeRay(`eye-${sigma}`, sigma),
    ray: eye === null || head === null ? null : forwardRay(noisyGaze(eye.gaze, head, trial.session, row, sigma)),
  }));
  return [viewer, controller, clean, ...noisy];
}
