import { isValidPose, type Pose } from '../geometry/pose.ts';
import { fromYawPitch, multiply, rotate } from '../geometry/quat.ts';
import type { Ray } from '../geometry/ray.ts';
import { normalize } from '../geometry/vec3.ts';
import type { FocusRay } from './focus-ray.ts';
import type { FocusSource, FrameSample, InputSample } from './frame-sample.ts';
import type { RayProfile, RayProfiles } from './ray-profile.ts';
import { type SignalKind, signalKind } from './signal-kind.ts';

/**
 * Every signal's line of focus at one frame: `viewer` first, `eye` when the device has one, then one per input source.
 *
 * WebXR's `gaze` input mode is the head again, so it adds no second ray; its button counts as the viewer's. A pose with
 * NaN or a zero rotation is lost tracking: the ray is `null`.
 */
export function focusRays(frame: FrameSample, profiles: RayProfiles): readonly [FocusRay, ...FocusRay[]] {
  const headSelect = frame.inputs.some((input) => input.source === 'viewer' && input.selecting);
  const rays: [FocusRay, ...FocusRay[]] = [
    {
      id: 'viewer',
      source: 'viewer',
      handedness: 'none',
      kind: kindOf('viewer', profiles),
      ray: turnedRay(frame.viewer, profiles.viewer),
      spreadDeg: profiles.viewer.spreadDeg,
      selecting: headSelect,
    },
  ];
  if (frame.eye !== null) {
    rays.push({
      id: 'eye',
      source: 'eye',
      handedness: 'none',
      kind: kindOf('eye', profiles),
      ray: turnedRay(frame.eye.gaze, profiles.eye),
      spreadDeg: frame.eye.spreadDeg ?? profiles.eye.spreadDeg,
      selecting: false,
    });
  }
  for (const input of frame.inputs) {
    if (input.source === 'viewer') continue;
    const id = signalId(input);
    if (rays.some((ray) => ray.id === id)) continue;
    rays.push({
      id,
      source: input.source,
      handedness: input.handedness,
      kind: kindOf(input.source, profiles),
      ray: turnedRay(input.targetRay, profiles[input.source]),
      spreadDeg: profiles[input.source].spreadDeg,
      selecting: input.selecting,
    });
  }
  return rays;
}

const kindOf = (source: FocusSource, profiles: RayProfiles): SignalKind =>
  profiles[source].standsFor ?? signalKind(source);

/** `screen`, or source and hand such as `controller-left`. */
function signalId(input: InputSample): string {
  return input.source === 'screen' ? 'screen' : `${input.source}-${input.handedness}`;
}

function turnedRay(pose: Pose | null, profile: RayProfile): Ray | null {
  if (pose === null || !isValidPose(pose)) return null;
  const turn = fromYawPitch(profile.offsetYawDeg, profile.offsetPitchDeg);
  return {
    origin: pose.position,
    direction: normalize(rotate(multiply(pose.orientation, turn), [0, 0, -1])),
  };
}
