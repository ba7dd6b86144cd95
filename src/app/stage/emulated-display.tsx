import { useFrame, useThree } from '@react-three/fiber';
import { createQualityGovernor } from 'heed/three';
import { createEmulatedDrawing, type EmulatedDrawing } from 'heed/webxr';
import { useEffect, useRef } from 'react';
import { Quaternion, Vector3 } from 'three';

/** A view that has not moved for this long is drawn with every pixel, however long that takes, milliseconds. */
const STILL_AFTER_MS = 1500;
/** Pictures slower than this cost pixels while the view moves, milliseconds. */
const SLOW_MS = 120;

/**
 * Draws an emulated session: to the window's size, never a picture before the last one is finished, and with fewer
 * pixels where the machine is slow and the view moves.
 *
 * A real headset must get every frame and sizes its own framebuffer: do not mount this there.
 */
export function EmulatedDisplay() {
  const renderer = useThree((state) => state.gl);
  const canvas = renderer.domElement;
  const drawing = useRef<EmulatedDrawing | null>(null);
  const governor = useRef(createQualityGovernor({ slowMs: SLOW_MS, fastMs: 40, medianFrames: 8, fastFrames: 30 }));
  const quality = useRef(governor.current.init());
  const movingRatio = useRef(1);
  const drawnRatio = useRef(1);
  const view = useRef({ position: new Vector3(), orientation: new Quaternion(), movedMs: 0 });

  useEffect(() => {
    const taken = createEmulatedDrawing(renderer.getContext() as WebGL2RenderingContext, () => performance.now());
    drawing.current = taken;
    const follow = (): void => resize(canvas, drawnRatio.current);
    follow();
    window.addEventListener('resize', follow);
    return () => {
      window.removeEventListener('resize', follow);
      drawing.current = null;
      taken.dispose();
    };
  }, [renderer, canvas]);

  // A positive priority takes drawing over from react-three-fiber.
  useFrame(({ gl, scene, camera }) => {
    const pace = drawing.current;
    if (pace === null) return;
    const { position, orientation } = view.current;
    if (!position.equals(camera.position) || !orientation.equals(camera.quaternion)) {
      position.copy(camera.position);
      orientation.copy(camera.quaternion);
      view.current.movedMs = performance.now();
    }
    if (!pace.mayDraw) return;
    if (pace.lastDrawMs !== null && drawnRatio.current === movingRatio.current) {
      [quality.current, movingRatio.current] = governor.current.step(quality.current, pace.lastDrawMs);
    }
    const still = performance.now() - view.current.movedMs > STILL_AFTER_MS;
    const wanted = still ? 1 : movingRatio.current;
    if (wanted !== drawnRatio.current) {
      drawnRatio.current = wanted;
      resize(canvas, wanted);
    }
    gl.render(scene, camera);
    pace.drawn();
  }, 1);
  return null;
}

function resize(canvas: HTMLCanvasElement, ratio: number): void {
  canvas.width = Math.round(window.innerWidth * ratio);
  canvas.height = Math.round(window.innerHeight * ratio);
  canvas.style.width = '100%';
  canvas.style.height = '100%';
}
