import {
  type AttentionPort,
  createSession,
  encodeSignals,
  encodeTokens,
  focusRays,
  historyStage,
  SIGNAL_FEATURES,
  type SignalBatch,
  type TokenBatch,
  WORN_ANGULAR,
} from 'heed';
import { describe, expect, it } from 'vitest';
import { phaseOf } from '../../../src/lab/benchmark/phase.ts';
import { encodeTrial } from '../../../src/lab/flow/trial-rows.ts';
import { searchingTrial } from './searching-trial.ts';

/** A port that keeps what the live session would have sent to the worker. */
function recordingPort(): AttentionPort & { readonly sent: { tokens: TokenBatch; signals: SignalBatch }[] } {
  const sent: { tokens: TokenBatch; signals: SignalBatch }[] = [];
  return {
    sent,
    busy: false,
    failure: null,
    submit: (tokens, signals) => {
      sent.push({ tokens, signals });
    },
    latest: () => null,
    reset() {},
    dispose() {},
  };
}

describe('features of the lab', () => {
  it('are those of the live session, bit for bit', () => {
    const trial = searchingTrial(3, 1);
    const port = recordingPort();
    const session = createSession({ attention: port, inferenceIntervalMs: 0 });
    for (const { sample } of trial.frames) {
      session.frame({ ...sample, eye: null }, { aois: phaseOf(trial, sample.timeMs) === null ? [] : trial.room.aois });
    }
    const rows = encodeTrial(trial, () => true, ['viewer', 'controller-right']);
    expect(rows.frames.length).toBeGreaterThan(30);
    rows.frames.forEach((frame, at) => {
      const live = port.sent[frame];
      expect(live?.tokens).toEqual(rows.tokens[at]);
      expect(live?.signals.ids).toEqual(['viewer', 'controller-right']);
      expect(live?.signals.features).toEqual(rows.signals[at]?.features);
      expect(live?.signals.evidence).toEqual(rows.signals[at]?.evidence);
    });
  });

  it('never look ahead: cutting the recording changes nothing before the cut', () => {
    const trial = searchingTrial(2, 4);
    const whole = encodeTrial(trial, (index) => index === 25);
    const cut = encodeTrial({ ...trial, frames: trial.frames.slice(0, 26) }, (index) => index === 25);
    expect(cut.signals).toEqual(whole.signals);
    expect(cut.tokens).toEqual(whole.tokens);
  });

  it('hide the eye where the tracker lost it', () => {
    const rows = encodeTrial(searchingTrial(1, 1), (index) => index === 19);
    const width = SIGNAL_FEATURES.length;
    const eye = rows.signals[0]?.features.subarray(2 * width, 3 * width);
    expect(eye?.every((value) => value === 0)).toBe(true);
  });
});

it('encodes the same batch from the same history twice', () => {
  const trial = searchingTrial(1, 2);
  const stage = historyStage();
  let state = stage.init();
  const frame = trial.frames[0];
  if (frame === undefined) throw new Error('expected a frame');
  const input = { timeMs: 0, rays: focusRays(frame.sample, WORN_ANGULAR), aois: trial.room.aois };
  [state] = stage.step(state, input);
  expect(encodeTokens(state, input)).toEqual(encodeTokens(state, input));
  expect(encodeSignals(state, input, WORN_ANGULAR)).toEqual(encodeSignals(state, input, WORN_ANGULAR));
});
