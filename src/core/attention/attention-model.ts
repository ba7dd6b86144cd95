import type { FlowModel } from './flow/flow-model.ts';
import type { FormulaParameters } from './formula-parameters.ts';
import { REFERENCE_PARAMETERS } from './reference-parameters.ts';

/** What a kernel computes: the reference formula, or the learned model. */
export type AttentionModel =
  | { readonly type: 'formula'; readonly parameters: FormulaParameters }
  | { readonly type: 'flow'; readonly model: FlowModel };

/** The formula with its published numbers: what answers when nothing learned is at hand. */
export const REFERENCE_MODEL: AttentionModel = { type: 'formula', parameters: REFERENCE_PARAMETERS };
