import { createFrameSampler } from 'heed/webxr';
import { expect, it } from 'vitest';

/** A stand-in for what no emulator offers: one input source of a given mode, its ray where `position` says. */
function scripted(targetRayMode: XRTargetRayMode, position: { x: number; y: number; z: number }) {
  const orientation = { x: 0, y: 0, z: 0, w: 1 };
  const transform = { position, orientation } as unknown as XRRigidTransform;
  const source = { targetRayMode, handedness: 'right', targetRaySpace: {} } as unknown as XRInputSource;
  const session = Object.assign(new EventTarget(), { inputSources: [source] }) as unknown as XRSession;
  const frame = {
    getViewerPose: () => ({ transform }),
    getPose: () => ({ transform }),
  } as unknown as XRFrame;
  const sampler = createFrameSampler(session);
  const space = {} as XRReferenceSpace;
  return { input: (timeMs: number) => sampler.sample(frame, space, timeMs).inputs[0], session, source };
}

it.each([
  ['gaze', 'viewer'],
  ['tracked-pointer', 'controller'],
  ['screen', 'screen'],
  ['transient-pointer', 'transient-pointer'],
] as const)('calls %s input %s', (mode, source) => {
  expect(scripted(mode, { x: 0, y: 1.6, z: 0 }).input(0)).toMatchObject({ source, handedness: 'right' });
});

it('keeps the first ray of a pinch, which is the line of sight, then lets it point nowhere', () => {
  const position = { x: 0, y: 1.6, z: 0 };
  const { input } = scripted('transient-pointer', position);
  expect(input(1000)?.targetRay?.position).toEqual([0, 1.6, 0]);
  // From the second frame on the ray follows the hand.
  position.x = 0.5;
  expect(input(1200)?.targetRay?.position).toEqual([0, 1.6, 0]);
  expect(input(1500)?.targetRay).toBeNull();
});

it('follows a controller frame by frame', () => {
  const position = { x: 0, y: 1, z: 0 };
  const { input } = scripted('tracked-pointer', position);
  expect(input(0)?.targetRay?.position).toEqual([0, 1, 0]);
  position.x = 0.5;
  expect(input(2000)?.targetRay?.position).toEqual([0.5, 1, 0]);
});

it('holds select from its start to its end, whatever the source', () => {
  const { input, session, source } = scripted('gaze', { x: 0, y: 1.6, z: 0 });
  const fire = (name: string): boolean =>
    session.dispatchEvent(Object.assign(new Event(name), { inputSource: source }) as XRInputSourceEvent);
  fire('selectstart');
  expect(input(0)?.selecting).toBe(true);
  fire('selectend');
  expect(input(16)?.selecting).toBe(false);
});
