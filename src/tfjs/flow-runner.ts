import {
  answerOfLogits,
  type FlowModel,
  type FlowShape,
  joinLogits,
  prepareInputs,
  signalVectors,
  type TokenPass,
} from 'heed';
import { flowGraph } from './flow-graph.ts';
import { createFlowWeights } from './flow-weights.ts';
import type { ModelRunner } from './model-runner.ts';
import { flowPadding, packFlow, READOUT_COUNT } from './pack-flow.ts';

/**
 * The learned model with its token pass on the device; what depends on signals alone, and the mixing of the read-outs,
 * is a few hundred numbers and stays on the processor in float64.
 */
export function createFlowRunner(model: FlowModel): ModelRunner {
  const weights = createFlowWeights(model);
  return {
    shapeKey: (tokens, signals) => {
      const { signals: valid } = prepareInputs({ token: [], signal: [], evidence: [] }, tokens, signals);
      return `${flowPadding(tokens.ids.length)}/${valid.length}`;
    },
    launch(tokens, signals) {
      const inputs = prepareInputs(model.columns, tokens, signals);
      const vectors = signalVectors(model, inputs);
      return {
        output: flowGraph(model.shape, weights, packFlow(model.shape, inputs, vectors)),
        unpack(values, backend) {
          const pass = unpackPass(values, model.shape, inputs.tokenCount, inputs.signals.length);
          return answerOfLogits(model, joinLogits(model, inputs, vectors, pass), inputs, { tokens, signals, backend });
        },
      };
    },
    dispose: () => weights.dispose(),
  };
}

/** Takes the values of `flowGraph` apart; without tokens the padding has no say. */
function unpackPass(values: Float32Array, { embed, judge }: FlowShape, n: number, signalCount: number): TokenPass {
  const padded = flowPadding(n);
  let at = 0;
  const take = (length: number, used: number): Float64Array => {
    const taken = Float64Array.from(values.subarray(at, at + used));
    at += length;
    return taken;
  };
  const pool = (width: number): Float64Array => (n === 0 ? take(width, width).fill(0) : take(width, width));
  const self = take(padded * READOUT_COUNT, n * READOUT_COUNT);
  const meanToken = pool(embed);
  const met = Array.from({ length: signalCount }, () => {
    const logits = take(padded * READOUT_COUNT, n * READOUT_COUNT);
    return { logits, mean: pool(judge), most: pool(judge) };
  });
  return { self, meanToken, met };
}
