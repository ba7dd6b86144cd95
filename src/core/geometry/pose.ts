import { isUnitQuat, type Quat, rotate } from './quat.ts';
import type { Ray } from './ray.ts';
import { isFiniteVec3, type Vec3 } from './vec3.ts';

/** Position (metres) and orientation in the session's reference space: right-handed, +Y up, -Z forward. */
export interface Pose {
  readonly position: Vec3;
  readonly orientation: Quat;
}

/** True when every number is finite and the orientation is a rotation. */
export const isValidPose = (pose: Pose): boolean => isFiniteVec3(pose.position) && isUnitQuat(pose.orientation);

/** The ray from the pose's position along its -Z. */
export const forwardRay = (pose: Pose): Ray => ({
  origin: pose.position,
  direction: rotate(pose.orientation, [0, 0, -1]),
});
