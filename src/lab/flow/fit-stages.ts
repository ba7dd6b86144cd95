import type { FinishOptions, FitOptions } from './fit-options.ts';
import { type FitState, newMoments, restoreFit } from './fit-state.ts';
import { fitStored, type StoredFit } from './fit-stored.ts';

export interface StagedFit extends Omit<StoredFit, 'key'> {
  /** Who is fitted on: a stored fit of others is not reused. */
  readonly people: readonly string[];
  /** Put into the state before the last stage: a fit that is killed at its very end is not taken for one without. */
  readonly temperatures: Partial<Pick<FitState, 'temperature' | 'unknownRoomTemperature'>>;
}

/** Steps of a fit, its finish included. */
export const stepsOf = ({ steps, finish }: Pick<FitOptions, 'steps' | 'finish'>): number =>
  steps + (finish === undefined ? 0 : Math.round(steps * finish.share));

/** A fit of two stages that is done; `null` when it is not. */
export function restoreStages(file: string, options: FitOptions, people: readonly string[]): FitState | null {
  const stages = stagesOf(options);
  const last = stages.at(-1) ?? options;
  const state = restoreFit(stages.length === 1 ? file : finishFile(file), keyOf(last, people));
  return state !== null && state.step >= last.steps ? state : null;
}

/** Runs a fit, then its finish from the average of the weights on. */
export function fitStages({ people, temperatures, ...fit }: StagedFit): FitState {
  const [main = fit.options, finish] = stagesOf(fit.options);
  const { name, file, first, onProgress } = fit;
  const begun = (): FitState => (finish === undefined ? { ...first(), ...temperatures } : first());
  const state = fitStored({ ...fit, options: main, key: keyOf(main, people), first: begun });
  if (finish === undefined) return state;
  return fitStored({
    ...fit,
    name: `${name}, finish`,
    file: finishFile(file),
    options: finish,
    key: keyOf(finish, people),
    first: () => ({ ...state, ...anew(state), ...temperatures }),
    onProgress: (step) => onProgress(main.steps + step),
  });
}

const finishFile = (file: string): string => file.replace(/\.json$/, '.finish.json');

const keyOf = (options: FitOptions, people: readonly string[]): string => JSON.stringify({ options, people });

/** The stages of a fit, each with options of its own. */
function stagesOf({ finish, ...main }: FitOptions): readonly FitOptions[] {
  return finish === undefined ? [main] : [main, finishOf(main, finish)];
}

const finishOf = (main: FitOptions, { share, learningRate, factors }: FinishOptions): FitOptions => ({
  ...main,
  steps: Math.round(main.steps * share),
  learningRate,
  factors,
  // Batches of its own.
  seed: main.seed + 1,
});

function anew({ average }: FitState): Pick<FitState, 'step' | 'weights' | 'moments' | 'average'> {
  const copy = (): Map<string, Float32Array> => new Map([...average].map(([name, values]) => [name, values.slice()]));
  const weights = copy();
  return { step: 0, weights, moments: newMoments(weights), average: copy() };
}
