import {
  type FormulaParameters,
  PAIR_COLUMNS,
  type SignalBatch,
  sizeClassFor,
  type TokenBatch,
  WEIGHT_COLUMNS,
} from 'heed';

const P = PAIR_COLUMNS.length;
const W = WEIGHT_COLUMNS.length;

/** Signals are padded to a multiple of this many slots. */
const SLOT_STEP = 8;
/** Columns after the tokens: "elsewhere", then padding up to a multiple of four. */
const EXTRA_COLUMNS = 4;
/** Evidence rows per signal: cosine - 1, box angle squared, log angular size. */
const EVIDENCE = 3;
/** Logit of a padding column: exp of it is 0 beside any logit the formula can give. */
const PADDING_LOGIT = -1e9;

/** Which tensors a batch becomes: batches of equal shape share compiled pipelines. */
export interface PackShape {
  /** Length of a token row. */
  readonly dim: number;
  /** Tokens, then "elsewhere", then padding. */
  readonly columns: number;
  /** Signals including padding. */
  readonly slots: number;
  /** Rows of `PackedInputs.rows`: features, evidence, then the indicators token, elsewhere, padding. */
  readonly rowCount: number;
}

/** One batch as the arrays that `formulaGraph` uploads; padding has no weight in any of them. */
export interface PackedInputs {
  readonly shape: PackShape;
  /** [columns, dim], similarityScale (feature - similarityMean), 0 where missing. */
  readonly standardised: Float32Array;
  /** [1, columns], selfGain / n for tokens: makes the mean token out of unit tokens. */
  readonly averaging: Float32Array;
  /** [rowCount, columns], everything that logits are linear in. */
  readonly rows: Float32Array;
  /** [2, rowCount], weights of `rows` without and with the signals. */
  readonly logitWeights: Float32Array;
  /** Weight of self-attention. */
  readonly alpha: number;
}

/** The padded shape of a batch of `tokenCount` tokens of length `dim` and `signalCount` signals. */
export function packShape(tokenCount: number, dim: number, signalCount: number): PackShape {
  const slots = Math.max(1, Math.ceil(signalCount / SLOT_STEP)) * SLOT_STEP;
  return { dim, columns: sizeClassFor(tokenCount) + EXTRA_COLUMNS, slots, rowCount: dim + EVIDENCE * slots + 3 };
}

/** Pads, masks and standardises one batch; angles become evidence here, in float64, because cos - 1 cancels in float32. */
export function packInputs(parameters: FormulaParameters, tokens: TokenBatch, signals: SignalBatch): PackedInputs {
  const n = tokens.ids.length;
  const shape = packShape(n, tokens.dim, signals.ids.length);
  return {
    shape,
    standardised: standardise(parameters, tokens, shape),
    averaging: new Float32Array(shape.columns).fill(n === 0 ? 0 : parameters.selfGain / n, 0, n),
    rows: packRows(tokens, signals, shape),
    logitWeights: packLogitWeights(parameters, signals, shape),
    alpha: mixingAlpha(signals),
  };
}

/** [1, rowCount], weights of `PackedInputs.rows` in the importance logit. */
export function packImportanceWeights(parameters: FormulaParameters, shape: PackShape): Float32Array {
  const out = new Float32Array(shape.rowCount);
  out.set(parameters.importanceWeights.slice(0, shape.dim));
  out[tokenRow(shape)] = parameters.importanceBias;
  return out;
}

const tokenRow = (shape: PackShape): number => shape.dim + EVIDENCE * shape.slots;

function standardise(parameters: FormulaParameters, tokens: TokenBatch, shape: PackShape): Float32Array {
  const out = new Float32Array(shape.columns * shape.dim);
  for (let at = 0; at < tokens.features.length; at++) {
    const f = at % shape.dim;
    const centred = (tokens.features[at] ?? 0) - (parameters.similarityMean[f] ?? 0);
    out[at] = (tokens.present[at] ?? 0) * (parameters.similarityScale[f] ?? 0) * centred;
  }
  return out;
}

function packRows(tokens: TokenBatch, signals: SignalBatch, shape: PackShape): Float32Array {
  const n = tokens.ids.length;
  const { columns, dim } = shape;
  const out = new Float32Array(shape.rowCount * columns);
  for (let i = 0; i < n; i++) {
    for (let f = 0; f < dim; f++) {
      out[f * columns + i] = (tokens.present[i * dim + f] ?? 0) * (tokens.features[i * dim + f] ?? 0);
    }
  }
  signals.ids.forEach((_, k) => {
    const [x, y, z] = [signals.rays[k * 3] ?? 0, signals.rays[k * 3 + 1] ?? 0, signals.rays[k * 3 + 2] ?? 0];
    for (let i = 0; i < n; i++) {
      const pair = (k * n + i) * P;
      const [toX, toY, toZ] = [signals.pairs[pair] ?? 0, signals.pairs[pair + 1] ?? 0, signals.pairs[pair + 2] ?? 0];
      const at = (dim + EVIDENCE * k) * columns + i;
      out[at] = x * toX + y * toY + z * toZ - 1;
      out[at + columns] = (signals.pairs[pair + 3] ?? 0) ** 2;
      out[at + 2 * columns] = signals.pairs[pair + 4] ?? 0;
    }
  });
  const indicators = tokenRow(shape) * columns;
  out.fill(1, indicators, indicators + n);
  out[indicators + columns + n] = 1;
  out.fill(1, indicators + 2 * columns + n + 1, indicators + 3 * columns);
  return out;
}

function packLogitWeights(parameters: FormulaParameters, signals: SignalBatch, shape: PackShape): Float32Array {
  const out = new Float32Array(2 * shape.rowCount);
  let elsewhere = parameters.selfElsewhereLogit;
  const elsewhereRow = tokenRow(shape) + 1;
  out[elsewhereRow] = elsewhere;
  signals.ids.forEach((_, k) => {
    const weight = (column: number): number => signals.weights[k * W + column] ?? 0;
    const valid = weight(0);
    const at = shape.rowCount + shape.dim + EVIDENCE * k;
    out[at] = valid * weight(1);
    out[at + 1] = -0.5 * valid * weight(2);
    out[at + 2] = valid * weight(3);
    elsewhere += valid * weight(4);
  });
  out[shape.rowCount + elsewhereRow] = elsewhere;
  out[elsewhereRow + 1] = PADDING_LOGIT;
  out[shape.rowCount + elsewhereRow + 1] = PADDING_LOGIT;
  return out;
}

function mixingAlpha(signals: SignalBatch): number {
  let alpha = 1;
  for (let k = 0; k < signals.ids.length; k++) {
    alpha *= 1 - (signals.weights[k * W] ?? 0) * (signals.weights[k * W + 5] ?? 0);
  }
  return alpha;
}
