import { type Tensor2D, tensor2d } from '@tensorflow/tfjs-core';
import { FORMULA_SILENCE, type FormulaParameters, type KernelAnswer, type TokenBatch } from 'heed';
import { formulaGraph } from './formula-graph.ts';
import type { ModelRunner } from './model-runner.ts';
import { type PackedInputs, packImportanceWeights, packInputs, packShape } from './pack-inputs.ts';

/** The reference formula as device kernels. */
export function createFormulaRunner(parameters: FormulaParameters): ModelRunner {
  const importanceWeights = new Map<string, Tensor2D>();
  const weightsFor = (packed: PackedInputs): Tensor2D => {
    const { dim, slots, rowCount } = packed.shape;
    const key = `${dim}/${slots}`;
    const weights =
      importanceWeights.get(key) ?? tensor2d(packImportanceWeights(parameters, packed.shape), [1, rowCount]);
    importanceWeights.set(key, weights);
    return weights;
  };
  return {
    shapeKey(tokens, signals) {
      const { dim, columns, slots } = packShape(tokens.ids.length, tokens.dim, signals.ids.length);
      return `${dim}/${columns}/${slots}`;
    },
    launch(tokens, signals) {
      const packed = packInputs(parameters, tokens, signals);
      return {
        output: formulaGraph(packed, weightsFor(packed)),
        unpack: (values, backend) => unpackAnswer(backend, tokens, packed, values),
      };
    },
    dispose() {
      for (const weights of importanceWeights.values()) weights.dispose();
    },
  };
}

function unpackAnswer(
  backend: 'webgpu' | 'wasm',
  { ids }: TokenBatch,
  { alpha, shape: { columns } }: PackedInputs,
  output: Float32Array,
): KernelAnswer {
  const attended = new Float32Array(ids.length + 1);
  for (let i = 0; i < attended.length; i++) {
    attended[i] = alpha * (output[i] ?? 0) + (1 - alpha) * (output[columns + i] ?? 0);
  }
  const importance = output.slice(2 * columns, 2 * columns + ids.length);
  return { ...FORMULA_SILENCE, ids, attended, importance, alpha, backend };
}
