import {
  encodeSignals,
  encodeTokens,
  type FocusRay,
  focusRays,
  forwardRay,
  historyStage,
  type SignalBatch,
  type TokenBatch,
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
  readonly tokens: readonly TokenBatch[];
  /** The ids are the streams that were encoded. */
  readonly signals: readonly SignalBatch[];
}

/**
 * Encodes the chosen frames of a trial with the session's own feature code.
 *
 * The room is there in the preview, gone in the blank, there again in the response; what the person did before it appeared
 * counts as history.
 */
export function encodeTrial(
  trial: JovTrial,
  isChosen: (index: number) => boolean,
  streams: readonly Stream[] = STREAMS,
): TrialRows {
  const stage = historyStage();
  let state = stage.init();
  const frames: number[] = [];
  const tokens: TokenBatch[] = [];
  const signals: SignalBatch[] = [];
  const last = trial.frames.findLastIndex((_, index) => isChosen(index));
  trial.frames.slice(0, last + 1).forEach((frame, index) => {
    const { timeMs } = frame.sample;
    const aois = phaseOf(trial, timeMs) === null ? [] : trial.room.aois;
    const input = { timeMs, rays: streamRays(trial, frame, streams), aois };
    [state] = stage.step(state, input);
    if (aois.length === 0 || !isChosen(index)) return;
    frames.push(index);
    tokens.push(encodeTokens(state, input));
    signals.push(encodeSignals(state, input, WORN_ANGULAR));
  });
  return { trial, frames, tokens, signals };
}

/** Streams of a frame as the session would have them; the ray of a lost one is `null`. */
export function streamRays(trial: JovTrial, frame: JovFrame, streams: readonly Stream[]): readonly FocusRay[] {
  const rays = focusRays(frame.sample, WORN_ANGULAR);
  const [viewer] = rays;
  return streams.map((stream) => {
    if (stream === 'viewer') return viewer;
    if (stream !== 'controller-right') return eyeRay(trial, frame, viewer, stream);
    return rays.find(({ id }) => id === stream) ?? { ...viewer, id: stream, ray: null };
  });
}

function eyeRay(
  trial: JovTrial,
  { sample: { eye, viewer: head }, row }: JovFrame,
  viewer: FocusRay,
  stream: Exclude<Stream, 'viewer' | 'controller-right'>,
): FocusRay {
  const sigmaDeg = SIGMAS_DEG.find((sigma) => stream === `eye-${sigma}`);
  const seen = { ...viewer, id: stream, source: 'eye', kind: 'eye' } as const;
  if (sigmaDeg === undefined)
    return { ...seen, spreadDeg: CLEAN_EYE_SPREAD_DEG, ray: eye === null ? null : forwardRay(eye.gaze) };
  if (eye === null || head === null) return { ...seen, spreadDeg: sigmaDeg, ray: null };
  const ray = forwardRay(noisyGaze(eye.gaze, head, trial.session, row, sigmaDeg));
  return { ...seen, spreadDeg: sigmaDeg, ray };
}
