import {
  aoiBoxAngleDeg,
  aoiLogAngularSize,
  dot,
  fromYawPitch,
  multiply,
  normalize,
  type Pose,
  type Ray,
  rotate,
  subtract,
} from 'heed';
import type { Instance, SignalName } from './instance.ts';

/** What the angular logits of one signal are made of, for every instance and AOI; flat, AOIs of an instance adjacent. */
export interface Design {
  /** [instances + 1], where the AOIs of each instance start. */
  readonly starts: Int32Array;
  /** cos(centre angle) - 1. */
  readonly centre: Float64Array;
  /** - boxAngleDeg^2 / 2. */
  readonly box: Float64Array;
  /** ln(radius / distance). */
  readonly size: Float64Array;
  /** [instances], index of the attended AOI; the count of AOIs means elsewhere. */
  readonly attended: Int32Array;
}

/** The turn of a ray against its pose's forward, degrees: positive to the left, positive up. */
export interface RayOffset {
  readonly offsetYawDeg: number;
  readonly offsetPitchDeg: number;
}

/** No turn. */
export const STRAIGHT: RayOffset = { offsetYawDeg: 0, offsetPitchDeg: 0 };

/** The ray of a pose after the turn, as the live session has it. */
export function offsetRay(pose: Pose, { offsetYawDeg, offsetPitchDeg }: RayOffset): Ray {
  const turn = fromYawPitch(offsetYawDeg, offsetPitchDeg);
  return { origin: pose.position, direction: normalize(rotate(multiply(pose.orientation, turn), [0, 0, -1])) };
}

/** Measures every AOI of every instance from the turned ray of one signal. */
export function designOf(instances: readonly Instance[], signal: SignalName, offset: RayOffset): Design {
  const starts = new Int32Array(instances.length + 1);
  instances.forEach(({ aois }, row) => {
    starts[row + 1] = (starts[row] ?? 0) + aois.length;
  });
  const total = starts[instances.length] ?? 0;
  const [centre, box, size] = [new Float64Array(total), new Float64Array(total), new Float64Array(total)];
  let at = 0;
  for (const { aois, poses } of instances) {
    const ray = offsetRay(poses[signal], offset);
    for (const aoi of aois) {
      centre[at] = dot(ray.direction, normalize(subtract(aoi.box.center, ray.origin))) - 1;
      box[at] = -0.5 * aoiBoxAngleDeg(ray, aoi) ** 2;
      size[at] = aoiLogAngularSize(ray, aoi);
      at += 1;
    }
  }
  return { starts, centre, box, size, attended: Int32Array.from(instances, ({ attended }) => attended) };
}
