import { angleBetweenDeg, forwardRay, fromYawPitch, multiply } from 'heed';
import { gazeStep } from 'heed/tfjs/fit';
import { beforeAll, describe, expect, it } from 'vitest';
import { directionInstances } from '../../../src/lab/benchmark/direction-instances.ts';
import type { DirectionInstance } from '../../../src/lab/benchmark/instance.ts';
import type { FittedMethod, Prediction } from '../../../src/lab/benchmark/method.ts';
import { gazeBatch } from '../../../src/lab/flow/gaze-batch.ts';
import { gazeColumnsOf, gazeLessons, taughtRows } from '../../../src/lab/flow/gaze-lessons.ts';
import { gazeMethod } from '../../../src/lab/flow/gaze-method.ts';
import { fitGaze, type GazeModel } from '../../../src/lab/flow/gaze-model.ts';
import { GAZE_DEFAULTS } from '../../../src/lab/flow/gaze-options.ts';
import { openWasmHere } from '../../../src/lab/flow/open-wasm-here.ts';
import { createPriorBook } from '../../../src/lab/flow/scene-prior.ts';
import type { JovTrial } from '../../../src/lab/jov/jov-trial.ts';
import { searchingTrial } from './searching-trial.ts';

const OPTIONS = {
  ...GAZE_DEFAULTS,
  sizes: { wide: 12, narrow: 8, meet: 6, judge: 5 },
  steps: { head: 40, eye: 20 },
  batchSize: 16,
  learningRate: 1e-2,
  averaging: 0.8,
};

/** The same person with the eyes 12 deg below the head. */
function belowHead(trial: JovTrial): JovTrial {
  const frames = trial.frames.map((frame) => {
    const { eye, viewer } = frame.sample;
    if (eye === null || viewer === null) return frame;
    const gaze = { ...viewer, orientation: multiply(viewer.orientation, fromYawPitch(0, -12)) };
    return { ...frame, sample: { ...frame.sample, eye: { gaze } } };
  });
  return { ...trial, frames };
}

const training = [1, 2, 3].flatMap((person) => [1, 2].map((trial) => belowHead(searchingTrial(person, trial))));
const test = belowHead(searchingTrial(4, 2));
const context = { split: 'lopo', fold: 0, testRooms: [test.room] } as const;
const instances = directionInstances(test);

function fitSmall(steps: number): GazeModel {
  const rows = training.flatMap((trial) => taughtRows(trial, 'eye'));
  const columns = gazeColumnsOf(rows, 'eye');
  return fitGaze(columns, gazeLessons(columns, rows, createPriorBook(training)), {
    ...OPTIONS,
    steps: { head: steps, eye: steps },
  });
}

function meanErrorDeg(answers: readonly (Prediction | null)[], asked: readonly DirectionInstance[]): number {
  const errors = asked.map(({ truth }, i) => {
    const answer = answers[i];
    return answer?.type === 'direction' ? angleBetweenDeg(answer.direction, truth) : Number.NaN;
  });
  return errors.reduce((sum, error) => sum + error, 0) / errors.length;
}

let fitted: FittedMethod;

beforeAll(async () => {
  await openWasmHere();
  fitted = await gazeMethod(OPTIONS).fit(training, context);
}, 60_000);

describe('gazeMethod', () => {
  it('answers every instance of T4 with a unit direction', async () => {
    const answers = await fitted.predict(test, instances);
    expect(answers).toHaveLength(instances.length);
    for (const answer of answers) {
      expect(answer?.type === 'direction' ? Math.hypot(...answer.direction) : null).toBeCloseTo(1, 9);
    }
  });

  it('learns where the eye points below the head', async () => {
    const now = instances.filter(({ h }) => h === 0);
    const errorDeg = meanErrorDeg(await fitted.predict(test, now), now);
    const ahead = now.map(({ at }): Prediction | null => {
      const viewer = test.frames[at]?.sample.viewer ?? null;
      return viewer === null ? null : { type: 'direction', direction: forwardRay(viewer).direction };
    });
    expect(errorDeg).toBeLessThan(0.6 * meanErrorDeg(ahead, now));
  });

  it('never looks ahead: frames after the present one change nothing', async () => {
    const [asked] = instances.filter(({ h }) => h === 150).slice(-1);
    if (asked === undefined) throw new Error('expected an instance');
    const now = { ...asked, h: 0, inputs: 'head' } as const;
    const cut: JovTrial = { ...test, frames: test.frames.slice(0, asked.at + 1) };
    expect(await fitted.predict(cut, [asked, now])).toEqual(await fitted.predict(test, [asked, now]));
  });

  it('reads the gaze now without the eye', async () => {
    const now = instances.filter(({ h }) => h === 0);
    const blind: JovTrial = {
      ...test,
      frames: test.frames.map((frame) => ({ ...frame, attended: null, sample: { ...frame.sample, eye: null } })),
    };
    expect(await fitted.predict(blind, now)).toEqual(await fitted.predict(test, now));
  });
});

describe('fitGaze', () => {
  it('gives the same weights for the same seed', () => {
    const [one, other] = [fitSmall(8), fitSmall(8)];
    for (const [name, weight] of one.weights) expect(other.weights.get(name), name).toEqual(weight);
  });

  it('has the gradients that small changes of a weight show', () => {
    const { columns, shape, weights } = fitSmall(20);
    const rows = training.flatMap((trial) => taughtRows(trial, 'eye')).slice(0, 5);
    const lessons = gazeLessons(columns, rows, createPriorBook(training));
    const batch = gazeBatch(
      columns,
      lessons.map(({ example }) => ({ example, mirrored: false, known: true })),
    );
    const truth = {
      truth: new Float32Array(lessons.length * 2 * shape.horizons).map((_, i) => (i % 7) - 3),
      cosine: new Float32Array(lessons.length * shape.horizons).fill(0.9),
      weight: new Float32Array(lessons.length * shape.horizons).fill(0.05),
    };
    expectSlopes(weights, (current) => gazeStep(current, shape, batch, truth, { share: 0, random: () => 0 }));
  });
});

type Step = (weights: GazeModel['weights']) => ReturnType<typeof gazeStep>;

function expectSlopes(weights: GazeModel['weights'], step: Step): void {
  const { gradients } = step(weights);
  for (const name of ['wide.kernel', 'direct.bias', 'stay.kernel', 'meet.kernel', 'look.kernel', 'middle.bias']) {
    const weight = weights.get(name) ?? new Float32Array();
    const gradient = gradients.get(name) ?? new Float32Array();
    const largest = gradient.reduce(
      (best, value, i) => (Math.abs(value) > Math.abs(gradient[best] ?? 0) ? i : best),
      0,
    );
    const before = weight[largest] ?? 0;
    const lossAt = (value: number): number => {
      weight[largest] = value;
      const { loss } = step(weights);
      weight[largest] = before;
      return loss;
    };
    const slope = (lossAt(before + 5e-3) - lossAt(before - 5e-3)) / 1e-2;
    expect(Math.abs((gradient[largest] ?? 0) - slope), name).toBeLessThan(0.01 + 0.1 * Math.abs(slope));
  }
}
