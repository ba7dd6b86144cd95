import { importanceOf } from '../importance.ts';
import type { BackendName, KernelAnswer } from '../kernel.ts';
import { assertKernelInput } from '../kernel-input.ts';
import { REFERENCE_PARAMETERS } from '../reference-parameters.ts';
import type { SignalBatch } from '../signal-batch.ts';
import type { TokenBatch } from '../token-batch.ts';
import { readoutProbabilities, signalShares, temperaturesFor } from './flow-answer.ts';
import type { FlowModel, SpreadBand } from './flow-model.ts';
import { type FlowLogits, inferFlow } from './infer-flow.ts';
import { type FlowInputs, prepareInputs } from './prepare-inputs.ts';

/** One synchronous answer of the learned model, float64 inside. */
export function answerFlow(model: FlowModel, tokens: TokenBatch, signals: SignalBatch): KernelAnswer {
  assertKernelInput(tokens, signals);
  const inputs = prepareInputs(model.columns, tokens, signals);
  return answerOfLogits(model, inferFlow(model, inputs), inputs, { tokens, signals, backend: 'reference' });
}

export interface AnswerSource {
  readonly tokens: TokenBatch;
  readonly signals: SignalBatch;
  readonly backend: BackendName;
}

/** The answer that logits come to, wherever they were computed. */
export function answerOfLogits(
  model: FlowModel,
  logits: FlowLogits,
  inputs: FlowInputs,
  { tokens, signals, backend }: AnswerSource,
): KernelAnswer {
  const n = tokens.ids.length;
  const temperatures = temperaturesFor(model, tokens);
  const attended = readoutProbabilities(temperatures, logits, 'attended', n);
  return completeAnswer(model, tokens, {
    attended,
    next: readoutProbabilities(temperatures, logits, 'next', n),
    intended: readoutProbabilities(temperatures, logits, 'intended', n),
    sources: signalShares(logits, inputs, signals, placeOfLargest(attended)),
    alpha: logits.alpha,
    backend,
  });
}

/** What a kernel computes of an answer; the rest follows from it. */
export type AnswerCore = Pick<KernelAnswer, 'attended' | 'sources' | 'alpha' | 'backend'> & {
  readonly next: Float32Array;
  readonly intended: Float32Array;
};

/** Adds to an answer what follows from it, with what no kernel has a part in. */
export const completeAnswer = (model: FlowModel, tokens: TokenBatch, core: AnswerCore): KernelAnswer => ({
  ...core,
  ids: tokens.ids,
  spread: spreadAround(model.spread, core.attended),
  // Nobody has fitted importance yet: guidance keeps the formula's.
  importance: importanceOf(REFERENCE_PARAMETERS, tokens),
  model: model.name,
});

/** [n + 1, 2]: the band that each probability falls into, widened where it would leave the probability out. */
function spreadAround(bands: readonly SpreadBand[], attended: Float32Array): Float32Array | null {
  if (bands.length === 0) return null;
  const out = new Float32Array(attended.length * 2);
  attended.forEach((p, i) => {
    const band = bands.findLast(({ from }) => from <= p) ?? bands[0];
    out[2 * i] = Math.min(p, band?.low ?? 0);
    out[2 * i + 1] = Math.max(p, band?.high ?? 1);
  });
  return out;
}

const placeOfLargest = (values: Float32Array): number =>
  values.reduce((best, value, i) => (value > (values[best] ?? 0) ? i : best), 0);
