import type { AttentionModel } from 'heed';
import { createFlowRunner } from './flow-runner.ts';
import { createFormulaRunner } from './formula-runner.ts';
import type { ModelRunner } from './model-runner.ts';

/** The runner of either model. */
export function createRunner(model: AttentionModel): ModelRunner {
  switch (model.type) {
    case 'formula':
      return createFormulaRunner(model.parameters);
    case 'flow':
      return createFlowRunner(model.model);
    default:
      return model satisfies never;
  }
}
