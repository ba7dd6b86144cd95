import { adamStep, type GazeShape, type GazeTruth, gazeStep, gazeWeightSpecs } from 'heed/tfjs/fit';
import { HORIZONS_MS } from '../benchmark/direction-instances.ts';
import type { Inputs } from '../benchmark/instance.ts';
import { mulberry32 } from '../jov/eye-noise.ts';
import { learningRateAt } from './fit-model.ts';
import { newMoments } from './fit-state.ts';
import { type GazeColumns, type GazeExample, gazeBatch, PRIOR_INPUTS } from './gaze-batch.ts';
import type { GazeOptions } from './gaze-options.ts';
import { normalOf } from './normal.ts';

/** Which times each kind of input is asked about, milliseconds ahead. */
export const GAZE_HORIZONS_MS: Readonly<Record<Inputs, readonly number[]>> = { head: [0], eye: HORIZONS_MS };

/** A fitted read-out of gaze directions. */
export interface GazeModel {
  readonly columns: GazeColumns;
  readonly shape: GazeShape;
  readonly weights: ReadonlyMap<string, Float32Array>;
}

/** One read-out per kind of input. */
export type GazeModels = ReadonlyMap<Inputs, GazeModel>;

/** An example with where the gaze was: [yaw, pitch] per horizon in its frame, degrees, `null` where it is not known. */
export interface GazeLesson {
  readonly example: GazeExample;
  readonly truth: readonly (readonly [yawDeg: number, pitchDeg: number] | null)[];
  /** Part in the loss. */
  readonly weight: number;
}

/** Share of the steps over which the learning rate rises. */
const WARM_SHARE = 0.1;

/** Fits the read-out; the same seed gives the same weights. */
export function fitGaze(columns: GazeColumns, lessons: readonly GazeLesson[], options: GazeOptions): GazeModel {
  const { sizes } = options;
  const steps = options.steps[columns.inputs];
  const shape: GazeShape = {
    ...sizes,
    rowInputs: columns.row.length,
    sceneInputs: columns.scene.length + PRIOR_INPUTS,
    horizons: GAZE_HORIZONS_MS[columns.inputs].length,
  };
  const weights = firstWeights(shape, mulberry32(options.seed));
  const moments = newMoments(weights);
  const average = new Map([...weights].map(([name, values]) => [name, values.slice()]));
  for (let step = 1; step <= steps; step++) {
    const random = mulberry32(options.seed * 100_003 + step);
    const picked = pick(lessons, options.batchSize, random).map((lesson) => ({
      lesson,
      example: lesson.example,
      mirrored: random() < 0.5,
      known: random() >= options.unknownRoom,
    }));
    const batch = gazeBatch(columns, picked, { size: options.noise, normal: normalOf(random) });
    const { gradients } = gazeStep(weights, shape, batch, truthOf(picked, options.usualDeg[columns.inputs]), {
      share: options.dropout,
      seed: Math.floor(random() * 2 ** 32),
    });
    const learningRate = learningRateAt(step, { learningRate: options.learningRate, steps }, WARM_SHARE * steps);
    const fresh = Math.max(1 - options.averaging, 1 / step);
    for (const [name, weight] of weights) {
      const [own, gradient, mean] = [moments.get(name), gradients.get(name), average.get(name)];
      if (own === undefined || gradient === undefined || mean === undefined || gradient.length === 0) continue;
      const weightDecay = name.endsWith('.kernel') ? options.weightDecay : 0;
      adamStep(weight, gradient, own, { learningRate, weightDecay, step });
      for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] ?? 0) + ((weight[i] ?? 0) - (mean[i] ?? 0)) * fresh;
    }
  }
  return { columns, shape, weights: average };
}

/** Seeded weights: Glorot uniform; the signals' own guess speaks first. */
function firstWeights(shape: GazeShape, random: () => number): Map<string, Float32Array> {
  return new Map(
    gazeWeightSpecs(shape).map(({ name, shape: size }) => {
      const values = new Float32Array(size.reduce((product, each) => product * each, 1));
      const [rows = 1, columns = 0] = size;
      const limit = Math.sqrt(6 / (rows + columns)) * (/^(direct|stay|look|middle)/.test(name) ? 0.1 : 1);
      if (size.length === 2) for (let i = 0; i < values.length; i++) values[i] = (random() * 2 - 1) * limit;
      if (name === 'stay.bias') values.fill(4);
      return [name, values];
    }),
  );
}

const pick = <T>(from: readonly T[], count: number, random: () => number): readonly T[] =>
  Array.from({ length: count }, () => from[Math.floor(random() * from.length)]).filter((each) => each !== undefined);

function truthOf(
  picked: readonly { readonly lesson: GazeLesson; readonly mirrored: boolean }[],
  usual: readonly number[],
): GazeTruth {
  const [size, count] = [picked.length, usual.length];
  const truth = new Float32Array(size * 2 * count);
  const cosine = new Float32Array(size * count);
  const weight = new Float32Array(size * count);
  picked.forEach(({ lesson, mirrored }, b) => {
    usual.forEach((usualDeg, k) => {
      const seen = lesson.truth[k];
      if (seen === undefined || seen === null) return;
      truth[b * 2 * count + k] = mirrored ? -seen[0] : seen[0];
      truth[(b * 2 + 1) * count + k] = seen[1];
      cosine[b * count + k] = Math.cos((seen[1] * Math.PI) / 180);
      weight[b * count + k] = lesson.weight / (usualDeg * size);
    });
  });
  return { truth, cosine, weight };
}
