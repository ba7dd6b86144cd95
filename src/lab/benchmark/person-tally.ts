import { angleBetweenDeg } from 'heed';
import { logLoss } from '../metrics.ts';
import { addCalibration, type CalibrationBins, createCalibrationBins } from './calibration.ts';
import type { Instance } from './instance.ts';
import type { Prediction } from './method.ts';
import { rankOf, reciprocalRankOf, topKOf } from './ranks.ts';

/** What one method did on one person's instances of one table, without keeping the predictions. */
export interface PersonTally {
  count: number;
  /** Answers that were ranked, with or without probabilities. */
  ranked: number;
  top1: number;
  top3: number;
  reciprocalRank: number;
  /** Answers with probabilities. */
  probable: number;
  nll: number;
  readonly bins: CalibrationBins;
  directions: number;
  errorDeg: number;
  readonly elsewhereScores: number[];
  readonly isElsewhere: boolean[];
}

export const createPersonTally = (): PersonTally => ({
  count: 0,
  ranked: 0,
  top1: 0,
  top3: 0,
  reciprocalRank: 0,
  probable: 0,
  nll: 0,
  bins: createCalibrationBins(),
  directions: 0,
  errorDeg: 0,
  elsewhereScores: [],
  isElsewhere: [],
});

/** Scores one answer; throws when its kind does not fit the task. */
export function addAnswer(tally: PersonTally, instance: Instance, prediction: Prediction): void {
  tally.count += 1;
  switch (prediction.type) {
    case 'probabilities': {
      const truth = placeOf(instance, prediction.type);
      const p = normalised(prediction.p, excludedOf(instance));
      addRank(tally, p, truth);
      tally.probable += 1;
      tally.nll += logLoss(p[truth] ?? 0);
      addCalibration(tally.bins, p, truth);
      return;
    }
    case 'ranking': {
      const values = Float64Array.from(prediction.values);
      const excluded = excludedOf(instance);
      if (excluded !== null) values[excluded] = Number.NEGATIVE_INFINITY;
      addRank(tally, values, placeOf(instance, prediction.type));
      return;
    }
    case 'elsewhere':
      if (instance.task !== 'T0e') throw new Error(`addAnswer: expected no ${prediction.type} for ${instance.task}`);
      tally.elsewhereScores.push(prediction.score);
      tally.isElsewhere.push(instance.truth);
      return;
    case 'direction':
      if (instance.task !== 'T4') throw new Error(`addAnswer: expected no ${prediction.type} for ${instance.task}`);
      tally.directions += 1;
      tally.errorDeg += angleBetweenDeg(prediction.direction, instance.truth);
      return;
    default:
      prediction satisfies never;
  }
}

function addRank(tally: PersonTally, values: ArrayLike<number>, truth: number): void {
  const rank = rankOf(values, truth);
  tally.ranked += 1;
  tally.top1 += topKOf(rank, 1);
  tally.top3 += topKOf(rank, 3);
  tally.reciprocalRank += reciprocalRankOf(rank);
}

function placeOf(instance: Instance, type: string): number {
  if (instance.task === 'T0e' || instance.task === 'T4') {
    throw new Error(`addAnswer: expected no ${type} for ${instance.task}`);
  }
  return instance.truth;
}

/** The AOI attended now cannot come next. */
const excludedOf = (instance: Instance): number | null => (instance.task === 'T2' ? instance.current : null);

/** Probabilities that sum to 1 without the excluded one. */
export function normalised(p: ArrayLike<number>, excluded: number | null): Float64Array {
  const out = Float64Array.from(p);
  if (excluded !== null) out[excluded] = 0;
  let sum = 0;
  for (const value of out) sum += value;
  if (!(sum > 0)) throw new Error(`normalised: expected probabilities with a positive sum, got ${sum}`);
  for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) / sum;
  return out;
}
