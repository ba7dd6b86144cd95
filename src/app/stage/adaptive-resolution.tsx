import { useFrame, useThree } from '@react-three/fiber';
import { createQualityGovernor } from 'heed/three';
import { useEffect, useRef } from 'react';

/**
 * Keeps an emulated session moving on slow machines by drawing fewer pixels, and fits it to the window.
 *
 * A real headset sizes its own framebuffer and has foveation, so there this does nothing.
 */
export function AdaptiveResolution({ emulated }: { readonly emulated: boolean }) {
  const canvas = useThree((state) => state.gl.domElement);
  const governor = useRef(createQualityGovernor());
  const state = useRef(governor.current.init());
  const ratio = useRef(1);
  useEffect(() => {
    if (!emulated) return undefined;
    const follow = (): void => resize(canvas, ratio.current);
    follow();
    window.addEventListener('resize', follow);
    return () => window.removeEventListener('resize', follow);
  }, [canvas, emulated]);
  useFrame((_, deltaS) => {
    if (!emulated) return;
    const [next, wanted] = governor.current.step(state.current, deltaS * 1000);
    state.current = next;
    if (wanted === ratio.current) return;
    ratio.current = wanted;
    resize(canvas, wanted);
  });
  return null;
}

function resize(canvas: HTMLCanvasElement, ratio: number): void {
  canvas.width = Math.round(window.innerWidth * ratio);
  canvas.height = Math.round(window.innerHeight * ratio);
  canvas.style.width = '100%';
  canvas.style.height = '100%';
}
