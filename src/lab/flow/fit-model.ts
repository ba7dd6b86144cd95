import {
  columnOf,
  type FlowModel,
  type FlowShape,
  type InputColumns,
  READOUTS,
  type Readout,
  tokenInputCount,
  weightSize,
  weightSpecs,
} from 'heed';
import { adamStep, type BatchArrays, fitStep, type LossTarget } from 'heed/tfjs/fit';
import { personKey } from '../benchmark/split.ts';
import { mulberry32 } from '../jov/eye-noise.ts';
import { assembleBatch, type Scene } from './assemble-batch.ts';
import type { FitOptions } from './fit-options.ts';
import type { FitState } from './fit-state.ts';
import type { LabelledRow } from './labelled-rows.ts';
import { fitColumns } from './model-columns.ts';
import { normalOf } from './normal.ts';
import type { PriorBook } from './scene-prior.ts';
import { EVIDENCE_WIDTH, SIGNAL_WIDTH, STREAMS, type Stream, TOKEN_WIDTH } from './trial-rows.ts';

/** Which signals a batch is given, how often: one model serves every combination. */
const REGIMES: readonly { readonly streams: readonly Stream[]; readonly share: number }[] = [
  { streams: ['viewer'], share: 0.12 },
  { streams: ['viewer', 'controller-right'], share: 0.4 },
  { streams: ['viewer', 'controller-right', 'eye'], share: 0.2 },
  { streams: ['viewer', 'controller-right', 'eye-1'], share: 0.09 },
  { streams: ['viewer', 'controller-right', 'eye-2'], share: 0.1 },
  { streams: ['viewer', 'controller-right', 'eye-4'], share: 0.09 },
];

/** Early searching says little about the target: rows farther from the end of the preview count less. */
const NEAR_END_MS = 1500;
const FAR_WEIGHT = 0.2;

/** The columns that the rows give, the shape that follows. */
export function fittedColumns(rows: readonly LabelledRow[], random: () => number): InputColumns {
  const sample = Array.from({ length: 400 }, () => rows[Math.floor(random() * rows.length)]).filter(
    (row) => row !== undefined,
  );
  return fitColumns((input, feature) =>
    sample.flatMap(({ rows: trial, at }) => {
      const n = trial.trial.room.aois.length;
      const pick = (source: Float32Array | undefined, width: number, place: number, count: number): number[] =>
        Array.from({ length: count }, (_, i) => source?.[i * width + place] ?? 0);
      if (input === 'token') return pick(trial.tokens[at], TOKEN_WIDTH, columnOf.token(feature), n);
      const valid = STREAMS.map((_, k) => k).filter((k) => trial.signals[at]?.[k * SIGNAL_WIDTH] === 1);
      return valid.flatMap((k) =>
        input === 'signal'
          ? [trial.signals[at]?.[k * SIGNAL_WIDTH + columnOf.signal(feature)] ?? 0]
          : pick(trial.evidence[at]?.subarray(k * n * EVIDENCE_WIDTH), EVIDENCE_WIDTH, columnOf.evidence(feature), n),
      );
    }),
  );
}

/** Seeded weights: Glorot uniform; gates nearly open, so that the signals speak from the start. */
export function firstWeights(shape: FlowShape, random: () => number): Map<string, Float32Array> {
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

/** Every weight's place in a fit: columns, shape, names. */
export const shapeFor = (columns: InputColumns, sizes: FitOptions['sizes']): FlowShape => ({
  ...sizes,
  tokenInputs: tokenInputCount(columns),
  signalInputs: columns.signal.length,
  evidenceInputs: columns.evidence.length,
});

/** Runs the steps of a fit from `state` on, calling `onStep` after each; mutates `state`. */
export function runFit(
  state: FitState,
  rows: readonly LabelledRow[],
  priors: PriorBook,
  options: FitOptions,
  onStep: (step: number, losses: Readonly<Partial<Record<Readout, number>>>) => void,
): void {
  const preview = rows.filter(({ phase }) => phase === 'preview');
  const response = rows.filter(({ phase }) => phase === 'response');
  const weightOf = personWeights(preview);
  while (state.step < options.steps) {
    state.step += 1;
    // Randomness by step, so that a fit that was interrupted goes on as if it had not been.
    const random = mulberry32(options.seed * 100_003 + state.step);
    const pointing = response.length > 0 && random() < options.pointingShare;
    const picked = pickRows(pointing ? response : preview, options.batchSize, random);
    const streams = pickStreams(random);
    const scenes = picked.map((row) => augmented(row, priors, options, random));
    const batch = assembleBatch(state.columns, scenes, streams, { size: options.noise, normal: normalOf(random) });
    const targets = pointing
      ? pointingTargets(picked, batch)
      : previewTargets(
          picked,
          batch,
          weightOf,
          streams.some((name) => name.startsWith('eye')),
        );
    const { losses, gradients } = fitStep(state.weights, state.shape, batch, targets, {
      share: options.dropout,
      random,
    });
    const warm = Math.min(1, state.step / 100);
    const learningRate = options.learningRate * warm * 0.5 * (1 + Math.cos((Math.PI * state.step) / options.steps));
    for (const [name, weight] of state.weights) {
      const moments = state.moments.get(name);
      const gradient = gradients.get(name);
      if (moments === undefined) throw new Error(`runFit: expected moments of ${name}, got none`);
      if (gradient === undefined || gradient.length === 0) continue;
      adamStep(weight, gradient, moments, { learningRate, weightDecay: options.weightDecay, step: state.step });
    }
    onStep(state.step, losses);
  }
}

/** The model that a fit has come to. */
export const modelOf = (state: FitState, name: string): FlowModel => ({
  name,
  shape: state.shape,
  columns: state.columns,
  weights: state.weights,
  temperature: Object.fromEntries(READOUTS.map((readout) => [readout, 1])) as Record<Readout, number>,
  spread: [],
});

function personWeights(rows: readonly LabelledRow[]): (row: LabelledRow) => number {
  const counts = new Map<string, number>();
  for (const { rows: of } of rows) counts.set(personKey(of.trial), (counts.get(personKey(of.trial)) ?? 0) + 1);
  return ({ rows: of }) => rows.length / counts.size / (counts.get(personKey(of.trial)) ?? 1);
}

const pickRows = (rows: readonly LabelledRow[], count: number, random: () => number): readonly LabelledRow[] =>
  Array.from({ length: count }, () => rows[Math.floor(random() * rows.length)]).filter((row) => row !== undefined);

function pickStreams(random: () => number): readonly Stream[] {
  let left = random();
  for (const { streams, share } of REGIMES) {
    left -= share;
    if (left <= 0) return streams;
  }
  return ['viewer', 'controller-right'];
}

function augmented(row: LabelledRow, priors: PriorBook, options: FitOptions, random: () => number): Scene {
  const { trial } = row.rows;
  const known = random() >= options.unknownRoom;
  const leftOut = random() * options.leaveOut;
  const needed = [row.attended, row.next, trial.target];
  return {
    rows: row.rows,
    at: row.at,
    prior: known ? priors.of(trial.room.name, personKey(trial)) : null,
    relevance: random() < options.relevance,
    kept: trial.room.aois.map((_, i) => needed.includes(i) || random() >= leftOut),
    mirrored: random() < 0.5,
  };
}

function previewTargets(
  picked: readonly LabelledRow[],
  { size, n, mask }: BatchArrays,
  weightOf: (row: LabelledRow) => number,
  eyeKnown: boolean,
): readonly LossTarget[] {
  const attended = new Float32Array(size * (n + 1));
  const open = new Float32Array(size * (n + 1)).fill(1);
  const intended = new Float32Array(size * n);
  const targets = new Float32Array(size * n);
  const next = new Float32Array(size * n);
  const others = new Float32Array(size * n).fill(1);
  picked.forEach((row, b) => {
    const weight = weightOf(row);
    const { room, target } = row.rows.trial;
    for (let i = 0; i < n; i++) open[b * (n + 1) + i] = mask[b * n + i] ?? 0;
    if (row.attended !== null) attended[b * (n + 1) + (row.attended === 'elsewhere' ? n : row.attended)] = weight;
    for (const i of room.targets) targets[b * n + i] = mask[b * n + i] ?? 0;
    intended[b * n + target] = weight * (row.toEndMs < NEAR_END_MS ? 1 : FAR_WEIGHT);
    if (row.next !== null) next[b * n + row.next] = weight;
    if (eyeKnown && typeof row.attended === 'number') others[b * n + row.attended] = 0;
  });
  return [
    { readout: 'attended', truth: attended, allowed: open, factor: 1 },
    { readout: 'intended', truth: intended, allowed: targets, factor: 0.3 },
    { readout: 'next', truth: next, allowed: others, factor: 0.3 },
  ];
}

function pointingTargets(picked: readonly LabelledRow[], { size, n, mask }: BatchArrays): readonly LossTarget[] {
  const truth = new Float32Array(size * n);
  const allowed = new Float32Array(size * n);
  picked.forEach((row, b) => {
    const { room, target } = row.rows.trial;
    for (const i of room.targets) allowed[b * n + i] = mask[b * n + i] ?? 0;
    truth[b * n + target] = row.toEndMs < 2500 ? 1 : FAR_WEIGHT;
  });
  return [{ readout: 'indicated', truth, allowed, factor: 1 }];
}
