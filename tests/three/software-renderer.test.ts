import { isSoftwareRenderer } from 'heed/three';
import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => vi.restoreAllMocks());

/** Lets the next contexts claim to be drawn by `name`. */
function claim(name: string | null): void {
  vi.spyOn(WebGL2RenderingContext.prototype, 'getParameter').mockReturnValue(name);
}

it('recognises the software renderer these tests run on', () => {
  expect(isSoftwareRenderer()).toBe(true);
});

it.each([
  ['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)', true],
  ['llvmpipe (LLVM 19.1.7, 256 bits)', true],
  ['ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11)', true],
  ['Apple Software Renderer', true],
  ['ANGLE (NVIDIA, NVIDIA GeForce RTX 4070 Direct3D11)', false],
  ['Adreno (TM) 740', false],
  [null, false],
])('takes %s for software: %s', (name, expected) => {
  claim(name);
  expect(isSoftwareRenderer()).toBe(expected);
});

it('says no where there is no WebGL at all', () => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  expect(isSoftwareRenderer()).toBe(false);
});

it('leaves no context behind', () => {
  // Browsers keep 16 live contexts and drop the oldest beyond that.
  const canvas = document.createElement('canvas');
  const kept = canvas.getContext('webgl2');
  for (let i = 0; i < 40; i++) isSoftwareRenderer();
  expect(kept?.isContextLost()).toBe(false);
  kept?.getExtension('WEBGL_lose_context')?.loseContext();
});
