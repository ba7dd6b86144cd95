import { aoiBoxAngleDeg, aoiCentreAngleDeg, type Ray } from 'heed';
import type { CutInstance, Inputs } from '../benchmark/instance.ts';
import type { Method, Prediction } from '../benchmark/method.ts';
import type { JovTrial } from '../jov/jov-trial.ts';
import { anglesOf, rayOfRow } from './angles.ts';
import { EYE_DIM, eyeFeatures, SOFT_400_COLUMN } from './eye-features.ts';
import { previewOffset } from './head-offset.ts';
import { offsetHeadRay, type RaySource } from './rays.ts';
import { nearerFirst, simpleMethod, smallestFirst } from './simple-method.ts';

/** A ranking of the ten targets by the angle to the newest ray; the same for all where there never was one. */
const nearestTarget = (
  name: string,
  task: 'T1' | 'T3',
  inputs: Inputs,
  rayOf: (trial: JovTrial, instance: CutInstance, training: readonly JovTrial[]) => Ray | null,
  rank: (boxDeg: ArrayLike<number>, centreDeg: ArrayLike<number>) => Prediction,
): Method =>
  simpleMethod(name, task, (trial, instance, training) => {
    if (instance.task !== task || instance.inputs !== inputs) return null;
    const ray = rayOf(trial, instance, training);
    const targets = trial.room.targets.flatMap((index) => trial.room.aois[index] ?? []);
    if (ray === null) return { type: 'ranking', values: new Float64Array(targets.length) };
    return rank(
      targets.map((aoi) => aoiBoxAngleDeg(ray, aoi)),
      targets.map((aoi) => aoiCentreAngleDeg(ray, aoi)),
    );
  });

const byCentre = (_: ArrayLike<number>, centreDeg: ArrayLike<number>): Prediction => smallestFirst(centreDeg);

/** The newest ray of a source up to the cut: the eye may have been lost in the last rows. */
const newest =
  (source: RaySource) =>
  (trial: JovTrial, { at }: CutInstance): Ray | null => {
    for (let row = at; row >= 0; row--) {
      const ray = rayOfRow(trial, row, source);
      if (ray !== null) return ray;
    }
    return null;
  };

const offsetHead = (trial: JovTrial, { at }: CutInstance, training: readonly JovTrial[]): Ray | null => {
  const frame = trial.frames[at];
  return frame === undefined ? null : offsetHeadRay(frame, previewOffset(training));
};

/** Rankings of T1 by the angle to the newest ray. */
export const NEAREST_INTENDED: readonly Method[] = [
  nearestTarget('nearest centre to head ray', 'T1', 'head', newest('head'), byCentre),
  nearestTarget('nearest box to offset head ray', 'T1', 'head', offsetHead, nearerFirst),
  nearestTarget('nearest centre to gaze ray', 'T1', 'eye', newest('eye'), byCentre),
  nearestTarget('nearest box to gaze ray', 'T1', 'eye', newest('eye'), nearerFirst),
  simpleMethod('soft gaze dwell 400 ms', 'T1', (trial, instance) => {
    if (instance.task !== 'T1' || instance.inputs !== 'eye') return null;
    const angles = anglesOf(trial, 'eye');
    const features = eyeFeatures(trial, angles);
    const dwell = (j: number): number => features[(instance.at * angles.n + j) * EYE_DIM + SOFT_400_COLUMN] ?? 0;
    return { type: 'ranking', values: trial.room.targets.map(dwell) };
  }),
];

/** Rankings of T3 by the angle to the newest ray. */
export const NEAREST_INDICATED: readonly Method[] = [
  nearestTarget('nearest centre to controller ray', 'T3', 'head', newest('controller'), byCentre),
  nearestTarget('nearest box to controller ray', 'T3', 'head', newest('controller'), nearerFirst),
  nearestTarget('nearest centre to head ray', 'T3', 'head', newest('head'), byCentre),
  nearestTarget('nearest centre to gaze ray', 'T3', 'eye', newest('eye'), byCentre),
  nearestTarget('nearest box to gaze ray', 'T3', 'eye', newest('eye'), nearerFirst),
];
