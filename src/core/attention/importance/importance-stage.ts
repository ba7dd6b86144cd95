import type { Stage } from '../../signals/stage.ts';
import { type BehaviourInput, type BehaviourState, behaviourStage } from './behaviour-stage.ts';
import { createImportanceScratch, encodeImportance, type ImportanceScratch } from './encode-importance.ts';
import { type ImportanceModel, inferImportance } from './importance-model.ts';

export interface ImportanceInput extends BehaviourInput {
  /** True at a frame whose importance is wanted; the others are followed alone. */
  readonly asked: boolean;
}

/** What the AOIs did, with memory that every read-out uses anew. */
export interface ImportanceState {
  readonly behaviour: BehaviourState;
  readonly scratch: ImportanceScratch;
}

/**
 * Importance of every AOI, [n] in the order of `aois`, at the frames that ask for it; `null` at others, always `null`
 * without a model.
 */
export function importanceStage(
  model: ImportanceModel | null,
): Stage<ImportanceState, ImportanceInput, Float32Array | null> {
  const behaviour = behaviourStage();
  return {
    init: () => ({ behaviour: behaviour.init(), scratch: createImportanceScratch() }),
    step(state, input) {
      if (model === null) return [state, null];
      behaviour.step(state.behaviour, input);
      if (!input.asked) return [state, null];
      const features = encodeImportance(state.behaviour, input, state.scratch);
      return [state, inferImportance(model, features, input.aois.length)];
    },
  };
}
