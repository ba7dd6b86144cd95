import { detectCapabilities } from 'heed/webxr';
import { expect, it } from 'vitest';

it('says on a machine without a headset that both modes are emulated, over a secure origin, with WebGPU', async () => {
  expect(await detectCapabilities()).toEqual({
    vr: 'emulated',
    ar: 'emulated',
    webgpu: true,
    hands: 'missing',
    secure: true,
  });
});
