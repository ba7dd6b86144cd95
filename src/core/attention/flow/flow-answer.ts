import { featureColumn } from '../features.ts';
import type { SignalBatch } from '../signal-batch.ts';
import type { TokenBatch } from '../token-batch.ts';
import type { FlowModel, Temperatures } from './flow-model.ts';
import { READOUTS, type Readout } from './flow-shape.ts';
import type { FlowLogits } from './infer-flow.ts';
import type { FlowInputs } from './prepare-inputs.ts';

const R = READOUTS.length;

/** The temperatures for tokens: those of a known room when any AOI has a prior. */
export function temperaturesFor(
  { temperature, unknownRoomTemperature }: Pick<FlowModel, 'temperature' | 'unknownRoomTemperature'>,
  { dim, present }: TokenBatch,
): Temperatures {
  for (let at = featureColumn.logPriorShare; at < present.length; at += dim) if (present[at] === 1) return temperature;
  return unknownRoomTemperature;
}

/** The two distributions over n AOIs, then "elsewhere", that alpha mixes for one read-out. */
export function readoutProbabilities(
  temperature: Temperatures,
  logits: FlowLogits,
  readout: Readout,
  tokenCount: number,
): Float32Array {
  const r = READOUTS.indexOf(readout);
  const withElsewhere = readout === 'attended';
  const length = tokenCount + (withElsewhere ? 1 : 0);
  const self = new Float64Array(length);
  const both = new Float64Array(length);
  const m = logits.externalElsewhere.length;
  for (let i = 0; i < tokenCount; i++) {
    self[i] = logits.self[i * R + r] ?? 0;
    both[i] = self[i] ?? 0;
    for (let k = 0; k < m; k++) both[i] = (both[i] ?? 0) + (logits.external[(k * tokenCount + i) * R + r] ?? 0);
  }
  if (withElsewhere) {
    self[tokenCount] = logits.selfElsewhere;
    both[tokenCount] = logits.externalElsewhere.reduce((sum, value) => sum + value, logits.selfElsewhere);
  }
  const aSelf = tempered(self, temperature[readout]);
  const aExternal = tempered(both, temperature[readout]);
  return Float32Array.from(aSelf, (share, i) => logits.alpha * share + (1 - logits.alpha) * (aExternal[i] ?? 0));
}

/** softmax(logits / temperature). */
function tempered(logits: Float64Array, temperature: number): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const logit of logits) most = Math.max(most, logit);
  const shares = logits.map((logit) => Math.exp((logit - most) / temperature));
  const sum = shares.reduce((total, value) => total + value, 0);
  return shares.map((value) => value / sum);
}

/** One signal's exact part in an answer. */
export interface SignalShare {
  readonly signal: string;
  /** What it adds to the likeliest AOI's logit of "attended", against its mean over the AOIs. */
  readonly logit: number;
  /** Its part of what all signals add, in [0, 1] by size. */
  readonly share: number;
}

/** Which signal made the likeliest AOI likely: exact, because e is a sum over signals. */
export function signalShares(
  logits: FlowLogits,
  inputs: FlowInputs,
  signals: SignalBatch,
  likeliest: number,
): readonly SignalShare[] {
  const n = inputs.tokenCount;
  const parts = inputs.signals.map(({ index }, k) => {
    let mean = 0;
    for (let i = 0; i < n; i++) mean += (logits.external[(k * n + i) * R] ?? 0) / n;
    const own = likeliest < n ? (logits.external[(k * n + likeliest) * R] ?? 0) : (logits.externalElsewhere[k] ?? 0);
    return { signal: signals.ids[index] ?? '', logit: own - mean };
  });
  return withShares(parts);
}

/** Each signal's part of what all of them add, by size. */
export function withShares(parts: readonly Omit<SignalShare, 'share'>[]): readonly SignalShare[] {
  const total = parts.reduce((sum, { logit }) => sum + Math.abs(logit), 0);
  return parts.map((part) => ({ ...part, share: total > 0 ? Math.abs(part.logit) / total : 0 }));
}
