import { importanceColumn as C, IMPORTANCE_DIM, type ImportanceFeature, type ImportanceModel } from 'heed';
import { normalOf } from '../flow/normal.ts';
import { mulberry32 } from '../jov/eye-noise.ts';
import type { FitData } from './fit-data.ts';

export interface ReadoutOptions {
  readonly seed: number;
  /** Units of the hidden part; 0 fits a logistic regression. */
  readonly hidden: number;
  readonly epochs: number;
  /** Columns that are held at 0. */
  readonly without?: readonly ImportanceFeature[];
  /** Called with the mean loss in nats after every epoch. */
  readonly onEpoch?: (loss: number) => void;
}

const BATCH = 256;
const RATE = 0.004;
/** Of every weight, per step at full rate (decoupled: Loshchilov & Hutter 2019). Large, for events of a kind never seen. */
const DECAY = 0.01;
/** Chance that a row is shown without its mark, without its hazard. */
const [NO_MARK, NO_HAZARD] = [0.5, 0.5];
/** Chance that any other column of a row is hidden, so that none becomes the answer. */
const HIDDEN_COLUMN = 0.1;
/** Columns that hardly vary are not blown up. */
const LEAST_DEVIATION = 0.1;
const [BETA1, BETA2] = [0.9, 0.999];

const MARK_COLUMNS: readonly number[] = [C.relevance, C.marked];

/**
 * Fits a read-out by Adam (Kingma & Ba 2015) on the weighted log loss, its rate falling as a cosine; the same seed gives
 * the same numbers.
 */
export function fitReadout(data: FitData, options: ReadoutOptions): ImportanceModel {
  const { hidden, epochs, seed, without = [] } = options;
  const random = mulberry32(seed);
  const width = hidden + 1;
  const dim = IMPORTANCE_DIM;
  const inverse = deviationsOf(data).map((deviation) => 1 / Math.max(LEAST_DEVIATION, deviation));
  for (const name of without) inverse[C[name]] = 0;
  const layout = { inward: 0, bias: dim * width, outward: dim * width + width };
  const parameters = firstParameters(hidden, random);
  const gradient = new Float64Array(parameters.length);
  const [first, second] = [new Float64Array(parameters.length), new Float64Array(parameters.length)];
  const rows = data.deserves.length;
  const order = Int32Array.from({ length: rows }, (_, i) => i);
  const meanWeight = data.weight.reduce((sum, w) => sum + w, 0) / rows;
  const x = new Float64Array(dim);
  const sums = new Float64Array(width);
  const steps = epochs * Math.ceil(rows / BATCH);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let [loss, weights] = [0, 0];
    for (let from = 0; from < rows; from += BATCH) {
      gradient.fill(0);
      const to = Math.min(rows, from + BATCH);
      for (let place = from; place < to; place++) {
        const row = order[place] ?? 0;
        readInput(x, data, row, inverse, random);
        const weight = (data.weight[row] ?? 1) / meanWeight;
        const target = data.deserves[row] ?? 0;
        const logit = forward(parameters, layout, x, sums, hidden);
        loss += weight * (Math.log1p(Math.exp(-Math.abs(logit))) + Math.max(0, logit) - target * logit);
        weights += weight;
        const slope = (weight * (1 / (1 + Math.exp(-logit)) - target)) / (to - from);
        backward(parameters, gradient, layout, x, sums, hidden, slope);
      }
      step += 1;
      const rate = RATE * (0.5 + 0.5 * Math.cos((Math.PI * step) / steps)) + 1e-5;
      const [c1, c2] = [1 - BETA1 ** step, 1 - BETA2 ** step];
      for (let p = 0; p < parameters.length; p++) {
        const g = gradient[p] ?? 0;
        const m = BETA1 * (first[p] ?? 0) + (1 - BETA1) * g;
        const v = BETA2 * (second[p] ?? 0) + (1 - BETA2) * g * g;
        first[p] = m;
        second[p] = v;
        const value = parameters[p] ?? 0;
        parameters[p] = value - rate * (m / c1 / (Math.sqrt(v / c2) + 1e-8) + DECAY * value);
      }
    }
    options.onEpoch?.(loss / weights);
  }
  return {
    name: 'importance',
    hidden,
    inward: Float32Array.from(
      { length: dim * width },
      (_, i) => (parameters[i] ?? 0) * (inverse[Math.floor(i / width)] ?? 0),
    ),
    bias: Float32Array.from(parameters.subarray(layout.bias, layout.outward)),
    outward: Float32Array.from(parameters.subarray(layout.outward)),
  };
}

interface Layout {
  readonly inward: number;
  readonly bias: number;
  readonly outward: number;
}

function forward(
  parameters: Float64Array,
  { bias, outward }: Layout,
  x: Float64Array,
  sums: Float64Array,
  hidden: number,
): number {
  const width = hidden + 1;
  for (let h = 0; h < width; h++) sums[h] = parameters[bias + h] ?? 0;
  for (let f = 0; f < x.length; f++) {
    const value = x[f] ?? 0;
    if (value === 0) continue;
    for (let h = 0; h < width; h++) sums[h] = (sums[h] ?? 0) + value * (parameters[f * width + h] ?? 0);
  }
  let logit = sums[hidden] ?? 0;
  for (let h = 0; h < hidden; h++) logit += Math.max(0, sums[h] ?? 0) * (parameters[outward + h] ?? 0);
  return logit;
}

/** Adds one row's share to the gradient; turns `sums` into the slopes of the hidden units. */
function backward(
  parameters: Float64Array,
  gradient: Float64Array,
  { bias, outward }: Layout,
  x: Float64Array,
  sums: Float64Array,
  hidden: number,
  slope: number,
): void {
  const width = hidden + 1;
  for (let h = 0; h < hidden; h++) {
    const sum = sums[h] ?? 0;
    gradient[outward + h] = (gradient[outward + h] ?? 0) + slope * Math.max(0, sum);
    sums[h] = sum > 0 ? slope * (parameters[outward + h] ?? 0) : 0;
  }
  sums[hidden] = slope;
  for (let h = 0; h < width; h++) gradient[bias + h] = (gradient[bias + h] ?? 0) + (sums[h] ?? 0);
  for (let f = 0; f < x.length; f++) {
    const value = x[f] ?? 0;
    if (value === 0) continue;
    for (let h = 0; h < width; h++) {
      gradient[f * width + h] = (gradient[f * width + h] ?? 0) + value * (sums[h] ?? 0);
    }
  }
}

function readInput(x: Float64Array, data: FitData, row: number, inverse: Float64Array, random: () => number): void {
  const at = row * IMPORTANCE_DIM;
  const byMark = data.byMark[row] === 1;
  for (let f = 0; f < x.length; f++) {
    const value = (data.features[at + f] ?? 0) * (inverse[f] ?? 0);
    x[f] = value !== 0 && random() < HIDDEN_COLUMN ? 0 : value;
  }
  if (byMark) for (const f of MARK_COLUMNS) x[f] = (data.features[at + f] ?? 0) * (inverse[f] ?? 0);
  else if (random() < NO_MARK) for (const f of MARK_COLUMNS) x[f] = 0;
  if (random() < NO_HAZARD) x[C.hazardActive] = 0;
}

/** Deviation of each column over the scenes' rows, [IMPORTANCE_DIM]. */
export function deviationsOf({ features, weight }: FitData): Float64Array {
  const dim = IMPORTANCE_DIM;
  const [sum, squares] = [new Float64Array(dim), new Float64Array(dim)];
  let total = 0;
  weight.forEach((w, row) => {
    total += w;
    for (let f = 0; f < dim; f++) {
      const value = features[row * dim + f] ?? 0;
      sum[f] = (sum[f] ?? 0) + w * value;
      squares[f] = (squares[f] ?? 0) + w * value * value;
    }
  });
  return Float64Array.from({ length: dim }, (_, f) => {
    const mean = (sum[f] ?? 0) / total;
    return Math.sqrt(Math.max(0, (squares[f] ?? 0) / total - mean * mean));
  });
}

/** Small hidden weights, a first guess of "hardly ever". */
function firstParameters(hidden: number, random: () => number): Float64Array {
  const normal = normalOf(random);
  const width = hidden + 1;
  const parameters = new Float64Array((IMPORTANCE_DIM + 1) * width + hidden);
  for (let i = 0; i < IMPORTANCE_DIM * width; i++) parameters[i] = i % width === hidden ? 0 : 0.15 * normal();
  parameters[IMPORTANCE_DIM * width + hidden] = -3;
  for (let h = 0; h < hidden; h++) parameters[(IMPORTANCE_DIM + 1) * width + h] = 0.3 * normal();
  return parameters;
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
}
