import { aoiLogAngularSize } from 'heed';
import type { SigmaDeg } from '../benchmark/instance.ts';
import type { Method, Prediction } from '../benchmark/method.ts';
import type { JovTrial } from '../jov/jov-trial.ts';
import { type Angles, anglesOf, offsetAngles, rayOfRow, wholeBoxAngles } from './angles.ts';
import { previewOffset } from './head-offset.ts';
import type { RaySource } from './rays.ts';
import { nearerFirst, simpleMethod, smallestFirst } from './simple-method.ts';

/** One row of angles, [AOIs] each. */
export function rowOf(angles: Angles, at: number): { readonly part: Float32Array; readonly centre: Float32Array } {
  const [from, to] = [at * angles.n, (at + 1) * angles.n];
  return { part: angles.part.subarray(from, to), centre: angles.centre.subarray(from, to) };
}

const nearestPart = (angles: Angles, at: number): Prediction => {
  const { part, centre } = rowOf(angles, at);
  return nearerFirst(part, centre);
};

function nearestBox(trial: JovTrial, at: number, source: RaySource): Prediction | null {
  const ray = rayOfRow(trial, at, source);
  return ray === null ? null : nearerFirst(wholeBoxAngles(trial, ray), rowOf(anglesOf(trial, source), at).centre);
}

/** Among boxes that the ray is in, the one that looks smallest; the others by angle. */
function smallestInside(trial: JovTrial, at: number, sigma: SigmaDeg): Prediction | null {
  const head = rayOfRow(trial, at, 'head');
  if (head === null) return null;
  const { part } = rowOf(anglesOf(trial, sigma), at);
  const sizes = trial.room.aois.map((aoi) => Math.exp(aoiLogAngularSize(head, aoi)));
  const values = Float64Array.from(part, (angle, j) => (angle > 0 ? -angle : 1 / (1 + (sizes[j] ?? 0))));
  return { type: 'ranking', values };
}

const offsetOf = (trial: JovTrial, training: readonly JovTrial[]): Angles =>
  offsetAngles(trial, previewOffset(training));

/** Rankings of T0 by angle to the head ray. */
export const NEAREST_NOW: readonly Method[] = [
  simpleMethod('nearest box centre to head ray', 'T0', (trial, { at }) =>
    smallestFirst(rowOf(anglesOf(trial, 'head'), at).centre),
  ),
  simpleMethod('nearest box to head ray', 'T0', (trial, { at }) => nearestBox(trial, at, 'head')),
  simpleMethod('nearest part box to head ray', 'T0', (trial, { at }) => nearestPart(anglesOf(trial, 'head'), at)),
  simpleMethod('nearest part box to offset head ray', 'T0', (trial, { at }, training) =>
    nearestPart(offsetOf(trial, training), at),
  ),
];

const byNoisyGaze = (
  name: string,
  answer: (trial: JovTrial, at: number, sigma: SigmaDeg) => Prediction | null,
): Method =>
  simpleMethod(name, 'T0-eye', (trial, instance) =>
    instance.task === 'T0-eye' ? answer(trial, instance.at, instance.sigma) : null,
  );

/** Rankings of T0-eye by angle to the noisy gaze ray. */
export const NEAREST_WITH_EYE: readonly Method[] = [
  byNoisyGaze('nearest centre', (trial, at, sigma) => smallestFirst(rowOf(anglesOf(trial, sigma), at).centre)),
  byNoisyGaze('nearest box', nearestBox),
  byNoisyGaze('nearest part box', (trial, at, sigma) => nearestPart(anglesOf(trial, sigma), at)),
  byNoisyGaze('nearest part box, smallest first when inside several', smallestInside),
];

/** How near the gaze comes to any AOI, as a sign of being elsewhere (T0e). */
export const NEAREST_ELSEWHERE: readonly Method[] = [
  simpleMethod('angle to nearest part box, head ray', 'T0e', (trial, { at }) => ({
    type: 'elsewhere',
    score: Math.min(...rowOf(anglesOf(trial, 'head'), at).part),
  })),
  simpleMethod('angle to nearest part box, offset ray', 'T0e', (trial, { at }, training) => ({
    type: 'elsewhere',
    score: Math.min(...rowOf(offsetOf(trial, training), at).part),
  })),
];
