import type { FlowModel, Readout } from 'heed';
import { adamStep, fitStep } from 'heed/tfjs/fit';
import { mulberry32 } from '../jov/eye-noise.ts';
import { drawBatch, type FitPool } from './fit-batch.ts';
import type { FitOptions } from './fit-options.ts';
import { type FitRow, personWeights } from './fit-rows.ts';
import type { FitState } from './fit-state.ts';
import type { PriorBook } from './scene-prior.ts';
import { rowsInScope, type SceneScope } from './scene-scope.ts';

/** Steps in which the learning rate rises to its full height. */
const WARM_STEPS = 100;

/** What a fit learns from. */
export interface FitData {
  readonly rows: readonly FitRow[];
  readonly priors: PriorBook;
  readonly scope: SceneScope;
}

/** Told the number of a step with its losses. */
export type OnStep = (step: number, losses: Readonly<Partial<Record<Readout, number>>>) => void;

/** Runs the steps of a fit from `state` on, calling `onStep` after each; mutates `state`. */
export function runFit(state: FitState, { rows, priors, scope }: FitData, options: FitOptions, onStep: OnStep): void {
  const inScope = rowsInScope(rows, scope);
  const preview = inScope.filter(({ phase }) => phase === 'preview');
  const response = inScope.filter(({ phase }) => phase === 'response');
  const pool: FitPool = { preview, response, columns: state.columns, priors, scope, weightOf: personWeights(preview) };
  while (state.step < options.steps) {
    state.step += 1;
    // Randomness by step, so that a fit that was interrupted goes on as if it had not been.
    const random = mulberry32(options.seed * 100_003 + state.step);
    const { batch, targets, dropout } = drawBatch(pool, options, random);
    const { losses, gradients } = fitStep(state.weights, state.shape, batch, targets, dropout);
    stepWeights(state, gradients, options);
    onStep(state.step, losses);
  }
}

/** Learning rate of a step: it warms up, then falls to 0 along a cosine (Loshchilov & Hutter 2017). */
export const learningRateAt = (
  step: number,
  { learningRate, steps }: Pick<FitOptions, 'learningRate' | 'steps'>,
  warmSteps = WARM_STEPS,
): number => learningRate * Math.min(1, step / warmSteps) * 0.5 * (1 + Math.cos((Math.PI * step) / steps));

function stepWeights(state: FitState, gradients: ReadonlyMap<string, Float32Array>, options: FitOptions): void {
  const { step } = state;
  const learningRate = learningRateAt(step, options);
  const kept = Math.min(options.averaging, (1 + step) / (10 + step));
  for (const [name, weight] of state.weights) {
    const [moments, average, gradient] = [state.moments.get(name), state.average.get(name), gradients.get(name)];
    if (moments === undefined || average === undefined)
      throw new Error(`runFit: expected moments with an average of ${name}, got none`);
    // A kind of signal that the batch was not given leaves its weights alone.
    if (gradient !== undefined && gradient.length > 0) {
      adamStep(weight, gradient, moments, { learningRate, weightDecay: options.weightDecay, step });
    }
    for (let i = 0; i < weight.length; i++) {
      average[i] = (average[i] as number) * kept + (weight[i] as number) * (1 - kept);
    }
  }
}

/** The model that a fit has come to: the average of its last weights (Polyak & Juditsky 1992). */
export const modelOf = (state: FitState, name: string): FlowModel => ({
  name,
  shape: state.shape,
  columns: state.columns,
  weights: state.average,
  temperature: state.temperature,
  unknownRoomTemperature: state.unknownRoomTemperature,
  spread: [],
});
