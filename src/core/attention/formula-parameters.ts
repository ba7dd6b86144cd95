/**
 * Numbers of the reference formula: a = alpha softmax(s) + beta softmax(s + e), y = sigmoid(importance logit).
 * Arrays are indexed like `FEATURE_NAMES`.
 */
export interface FormulaParameters {
  /** [dim], subtracted before the self-attention similarity. */
  readonly similarityMean: readonly number[];
  /** [dim], multiplied after the subtraction; 0 leaves a feature out. */
  readonly similarityScale: readonly number[];
  /** s_i = selfGain * mean over tokens j (i included) of the cosine of x_i and x_j. */
  readonly selfGain: number;
  /** s of "elsewhere". */
  readonly selfElsewhereLogit: number;
  /** [dim], weight of each raw feature in the importance logit; missing features count nothing. */
  readonly importanceWeights: readonly number[];
  readonly importanceBias: number;
}
