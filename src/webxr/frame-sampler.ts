import type { FrameSample, Handedness, InputSample, Pose } from 'heed';

/** Turns WebXR frames into frame samples for as long as one session lasts. */
export interface FrameSampler {
  /** One sample in `space`; poses are `null` while tracking is lost. `timeMs` is the frame's monotonic clock. */
  sample(frame: XRFrame, space: XRReferenceSpace, timeMs: number): FrameSample;
  dispose(): void;
}

/** How long the first ray of a pinch may stand for where the person looks, milliseconds. */
const PINCH_GAZE_MS = 400;

/**
 * Listens to select and squeeze, so that every kind of input source tells when it is held.
 *
 * A `transient-pointer` starts along the line of sight and then follows the hand (WebXR Input Profiles, Apple Vision
 * Pro): its first ray is kept for a moment, and after that it points nowhere.
 */
export function createFrameSampler(session: XRSession): FrameSampler {
  const selecting = new Set<XRInputSource>();
  const squeezing = new Set<XRInputSource>();
  const pinches = new WeakMap<XRInputSource, { readonly ray: Pose; readonly startMs: number }>();
  const listeners = [
    listen(session, 'selectstart', (source) => selecting.add(source)),
    listen(session, 'selectend', (source) => selecting.delete(source)),
    listen(session, 'squeezestart', (source) => squeezing.add(source)),
    listen(session, 'squeezeend', (source) => squeezing.delete(source)),
  ];
  function pinchRay(source: XRInputSource, ray: Pose | null, timeMs: number): Pose | null {
    const pinch = pinches.get(source);
    if (pinch !== undefined) return timeMs - pinch.startMs <= PINCH_GAZE_MS ? pinch.ray : null;
    if (ray !== null) pinches.set(source, { ray, startMs: timeMs });
    return ray;
  }

  return {
    sample(frame, space, timeMs) {
      const inputs: InputSample[] = [];
      for (const source of session.inputSources) {
        const ray = poseIn(frame, source.targetRaySpace, space);
        inputs.push({
          source: sourceOf(source),
          handedness: source.handedness as Handedness,
          targetRay: source.targetRayMode === 'transient-pointer' ? pinchRay(source, ray, timeMs) : ray,
          grip: source.gripSpace === undefined ? null : poseIn(frame, source.gripSpace, space),
          selecting: selecting.has(source),
          squeezing: squeezing.has(source),
        });
      }
      const viewer = frame.getViewerPose(space);
      return { timeMs, viewer: viewer === undefined ? null : toPose(viewer.transform), eye: null, inputs };
    },
    dispose() {
      for (const stop of listeners) stop();
    },
  };
}

/** The glossary's name of an input source; WebXR's `gaze` is the head. */
function sourceOf(source: XRInputSource): InputSample['source'] {
  switch (source.targetRayMode) {
    case 'gaze':
      return 'viewer';
    case 'tracked-pointer':
      return source.hand ? 'hand' : 'controller';
    case 'screen':
      return 'screen';
    case 'transient-pointer':
      return 'transient-pointer';
    default:
      return source.targetRayMode satisfies never;
  }
}

function poseIn(frame: XRFrame, space: XRSpace | null, base: XRReferenceSpace): Pose | null {
  const pose = space === null ? undefined : frame.getPose(space, base);
  return pose === undefined || pose === null ? null : toPose(pose.transform);
}

const toPose = ({ position, orientation }: XRRigidTransform): Pose => ({
  position: [position.x, position.y, position.z],
  orientation: [orientation.x, orientation.y, orientation.z, orientation.w],
});

type InputEventName = 'selectstart' | 'selectend' | 'squeezestart' | 'squeezeend';

function listen(session: XRSession, name: InputEventName, react: (source: XRInputSource) => void): () => void {
  const handler = (event: XRInputSourceEvent): void => react(event.inputSource);
  session.addEventListener(name, handler);
  return () => session.removeEventListener(name, handler);
}
