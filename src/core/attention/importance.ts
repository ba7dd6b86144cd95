import type { FormulaParameters } from './formula-parameters.ts';
import type { TokenBatch } from './token-batch.ts';

/** [n], y_i = sigmoid(importance logit). */
export function importanceOf(parameters: FormulaParameters, tokens: TokenBatch): Float32Array {
  const { dim, features, present } = tokens;
  return Float32Array.from(tokens.ids, (_, i) => {
    let logit = parameters.importanceBias;
    for (let f = 0; f < dim; f++) {
      logit += (present[i * dim + f] ?? 0) * (features[i * dim + f] ?? 0) * (parameters.importanceWeights[f] ?? 0);
    }
    return 1 / (1 + Math.exp(-logit));
  });
}
