/** Lets an emulated session draw only as fast as the graphics processor can, while it samples at the display's rate. */
export interface EmulatedDrawing {
  /** True in a frame whose picture may be drawn; decided once per emulated frame. */
  readonly mayDraw: boolean;
  /** Call right after drawing. */
  drawn(): void;
  /** How long the newest finished picture took from its draw calls to its end, ms; `null` before the first. */
  readonly lastDrawMs: number | null;
  /** Gives the context its own methods back. */
  dispose(): void;
}

/** Pictures quicker than this come from a graphics processor and follow each other without rest, milliseconds. */
const QUICK_MS = 24;
/** Rest after a slower one, as a share of its time: it was drawn by the processor that also infers. */
const REST = 0.4;

/**
 * Takes the emulator's clearing of the canvas in hand.
 *
 * At the start of every frame IWER reads three clear values back from the graphics process, which waits for everything
 * drawn so far (and gets `null` from a lost context), then clears the canvas. So this one context answers those values
 * from memory, and a clear counts only when the last picture is finished, told by a fence: otherwise the frame keeps the
 * old picture. three.js itself clears only when it draws.
 */
export function createEmulatedDrawing(gl: WebGL2RenderingContext, now: () => number): EmulatedDrawing {
  const color = gl.getParameter(gl.COLOR_CLEAR_VALUE) as Float32Array | null;
  const cleared = { color: [...(color ?? [0, 0, 0, 0])], depth: 1, stencil: 0 };
  const own = {
    getParameter: gl.getParameter.bind(gl),
    clearColor: gl.clearColor.bind(gl),
    clearDepth: gl.clearDepth.bind(gl),
    clearStencil: gl.clearStencil.bind(gl),
    clear: gl.clear.bind(gl),
  };
  let fence: WebGLSync | null = null;
  let askedMs = 0;
  let lastDrawMs: number | null = null;
  let restUntilMs = 0;
  let mayDraw = false;

  function finished(): boolean {
    if (gl.isContextLost()) {
      fence = null;
      return false;
    }
    if (fence !== null) {
      if (gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED) return false;
      gl.deleteSync(fence);
      fence = null;
      lastDrawMs = now() - askedMs;
      restUntilMs = lastDrawMs < QUICK_MS ? 0 : now() + REST * lastDrawMs;
    }
    return now() >= restUntilMs;
  }

  gl.getParameter = (name: number): unknown => {
    if (name === gl.COLOR_CLEAR_VALUE) return cleared.color;
    if (name === gl.DEPTH_CLEAR_VALUE) return cleared.depth;
    if (name === gl.STENCIL_CLEAR_VALUE) return cleared.stencil;
    return own.getParameter(name);
  };
  gl.clearColor = (...rgba) => {
    cleared.color = rgba;
    own.clearColor(...rgba);
  };
  gl.clearDepth = (depth) => {
    cleared.depth = depth;
    own.clearDepth(depth);
  };
  gl.clearStencil = (stencil) => {
    cleared.stencil = stencil;
    own.clearStencil(stencil);
  };
  gl.clear = (mask) => {
    mayDraw = finished();
    if (mayDraw) own.clear(mask);
  };

  return {
    get mayDraw() {
      return mayDraw;
    },
    drawn() {
      mayDraw = false;
      askedMs = now();
      fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
      gl.flush();
    },
    get lastDrawMs() {
      return lastDrawMs;
    },
    dispose() {
      if (fence !== null) gl.deleteSync(fence);
      Object.assign(gl, own);
    },
  };
}
