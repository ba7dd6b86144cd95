import {
  add,
  concat2d,
  fused,
  localResponseNormalization,
  matMul,
  reshape,
  softmax,
  type Tensor2D,
  tensor2d,
  tensor4d,
  tidy,
} from '@tensorflow/tfjs-core';
import type { PackedInputs } from './pack-inputs.ts';

/**
 * The reference formula in eight device kernels, the fewest that stock operations allow; n tokens, then "elsewhere".
 *
 * Returns [3, columns]: softmax(s), softmax(s + e), importance. The caller disposes it.
 */
export function formulaGraph(packed: PackedInputs, importanceWeights: Tensor2D): Tensor2D {
  const { columns, dim, rowCount } = packed.shape;
  return tidy(() => {
    const standardised = tensor4d(packed.standardised, [1, 1, columns, dim]);
    const rows = tensor2d(packed.rows, [rowCount, columns]);
    // Over a window of all features this is x / sqrt(|x|^2 + 1e-6): the unit tokens, in one kernel.
    const unit = reshape(localResponseNormalization(standardised, dim, 1e-6, 1, 0.5), [columns, dim]);
    const mean = matMul<Tensor2D>(tensor2d(packed.averaging, [1, columns]), unit);
    const similarity = matMul<Tensor2D>(mean, unit, false, true);
    const linear = matMul<Tensor2D>(tensor2d(packed.logitWeights, [2, rowCount]), rows);
    const attention = softmax(add<Tensor2D>(linear, similarity));
    const importance = fused.matMul({ a: importanceWeights, b: rows, activation: 'sigmoid' }) as Tensor2D;
    return concat2d([attention, importance], 0);
  });
}
