import { useFrame, useThree } from '@react-three/fiber';
import { useEffect } from 'react';

/** A calm view needs no more than this many pictures a second. */
const PICTURES_PER_S = 20;
const SWING_DEG = 24;
const PERIOD_S = 40;

/** Pans the page's camera slowly through the scene; stands still under reduced motion. */
export function StagePan() {
  const invalidate = useThree((state) => state.invalidate);
  const camera = useThree((state) => state.camera);
  const still = globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches;
  useEffect(() => {
    invalidate();
    if (still) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') invalidate();
    }, 1000 / PICTURES_PER_S);
    return () => clearInterval(timer);
  }, [invalidate, still]);
  useFrame(({ clock }) => {
    const phase = still ? 0.1 : (clock.elapsedTime / PERIOD_S) * 2 * Math.PI;
    camera.position.set(0.25 * Math.sin(phase), 1.6, 0.9);
    camera.rotation.set(-0.09, (SWING_DEG * Math.PI * Math.sin(phase)) / 180, 0);
  });
  return null;
}
