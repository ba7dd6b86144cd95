import type { FlowModel } from './flow-model.ts';

/** Looks a weight up by the names of `weightSpecs`. */
export type WeightOf = (name: string) => Float32Array;

/** Throws for a name that the model has no weight for. */
export const weightOf =
  ({ weights }: Pick<FlowModel, 'weights'>): WeightOf =>
  (name) => {
    const found = weights.get(name);
    if (found === undefined) throw new Error(`attention flow: expected a weight ${name}, got none`);
    return found;
  };
