import type { Inputs, Instance } from '../benchmark/instance.ts';
import type { Method, Prediction } from '../benchmark/method.ts';
import type { JovTrial } from '../jov/jov-trial.ts';
import { type Angles, anglesOf, offsetAngles } from './angles.ts';
import { previewOffset } from './head-offset.ts';
import { rowOf } from './nearest.ts';
import { nearerFirst, simpleMethod, smallestFirst } from './simple-method.ts';

/** A ranking of T2 by angles, for one kind of inputs. */
const next = (
  name: string,
  inputs: Inputs,
  anglesFor: (trial: JovTrial, training: readonly JovTrial[]) => Angles,
  rank: (boxDeg: Float32Array, centreDeg: Float32Array) => Prediction,
): Method =>
  simpleMethod(name, 'T2', (trial, instance: Instance, training) => {
    if (instance.task !== 'T2' || instance.inputs !== inputs) return null;
    const { part, centre } = rowOf(anglesFor(trial, training), instance.at);
    return rank(part, centre);
  });

/** Behind everything in front of the head, before what is behind it, degrees. */
const LAST_DEG = 90;

/** The nearest one is probably attended now, so it comes last. */
function nearestLast(boxDeg: Float32Array, centreDeg: Float32Array): Prediction {
  const nearest = nearerFirst(boxDeg, centreDeg);
  if (nearest.type !== 'ranking') return nearest;
  const values = Float64Array.from(nearest.values);
  values[values.indexOf(Math.max(...values))] = -1 - LAST_DEG;
  return { type: 'ranking', values };
}

const offsetHead = (trial: JovTrial, training: readonly JovTrial[]): Angles =>
  offsetAngles(trial, previewOffset(training));

/** Rankings of T2 by the angle to a ray. */
export const NEAREST_NEXT: readonly Method[] = [
  next(
    'nearest centre to gaze ray',
    'eye',
    (trial) => anglesOf(trial, 'eye'),
    (_, centreDeg) => smallestFirst(centreDeg),
  ),
  next('nearest part box to gaze ray', 'eye', (trial) => anglesOf(trial, 'eye'), nearerFirst),
  next('nearest part box to head ray', 'eye', (trial) => anglesOf(trial, 'head'), nearerFirst),
  next('nearest part box to offset head ray', 'head', offsetHead, nearerFirst),
  next('same, nearest one put last', 'head', offsetHead, nearestLast),
];
