import {
  columnOf,
  EVIDENCE_FEATURES,
  type FlowShape,
  type InputColumns,
  SIGNAL_FEATURES,
  tokenInputCount,
  weightSize,
  weightSpecs,
} from 'heed';
import { mulberry32 } from '../jov/eye-noise.ts';
import type { FitOptions } from './fit-options.ts';
import { type FitState, newMoments, UNTEMPERED } from './fit-state.ts';
import type { LabelledRow } from './labelled-rows.ts';
import { columnsOfNow, fitColumns } from './model-columns.ts';

const [EVIDENCE_WIDTH, SIGNAL_WIDTH] = [EVIDENCE_FEATURES.length, SIGNAL_FEATURES.length];

/** The columns that the rows give, the shape that follows. */
function fittedColumns(rows: readonly LabelledRow[], random: () => number): InputColumns {
  const sample = Array.from({ length: 400 }, () => rows[Math.floor(random() * rows.length)]).filter(
    (row) => row !== undefined,
  );
  return fitColumns((input, feature) =>
    sample.flatMap(({ rows: { tokens, signals }, at }) => {
      const [token, signal] = [tokens[at], signals[at]];
      if (token === undefined || signal === undefined) return [];
      const n = token.ids.length;
      const pick = (source: Float32Array, width: number, place: number, count: number): number[] =>
        Array.from({ length: count }, (_, i) => source[i * width + place] ?? 0);
      if (input === 'token') return pick(token.features, token.dim, columnOf.token(feature), n);
      const valid = signal.ids.map((_, k) => k).filter((k) => signal.features[k * SIGNAL_WIDTH] === 1);
      return valid.flatMap((k) =>
        input === 'signal'
          ? [signal.features[k * SIGNAL_WIDTH + columnOf.signal(feature)] ?? 0]
          : pick(signal.evidence.subarray(k * n * EVIDENCE_WIDTH), EVIDENCE_WIDTH, columnOf.evidence(feature), n),
      );
    }),
  );
}

/** Seeded weights: Glorot uniform; gates nearly open, so that the signals speak from the start. */
function firstWeights(shape: FlowShape, random: () => number): Map<string, Float32Array> {
  return new Map(
    weightSpecs(shape).map((spec) => {
      const [rows = 1, columns = 0] = spec.shape;
      const values = new Float32Array(weightSize(spec));
      const limit = Math.sqrt(6 / (rows + columns));
      if (spec.shape.length === 2) for (let i = 0; i < values.length; i++) values[i] = (random() * 2 - 1) * limit;
      else if (spec.name.endsWith('.scale')) values.fill(1);
      else if (spec.name.endsWith('.gate.bias')) values.fill(3);
      return [spec.name, values];
    }),
  );
}

const shapeFor = (columns: InputColumns, sizes: FitOptions['sizes']): FlowShape => ({
  ...sizes,
  tokenInputs: tokenInputCount(columns),
  signalInputs: columns.signal.length,
  evidenceInputs: columns.evidence.length,
});

/** A fit that has not begun. */
export function firstState(rows: readonly LabelledRow[], { seed, sizes, without }: FitOptions): FitState {
  const random = mulberry32(seed);
  const all = fittedColumns(rows, random);
  const columns = without === 'history' ? columnsOfNow(all) : all;
  const shape = shapeFor(columns, without === 'self-attention' ? { ...sizes, blocks: 0 } : sizes);
  const weights = firstWeights(shape, random);
  return {
    step: 0,
    columns,
    shape,
    weights,
    moments: newMoments(weights),
    average: copyOf(weights),
    temperature: UNTEMPERED,
    unknownRoomTemperature: UNTEMPERED,
  };
}

const copyOf = (weights: ReadonlyMap<string, Float32Array>): Map<string, Float32Array> =>
  new Map([...weights].map(([name, values]) => [name, values.slice()]));
