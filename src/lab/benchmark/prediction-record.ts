import type { JovTrial } from '../jov/jov-trial.ts';
import type { Inputs, Instance, SigmaDeg } from './instance.ts';
import type { Prediction, SalienceQuestion } from './method.ts';
import { normalised } from './person-tally.ts';
import type { SplitName } from './results.ts';

interface OfTrial {
  readonly split: SplitName;
  readonly room: string;
  readonly person: number;
  readonly mode: string;
  readonly trial: number;
}

interface OfRow extends OfTrial {
  /** `t_ms` of the last row used. */
  readonly t: number;
}

/** One line of `predictions.jsonl`, section 7 of the data's README. */
export type PredictionRecord =
  | (OfRow & { readonly task: 'T0'; readonly p: readonly number[] })
  | (OfRow & { readonly task: 'T0e'; readonly s: number })
  | (OfRow & { readonly task: 'T0-eye'; readonly sigma: SigmaDeg; readonly p: readonly number[] })
  | (OfTrial & {
      readonly task: 'T1' | 'T3';
      readonly tau: number;
      readonly inputs: Inputs;
      readonly p: readonly number[];
    })
  | (OfRow & { readonly task: 'T2'; readonly inputs: Inputs; readonly p: readonly number[] })
  | (OfRow & {
      readonly task: 'T4';
      readonly h: number;
      readonly inputs: Inputs;
      /** Unit direction in Unity's axes: left-handed, +Z forward. */
      readonly d: readonly number[];
    })
  | {
      readonly task: 'T5';
      readonly split: SplitName;
      readonly room: string;
      readonly inputs: SalienceQuestion['inputs'];
      readonly scores: readonly number[];
    };

/** The line of an answer; `null` for a ranking, which has no probabilities to write. */
export function recordOf(
  split: SplitName,
  { room, person, mode, trial, frames }: JovTrial,
  instance: Instance,
  prediction: Prediction,
): PredictionRecord | null {
  const head = { split, room: room.name, person, mode, trial };
  const t = frames[instance.at]?.sample.timeMs ?? Number.NaN;
  switch (prediction.type) {
    case 'ranking':
      return null;
    case 'elsewhere':
      return { task: 'T0e', ...head, t, s: prediction.score };
    case 'direction': {
      if (instance.task !== 'T4') throw new Error(`recordOf: expected no direction for ${instance.task}`);
      const [x, y, z] = prediction.direction;
      return { task: 'T4', ...head, t, h: instance.h, inputs: instance.inputs, d: [x, y, -z] };
    }
    case 'probabilities': {
      const p = [...normalised(prediction.p, null)];
      switch (instance.task) {
        case 'T0':
          return { task: 'T0', ...head, t, p };
        case 'T0-eye':
          return { task: 'T0-eye', ...head, sigma: instance.sigma, t, p };
        case 'T1':
        case 'T3':
          return { task: instance.task, ...head, tau: instance.tau, inputs: instance.inputs, p };
        case 'T2':
          return { task: 'T2', ...head, t, inputs: instance.inputs, p };
        case 'T0e':
        case 'T4':
          throw new Error(`recordOf: expected no probabilities for ${instance.task}`);
        default:
          return instance satisfies never;
      }
    }
    default:
      return prediction satisfies never;
  }
}

/** The line of an answer to T5. */
export const salienceRecordOf = (
  split: SplitName,
  { room, inputs }: SalienceQuestion,
  scores: ArrayLike<number>,
): PredictionRecord => ({ task: 'T5', split, room: room.name, inputs, scores: Array.from(scores) });
