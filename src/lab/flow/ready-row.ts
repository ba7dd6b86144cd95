import { columnOf, EVIDENCE_FEATURES, type FlowInputs, type InputColumns, prepareInputs } from 'heed';
import type { JovTrial } from '../jov/jov-trial.ts';
import { STREAMS, type Stream, type TrialRows } from './trial-rows.ts';

/** One encoded frame as the model's standardised inputs, whatever signals a scene then gives of it. */
export interface ReadyRow {
  readonly trial: JovTrial;
  readonly inputs: FlowInputs;
  /** Place of each of `STREAMS` among the signals of `inputs`, -1 where it was lost. */
  readonly places: readonly number[];
  /** [STREAMS, n], softly which AOI each stream settled on; rows of lost streams are 0. */
  readonly present: Float32Array;
}

/** Width around a stream's settled direction within which the present AOI is looked for, degrees. */
const PRESENT_DEG: Readonly<Record<Stream, number>> = {
  viewer: 6,
  'controller-right': 4,
  eye: 1,
  'eye-1': 1.3,
  'eye-2': 2,
  'eye-4': 3,
};

const EVIDENCE_WIDTH = EVIDENCE_FEATURES.length;
const SETTLED = columnOf.evidence('settledBoxDeg');

/** Standardises one row; throws for a row that does not exist. */
export function readyRow(columns: InputColumns, { trial, tokens, signals }: TrialRows, at: number): ReadyRow {
  const [tokenBatch, signalBatch] = [tokens[at], signals[at]];
  if (tokenBatch === undefined || signalBatch === undefined)
    throw new Error(`readyRow: expected one of ${tokens.length} rows, got ${at}`);
  const inputs = prepareInputs(columns, tokenBatch, signalBatch);
  const places = STREAMS.map((stream) => {
    const row = signalBatch.ids.indexOf(stream);
    return inputs.signals.findIndex(({ index }) => index === row);
  });
  const n = tokenBatch.ids.length;
  const present = new Float32Array(STREAMS.length * n);
  STREAMS.forEach((stream, k) => {
    if (places[k] === -1) return;
    const from = signalBatch.ids.indexOf(stream) * n * EVIDENCE_WIDTH + SETTLED;
    const ofStream = present.subarray(k * n, (k + 1) * n);
    let total = 0;
    for (let i = 0; i < n; i++) {
      const angleDeg = signalBatch.evidence[from + i * EVIDENCE_WIDTH] ?? 180;
      ofStream[i] = Math.exp(-0.5 * (angleDeg / PRESENT_DEG[stream]) ** 2) + 1e-9;
      total += ofStream[i] ?? 0;
    }
    for (let i = 0; i < n; i++) ofStream[i] = (ofStream[i] ?? 0) / total;
  });
  return { trial, inputs, places, present };
}
