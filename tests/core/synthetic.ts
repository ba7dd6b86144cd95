import { type AoiSample, aoiId, type FrameSample, fromYawPitch, type InputSample, type Pose, type Vec3 } from 'heed';

/** An unremarkable AOI: a 20 cm box. */
export const box = (id: string, center: Vec3, over: Partial<AoiSample> = {}): AoiSample => ({
  id: aoiId(id),
  label: id,
  kind: 'object',
  box: { center, size: [0.2, 0.2, 0.2] },
  relevance: null,
  visibleFraction: null,
  hazardActive: false,
  deadlineMs: null,
  changedMs: null,
  ...over,
});

/** A pose at `position` turned by heading (positive left) then elevation, degrees. */
export const pose = (position: Vec3, yawDeg = 0, pitchDeg = 0): Pose => ({
  position,
  orientation: fromYawPitch(yawDeg, pitchDeg),
});

/** A frame of a person standing at the origin with eyes at 1.6 m. */
export const frame = (timeMs: number, viewer: Pose | null, inputs: readonly InputSample[] = []): FrameSample => ({
  timeMs,
  viewer,
  eye: null,
  inputs,
});

export const controller = (handedness: 'left' | 'right', targetRay: Pose | null, selecting = false): InputSample => ({
  source: 'controller',
  handedness,
  targetRay,
  grip: null,
  selecting,
  squeezing: false,
});

/** The AOI's direction from the eyes as heading and elevation, degrees. */
export function aimAt(center: Vec3, from: Vec3): { yawDeg: number; pitchDeg: number } {
  const [x, y, z] = [center[0] - from[0], center[1] - from[1], center[2] - from[2]];
  return {
    yawDeg: (Math.atan2(-x, -z) * 180) / Math.PI,
    pitchDeg: (Math.atan2(y, Math.hypot(x, z)) * 180) / Math.PI,
  };
}

export const EYES: Vec3 = [0, 1.6, 0];
