import type { AoiSample, Box, Pose, Quat, Vec3 } from 'heed';
import type { JovTrial } from '../jov/jov-trial.ts';
import { type DamagedTrial, sameOrder, withSamples } from './damaged-trial.ts';

/** Left for right: room, head, eye and controller; the controller keeps the name of its hand, which is no place. */
export function mirroredRoom(trial: JovTrial): DamagedTrial {
  const mirrored = withSamples(trial, (sample) => ({
    ...sample,
    viewer: poseOf(sample.viewer),
    eye: sample.eye === null ? null : { ...sample.eye, gaze: mirroredPose(sample.eye.gaze) },
    inputs: sample.inputs.map((input) => ({ ...input, targetRay: poseOf(input.targetRay), grip: poseOf(input.grip) })),
  }));
  return sameOrder({ ...mirrored, room: { ...trial.room, aois: trial.room.aois.map(mirroredAoi) } });
}

const poseOf = (pose: Pose | null): Pose | null => (pose === null ? null : mirroredPose(pose));

/** A rotation seen in the plane x = 0 turns the other way about y and z. */
function mirroredPose({ position, orientation: [x, y, z, w] }: Pose): Pose {
  const orientation: Quat = [x, -y, -z, w];
  return { position: mirroredPoint(position), orientation };
}

const mirroredPoint = ([x, y, z]: Vec3): Vec3 => [-x, y, z];

const mirroredBox = ({ center, size }: Box): Box => ({ center: mirroredPoint(center), size });

const mirroredAoi = ({ parts, ...aoi }: AoiSample): AoiSample => ({
  ...aoi,
  box: mirroredBox(aoi.box),
  ...(parts === undefined ? {} : { parts: parts.map(mirroredBox) }),
});
