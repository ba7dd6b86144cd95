import type { RunFlowEffect, RunFlowEvent, RunFlowState } from '../flow/flow-types.ts';
import { runFlowStage } from '../flow/run-flow.ts';

/** The flow of screens as something that components follow. */
export interface RunFlowStore {
  getState(): RunFlowState;
  subscribe(listener: () => void): () => void;
  act(event: RunFlowEvent): void;
}

/** Runs the flow; `onEffect` does what it asks for, after everybody has been told of the new state. */
export function createRunFlowStore(onEffect: (effect: RunFlowEffect) => void): RunFlowStore {
  let state = runFlowStage.init();
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    act(event) {
      const [next, effects] = runFlowStage.step(state, event);
      if (next !== state) {
        state = next;
        for (const listener of listeners) listener();
      }
      for (const effect of effects) onEffect(effect);
    },
  };
}
