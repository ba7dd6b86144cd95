import { SIGNAL_KINDS, type SignalKind } from '../../signals/signal-kind.ts';
import type { SignalBatch } from '../signal-batch.ts';
import { EVIDENCE_FEATURES, SIGNAL_FEATURES } from '../signal-features.ts';
import type { TokenBatch } from '../token-batch.ts';
import { columnOf, type InputColumns, standardised } from './input-columns.ts';

/** One batch as the model's inputs: standardised, invalid signals left out. */
export interface FlowInputs {
  /** Tokens, n. */
  readonly tokenCount: number;
  /** [n, tokenInputs]: 0 where missing, then one column per maskable feature: 1 where known. */
  readonly tokens: Float32Array;
  /** The m valid signals; `index` is the row in the `SignalBatch`. */
  readonly signals: readonly { readonly index: number; readonly kind: SignalKind }[];
  /** [m, signalInputs]. */
  readonly signalRows: Float32Array;
  /** [m, n, evidenceInputs]. */
  readonly evidence: Float32Array;
}

/** Columns of a token after preparation. */
export const tokenInputCount = ({ token }: InputColumns): number =>
  token.length + token.filter(({ maskable }) => maskable).length;

/** Picks, scales and standardises the columns that the model was fitted on. */
export function prepareInputs(columns: InputColumns, tokens: TokenBatch, signals: SignalBatch): FlowInputs {
  const n = tokens.ids.length;
  const valid = validSignals(signals);
  return {
    tokenCount: n,
    tokens: prepareTokens(columns, tokens),
    signals: valid,
    signalRows: gather(columns.signal, columnOf.signal, signals.features, SIGNAL_FEATURES.length, rowsOf(valid, 1)),
    evidence: gather(columns.evidence, columnOf.evidence, signals.evidence, EVIDENCE_FEATURES.length, rowsOf(valid, n)),
  };
}

const VALID = columnOf.signal('valid');
const KIND_COLUMNS: Readonly<Record<SignalKind, number>> = {
  head: columnOf.signal('isHead'),
  eye: columnOf.signal('isEye'),
  pointer: columnOf.signal('isPointer'),
};

/** The signals that say something, in the order of the batch. */
export function validSignals({ ids, features }: SignalBatch): FlowInputs['signals'] {
  const S = SIGNAL_FEATURES.length;
  const found: { index: number; kind: SignalKind }[] = [];
  ids.forEach((_, index) => {
    const kind = SIGNAL_KINDS.find((name) => features[index * S + KIND_COLUMNS[name]] === 1);
    if (kind !== undefined && features[index * S + VALID] === 1) found.push({ index, kind });
  });
  return found;
}

/** Batch rows of the valid signals, `perSignal` rows each. */
const rowsOf = (signals: FlowInputs['signals'], perSignal: number): readonly number[] =>
  signals.flatMap(({ index }) => Array.from({ length: perSignal }, (_, i) => index * perSignal + i));

function gather(
  columns: InputColumns['signal'],
  placeOf: (feature: string) => number,
  source: Float32Array,
  width: number,
  rows: readonly number[],
): Float32Array {
  const out = new Float32Array(rows.length * columns.length);
  columns.forEach((column, c) => {
    const place = placeOf(column.feature);
    rows.forEach((row, r) => {
      out[r * columns.length + c] = standardised(column, source[row * width + place] ?? 0);
    });
  });
  return out;
}

function prepareTokens(columns: InputColumns, { ids, dim, features, present }: TokenBatch): Float32Array {
  const width = tokenInputCount(columns);
  const out = new Float32Array(ids.length * width);
  let mask = columns.token.length;
  columns.token.forEach((column, c) => {
    const place = columnOf.token(column.feature);
    for (let i = 0; i < ids.length; i++) {
      const known = present[i * dim + place] === 1;
      if (known) out[i * width + c] = standardised(column, features[i * dim + place] ?? 0);
      if (known && column.maskable) out[i * width + mask] = 1;
    }
    if (column.maskable) mask += 1;
  });
  return out;
}
