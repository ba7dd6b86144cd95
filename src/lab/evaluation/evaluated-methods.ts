import { join } from 'node:path';
import { ALL_BASELINES } from '../baselines/all-baselines.ts';
import type { Method } from '../benchmark/method.ts';
import type { SplitName } from '../benchmark/results.ts';
import { modelOf } from '../flow/fit-model.ts';
import { ABLATION_STEPS, ABLATIONS, type Ablation, type FitOptions } from '../flow/fit-options.ts';
import { fitSplit } from '../flow/fit-split.ts';
import { type FlowMethodOptions, flowMethod } from '../flow/flow-method.ts';
import { GAZE_METHOD } from '../flow/gaze-method.ts';
import { labelledRows } from '../flow/labelled-rows.ts';
import { REFERENCE_METHOD } from '../flow/reference-method.ts';
import { priorsByRoom } from '../flow/room-priors.ts';
import { createPriorBook } from '../flow/scene-prior.ts';
import { splitFile } from '../flow/split-file.ts';
import type { EvaluationOptions, PartName } from './evaluation-options.ts';

export const MODEL_NAME = 'attention-flow';

/** Options of a fit that shows what one part of the model is worth; `null` for the whole model, as short. */
export function ablatedOptions(options: FitOptions, without: Ablation | null): FitOptions {
  const { finish: _, ...main } = options;
  const short = { ...main, steps: Math.min(options.steps, ABLATION_STEPS), heldBackShare: 0 };
  return without === null ? short : { ...short, without };
}

/** Name of the file of an ablated fit. */
export const ablatedFile = (split: string, without: Ablation | null): string => `${split}.short-${without ?? 'whole'}`;

/** The methods of one part on one split; `watch` looks over the shoulder of the model. */
export function methodsOf(
  part: PartName,
  split: SplitName,
  options: EvaluationOptions,
  watch: (method: Method) => Method,
): readonly Method[] {
  const whole = fitOf(options, options.fit, splitFile);
  const model = { name: MODEL_NAME, role: 'model', fit: whole } as const;
  switch (part) {
    case 'baselines':
      return ALL_BASELINES;
    case 'robustness':
      return [flowMethod({ ...model, tasks: ['T0'] })];
    case 'ablations':
      return [REFERENCE_METHOD, ...(split === 'lopo' ? ablations(options) : [])];
    case 'gaze':
      return [GAZE_METHOD];
    case 'model':
      return [
        // What matters is asked where it has figures to reach: in the other room.
        ...(split === 'lopo' ? [] : [flowMethod({ ...model, tasks: ['T0'], relevance: true })]),
        watch(flowMethod({ ...model, tasks: ['T0', 'T0e', 'T0-eye', 'T1', 'T2', 'T3', 'T5'] })),
      ];
    default:
      return part satisfies never;
  }
}

function ablations(options: EvaluationOptions): readonly Method[] {
  return [null, ...ABLATIONS].map((without) =>
    flowMethod({
      name: without === null ? 'whole model, short fit' : `without ${without}, short fit`,
      role: 'ablation',
      tasks: ['T0'],
      ...(without === 'external-attention' ? { blind: true } : {}),
      fit: fitOf(options, ablatedOptions(options.fit, without), (split) => ablatedFile(splitFile(split), without)),
    }),
  );
}

function fitOf(
  { fits, say }: EvaluationOptions,
  options: FitOptions,
  fileOf: (split: { readonly name: SplitName; readonly fold: number }) => string,
): FlowMethodOptions['fit'] {
  return (training, { split, fold }) => {
    const name = fileOf({ name: split, fold });
    let told = 0;
    const state = fitSplit({
      name,
      split,
      training,
      rowsOf: labelledRows,
      options,
      file: join(fits, `${name}.json`),
      onProgress: (step, steps) => {
        if (step < steps && step / steps < told + 0.1) return;
        told = step / steps;
        say(`${name}: ${Math.round(100 * told)} % of ${steps} steps`);
      },
    });
    return { model: modelOf(state, MODEL_NAME), priorOf: priorsByRoom(training, createPriorBook(training)) };
  };
}
