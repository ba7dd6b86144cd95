import type { AttentionModel } from 'heed';
import { createFlowRunner } from './flow-runner.ts';
import { createFormulaRunner } from './formula-runner.ts';
import { fitsShaders } from './fused/fused-layout.ts';
import { createFusedRunner } from './fused/fused-runner.ts';
import type { ModelRunner } from './model-runner.ts';

/** Whether the learned model is a few shaders of its own, or stock operations. */
export type Operations = 'fused' | 'stock';

/** The runner of either model. */
export function createRunner(model: AttentionModel, operations: Operations, isSoftware: boolean): ModelRunner {
  switch (model.type) {
    case 'formula':
      return createFormulaRunner(model.parameters);
    case 'flow':
      return operations === 'fused' && fitsShaders(model.model.shape)
        ? createFusedRunner(model.model, isSoftware)
        : createFlowRunner(model.model);
    default:
      return model satisfies never;
  }
}
