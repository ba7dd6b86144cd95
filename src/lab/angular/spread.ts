import {
  type AoiSample,
  angleBetweenDeg,
  aoiBoxAngleDeg,
  aoiLogAngularSize,
  conjugate,
  multiply,
  normalize,
  type Ray,
  rotate,
  subtract,
  type Vec3,
} from 'heed';
import { yawPitchOf } from '../jov/jov-frame.ts';
import { offsetRay, type RayOffset, STRAIGHT } from './design.ts';
import { type Instance, personWeights, type SignalName } from './instance.ts';

/** What a ray is compared with: the true gaze's direction, or the centre of the attended AOI. */
export type SpreadTruth = 'gaze' | 'attended';

/** Standard deviation per axis of the truth around the turned ray, degrees: sqrt(mean angle^2 / 2), people counted equally. */
export function spreadDeg(
  instances: readonly Instance[],
  signal: SignalName,
  offset: RayOffset,
  truth: SpreadTruth,
): number {
  const weights = personWeights(instances);
  let [sum, total] = [0, 0];
  instances.forEach((instance, row) => {
    const ray = offsetRay(instance.poses[signal], offset);
    const aoi = instance.aois[instance.attended];
    let to: Vec3;
    if (truth === 'gaze') to = rotate(instance.poses.trueGaze.orientation, [0, 0, -1]);
    else if (aoi !== undefined) to = normalize(subtract(aoi.box.center, ray.origin));
    else return;
    sum += (weights[row] ?? 0) * angleBetweenDeg(ray.direction, to) ** 2;
    total += weights[row] ?? 0;
  });
  return Math.sqrt(sum / total / 2);
}

/** Mean over instances of ln(radius / distance) of the attended AOI, as seen from the signal's origin. */
export function meanLogSize(instances: readonly Instance[], signal: SignalName): number {
  const sizes = fromAttended(instances, signal, aoiLogAngularSize);
  return sizes.reduce((a, b) => a + b, 0) / sizes.length;
}

/** The angle by which the ray misses the attended AOI's box in all but the given share of instances, degrees. */
export function missDeg(instances: readonly Instance[], signal: SignalName, share: number): number {
  const angles = fromAttended(instances, signal, aoiBoxAngleDeg).toSorted((a, b) => a - b);
  return angles[Math.min(angles.length - 1, Math.floor((1 - share) * angles.length))] ?? Number.NaN;
}

function fromAttended(
  instances: readonly Instance[],
  signal: SignalName,
  measure: (ray: Ray, aoi: AoiSample) => number,
): readonly number[] {
  return instances.flatMap(({ aois, attended, poses }) => {
    const aoi = aois[attended];
    return aoi === undefined ? [] : [measure(offsetRay(poses[signal], STRAIGHT), aoi)];
  });
}

/** Mean over people of each one's median eye-in-head yaw and pitch. */
export function medianGazeOffset(instances: readonly Instance[]): RayOffset {
  const people = new Map<number, { yawDeg: number; pitchDeg: number }[]>();
  for (const { person, poses } of instances) {
    const inHead = multiply(conjugate(poses.viewer.orientation), poses.trueGaze.orientation);
    const turns = people.get(person) ?? [];
    people.set(person, turns);
    turns.push(yawPitchOf(rotate(inHead, [0, 0, -1])));
  }
  const turns = [...people.values()].map((all) => ({
    yawDeg: median(all.map((turn) => turn.yawDeg)),
    pitchDeg: median(all.map((turn) => turn.pitchDeg)),
  }));
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  return {
    offsetYawDeg: mean(turns.map((turn) => turn.yawDeg)),
    offsetPitchDeg: mean(turns.map((turn) => turn.pitchDeg)),
  };
}

/** The middle value, or the mean of the two in the middle; NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
