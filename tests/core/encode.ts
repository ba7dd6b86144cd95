import {
  type AoiSample,
  EVIDENCE_FEATURES,
  type EvidenceFeatureName,
  encodeSignals,
  encodeTokens,
  FEATURE_DIM,
  type FeatureName,
  type FrameSample,
  featureColumn,
  focusRays,
  historyStage,
  SIGNAL_FEATURES,
  type SignalBatch,
  type SignalFeatureName,
  type TokenBatch,
  WORN_ANGULAR,
} from 'heed';
import { EYES, frame, pose } from './synthetic.ts';

/** Head without the offset of worn heads, so that its ray is where the pose points. */
const PLAIN_ANGULAR = {
  ...WORN_ANGULAR,
  viewer: { ...WORN_ANGULAR.viewer, offsetPitchDeg: 0 },
};

/** What a model sees after the last frame. */
export interface Encoded {
  readonly tokens: TokenBatch;
  readonly signals: SignalBatch;
}

/** Runs frames through the history, then encodes the newest. */
export function encodedAfter(
  frames: readonly FrameSample[],
  scene: (timeMs: number) => readonly AoiSample[],
  angular = PLAIN_ANGULAR,
): Encoded {
  const stage = historyStage();
  let state = stage.init();
  let encoded: Encoded | null = null;
  for (const sample of frames) {
    const input = { timeMs: sample.timeMs, rays: focusRays(sample, angular), aois: scene(sample.timeMs) };
    [state] = stage.step(state, input);
    encoded = { tokens: encodeTokens(state, input), signals: encodeSignals(state, input, angular) };
  }
  if (encoded === null) throw new Error('encodedAfter: expected at least one frame, got none');
  return encoded;
}

/** Frames of a head at the eyes, one each `stepMs` up to and with `untilMs`, heading by `yawDeg`. */
export const turning = (untilMs: number, stepMs: number, yawDeg: (timeMs: number) => number): FrameSample[] =>
  Array.from({ length: Math.round(untilMs / stepMs) + 1 }, (_, i) => frame(i * stepMs, pose(EYES, yawDeg(i * stepMs))));

/** The token's feature, or `undefined` where it is missing. */
export function readToken({ tokens }: Encoded, row: number, name: FeatureName): number | undefined {
  const at = row * FEATURE_DIM + featureColumn[name];
  return tokens.present[at] === 1 ? tokens.features[at] : undefined;
}

export const readSignal = ({ signals }: Encoded, name: SignalFeatureName, k = 0): number =>
  signals.features[k * SIGNAL_FEATURES.length + SIGNAL_FEATURES.indexOf(name)] ?? Number.NaN;

/** How signal `k` sees token `row`. */
export function readEvidence({ tokens, signals }: Encoded, row: number, name: EvidenceFeatureName, k = 0): number {
  const at = (k * tokens.ids.length + row) * EVIDENCE_FEATURES.length + EVIDENCE_FEATURES.indexOf(name);
  return signals.evidence[at] ?? Number.NaN;
}
