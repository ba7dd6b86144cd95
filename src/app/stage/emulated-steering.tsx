import { useFrame, useThree } from '@react-three/fiber';
import type { EmulatedDevice } from 'heed/webxr';
import { createEmulatorControls, type EmulatorControls } from 'heed/webxr';
import { useEffect, useRef } from 'react';

/** Mouse and keys move the emulated head and controllers while a session runs. */
export function EmulatedSteering({ device }: { readonly device: EmulatedDevice }) {
  const canvas = useThree((state) => state.gl.domElement);
  const controls = useRef<EmulatorControls | null>(null);
  useEffect(() => {
    const attached = createEmulatorControls(device, canvas);
    controls.current = attached;
    return () => {
      controls.current = null;
      attached.dispose();
    };
  }, [device, canvas]);
  useFrame((_, deltaS) => controls.current?.update(deltaS * 1000), -90);
  return null;
}
