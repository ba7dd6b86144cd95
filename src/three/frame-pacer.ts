/** Tells when the graphics processor has finished a picture, so that no more are asked for than it can draw. */
export interface FramePacer {
  /** True when nothing is being drawn any more. */
  ready(): boolean;
  /** Call after drawing; `nowMs` on the clock that `lastDrawMs` is measured with. */
  drawn(nowMs: number): void;
  /** How long the newest finished picture took from its draw calls to its end, ms; `null` before the first. */
  readonly lastDrawMs: number | null;
  dispose(): void;
}

/**
 * Watches fences in a WebGL 2 context. Where pictures take longer than a display frame, sampling and inference can then
 * go on at the display's rate between two pictures instead of queueing behind them.
 */
export function createFramePacer(gl: WebGL2RenderingContext, now: () => number): FramePacer {
  let fence: WebGLSync | null = null;
  let askedMs = 0;
  let lastDrawMs: number | null = null;
  return {
    ready() {
      if (fence === null || gl.isContextLost()) return true;
      if (gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED) return false;
      gl.deleteSync(fence);
      fence = null;
      lastDrawMs = now() - askedMs;
      return true;
    },
    drawn(nowMs) {
      if (fence !== null) gl.deleteSync(fence);
      askedMs = nowMs;
      fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
      gl.flush();
    },
    get lastDrawMs() {
      return lastDrawMs;
    },
    dispose() {
      if (fence !== null) gl.deleteSync(fence);
      fence = null;
    },
  };
}
