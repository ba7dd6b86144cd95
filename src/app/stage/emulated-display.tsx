import { useFrame, useThree } from '@react-three/fiber';
import { createQualityGovernor } from 'heed/three';
import { createEmulatedDrawing, type EmulatedDrawing } from 'heed/webxr';
import { useEffect, useRef } from 'react';

/**
 * Draws an emulated session: to the window's size, with fewer pixels where the machine is slow, and never a picture
 * before the last one is finished, so that sampling keeps the display's rate while drawing takes its time.
 *
 * A real headset must get every frame and sizes its own framebuffer: do not mount this there.
 */
export function EmulatedDisplay() {
  const renderer = useThree((state) => state.gl);
  const canvas = renderer.domElement;
  const drawing = useRef<EmulatedDrawing | null>(null);
  const governor = useRef(createQualityGovernor({ slowMs: 70, fastMs: 25, medianFrames: 8, fastFrames: 30 }));
  const quality = useRef(governor.current.init());
  const ratio = useRef(1);

  useEffect(() => {
    const taken = createEmulatedDrawing(renderer.getContext() as WebGL2RenderingContext, () => performance.now());
    drawing.current = taken;
    const follow = (): void => resize(canvas, ratio.current);
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
    if (pace === null || !pace.mayDraw) return;
    if (pace.lastDrawMs !== null) {
      const [next, wanted] = governor.current.step(quality.current, pace.lastDrawMs);
      quality.current = next;
      if (wanted !== ratio.current) {
        ratio.current = wanted;
        resize(canvas, wanted);
      }
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
