import { type FrameSample, forwardRay, fromYawPitch } from 'heed';
import { createFrameSampler, type EmulatedDevice, installEmulator } from 'heed/webxr';
import { afterAll, beforeAll, expect, it } from 'vitest';

let device: EmulatedDevice;
let session: XRSession;
let space: XRReferenceSpace;

beforeAll(async () => {
  device = await installEmulator();
  const xr = navigator.xr;
  if (xr === undefined) throw new Error('expected navigator.xr, got none');
  session = await xr.requestSession('immersive-vr', { requiredFeatures: ['local-floor'] });
  const gl = document.createElement('canvas').getContext('webgl2', { xrCompatible: true });
  if (gl === null) throw new Error('expected WebGL 2, got none');
  session.updateRenderState({ baseLayer: new XRWebGLLayer(session, gl) });
  space = await session.requestReferenceSpace('local-floor');
});

afterAll(() => session.end());

/** One sample, taken in the second frame from now: the emulator applies what was set at the start of a frame. */
async function nextSample(): Promise<FrameSample> {
  const sampler = createFrameSampler(session);
  await new Promise((resolve) => session.requestAnimationFrame(resolve));
  return new Promise((resolve) => {
    session.requestAnimationFrame((timeMs, frame) => {
      resolve(sampler.sample(frame, space, timeMs));
      sampler.dispose();
    });
  });
}

it('equals the geometry that the device was given', async () => {
  device.position.set(0.3, 1.7, -0.2);
  device.quaternion.set(...fromYawPitch(35, -12));
  const { viewer, eye } = await nextSample();
  expect(viewer?.position.map((x) => Number(x.toFixed(4)))).toEqual([0.3, 1.7, -0.2]);
  // Heading 35 deg left, 12 deg down: x = -sin 35 cos 12, y = -sin 12, z = -cos 35 cos 12.
  const direction = viewer === null ? null : forwardRay(viewer).direction;
  expect(direction?.map((x) => Number(x.toFixed(3)))).toEqual([-0.561, -0.208, -0.801]);
  expect(eye).toBeNull();
});

it('names both controllers, with target ray and grip', async () => {
  const { inputs } = await nextSample();
  expect(inputs.map(({ source, handedness }) => [source, handedness])).toEqual(
    expect.arrayContaining([
      ['controller', 'left'],
      ['controller', 'right'],
    ]),
  );
  expect(inputs.every((input) => input.targetRay !== null && input.grip !== null)).toBe(true);
});

it('says null for a controller that lost tracking, never a zero pose', async () => {
  const right = device.controllers.right;
  if (right === undefined) throw new Error('expected a right controller, got none');
  right.connected = false;
  const { inputs } = await nextSample();
  right.connected = true;
  const sample = inputs.find((input) => input.handedness === 'right');
  expect(sample?.targetRay ?? null).toBeNull();
});

it('knows while a trigger is held', async () => {
  const sampler = createFrameSampler(session);
  const held = (): Promise<boolean> =>
    new Promise((resolve) => {
      session.requestAnimationFrame((timeMs, frame) => {
        const { inputs } = sampler.sample(frame, space, timeMs);
        resolve(inputs.some((input) => input.handedness === 'right' && input.selecting));
      });
    });
  device.controllers.right?.updateButtonValue('trigger', 1);
  await expect.poll(held).toBe(true);
  device.controllers.right?.updateButtonValue('trigger', 0);
  await expect.poll(held).toBe(false);
  sampler.dispose();
});
