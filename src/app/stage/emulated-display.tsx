import { useFrame, useThree } from '@react-three/fiber';
import { createQualityGovernor } from 'heed/three';
import { createEmulatedDrawing, type EmulatedDrawing } from 'heed/webxr';
import { useEffect, useRef } from 'react';
import { Quaternion, Vector3 } from 'three';
import { drawEverything } from './draw-everything.ts';

/** Pictures of everything: the first, then some while controllers and labels are still arriving. */
const WHOLE_PICTURES: readonly number[] = [1, 5, 12, 25];
/** Pictures slower than this cost pixels while the view moves, milliseconds. */
const SLOW_MS = 60;
/** A view that has not moved for this long may take longer for its pictures, milliseconds. */
const STILL_AFTER_MS = 1500;
/** As long as this: more would be felt when the view moves again, milliseconds. */
const STILL_PICTURE_MS = 220;
/** What a picture costs before its first pixel, milliseconds. */
const FIXED_MS = 40;

/**
 * Draws an emulated session: to the window's size, never a picture before the last one is finished, and with fewer
 * pixels where the machine is slow and the view moves.
 *
 * A real headset must get every frame and sizes its own framebuffer: do not mount this there.
 */
export function EmulatedDisplay({ software }: { readonly software: boolean }) {
  const renderer = useThree((state) => state.gl);
  const canvas = renderer.domElement;
  const pictures = useRef(0);
  const drawing = useRef<EmulatedDrawing | null>(null);
  const governor = useRef(
    createQualityGovernor({ startCoarse: software, slowMs: SLOW_MS, fastMs: 30, medianFrames: 8, fastFrames: 30 }),
  );
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
    const wanted = still ? stillRatio(pace.lastDrawMs, drawnRatio.current, movingRatio.current) : movingRatio.current;
    if (wanted !== drawnRatio.current) {
      // three.js has read this frame's viewports already: they follow the canvas by hand.
      const change = wanted / drawnRatio.current;
      for (const eye of gl.xr.getCamera().cameras) eye.viewport?.multiplyScalar(change);
      drawnRatio.current = wanted;
      resize(canvas, wanted);
    }
    pictures.current += 1;
    if (WHOLE_PICTURES.includes(pictures.current)) drawEverything(gl, scene, camera);
    else gl.render(scene, camera);
    pace.drawn();
  }, 1);
  return null;
}

/** The finest ratio whose picture should stay within its time; kept until a picture is clearly too slow or too quick. */
function stillRatio(lastDrawMs: number | null, drawn: number, moving: number): number {
  if (lastDrawMs === null || moving === 1) return moving;
  if (drawn === moving) {
    const pixelsMs = Math.max(1, lastDrawMs - FIXED_MS) / drawn ** 2;
    return Math.max(moving + 0.05, asRatio(Math.sqrt((STILL_PICTURE_MS - FIXED_MS) / pixelsMs)));
  }
  if (lastDrawMs > 1.5 * STILL_PICTURE_MS) return Math.max(moving + 0.05, asRatio(drawn - 0.1));
  return lastDrawMs < 0.65 * STILL_PICTURE_MS ? asRatio(drawn + 0.1) : drawn;
}

const asRatio = (value: number): number => Math.min(1, Math.max(0.5, Math.floor(value * 20) / 20));

function resize(canvas: HTMLCanvasElement, ratio: number): void {
  canvas.width = Math.round(window.innerWidth * ratio);
  canvas.height = Math.round(window.innerHeight * ratio);
  canvas.style.width = '100%';
  canvas.style.height = '100%';
}
