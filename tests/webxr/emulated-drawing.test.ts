import { createEmulatedDrawing } from 'heed/webxr';
import { expect, it } from 'vitest';

function context(): WebGL2RenderingContext {
  const gl = document.createElement('canvas').getContext('webgl2');
  if (gl === null) throw new Error('expected WebGL 2, got none');
  return gl;
}

/** What the emulator does at the start of a frame. */
function startFrame(gl: WebGL2RenderingContext): void {
  const color = gl.getParameter(gl.COLOR_CLEAR_VALUE) as Float32Array;
  gl.clearColor(0, 0, 0, 0);
  gl.clear(gl.COLOR_BUFFER_BIT);
  gl.clearColor(color[0] ?? 0, color[1] ?? 0, color[2] ?? 0, color[3] ?? 0);
}

it('answers the clear values from memory', () => {
  const gl = context();
  const drawing = createEmulatedDrawing(gl, () => 0);
  gl.clearColor(0.25, 0.5, 0.75, 1);
  startFrame(gl);
  expect(gl.getParameter(gl.COLOR_CLEAR_VALUE)).toEqual([0.25, 0.5, 0.75, 1]);
  drawing.dispose();
  expect([...(gl.getParameter(gl.COLOR_CLEAR_VALUE) as Float32Array)]).toEqual([0.25, 0.5, 0.75, 1]);
});

it('allows one picture at a time, and says how long it took', async () => {
  const gl = context();
  const drawing = createEmulatedDrawing(gl, () => performance.now());
  startFrame(gl);
  expect(drawing.mayDraw).toBe(true);
  drawing.drawn();
  expect(drawing.mayDraw).toBe(false);
  expect(drawing.lastDrawMs).toBeNull();
  await expect
    .poll(() => {
      startFrame(gl);
      return drawing.mayDraw;
    })
    .toBe(true);
  expect(drawing.lastDrawMs).toBeGreaterThanOrEqual(0);
  drawing.dispose();
});

it('draws nothing into a lost context, and goes on when it is back', async () => {
  const gl = context();
  const drawing = createEmulatedDrawing(gl, () => performance.now());
  startFrame(gl);
  drawing.drawn();
  const loss = gl.getExtension('WEBGL_lose_context');
  const restored = new Promise((resolve) => gl.canvas.addEventListener('webglcontextrestored', resolve));
  gl.canvas.addEventListener('webglcontextlost', (event) => event.preventDefault());
  loss?.loseContext();
  startFrame(gl);
  expect(drawing.mayDraw).toBe(false);
  await new Promise((resolve) => setTimeout(resolve));
  loss?.restoreContext();
  await restored;
  startFrame(gl);
  expect(drawing.mayDraw).toBe(true);
});
