import { Canvas, useThree } from '@react-three/fiber';
import { createXRStore, XR } from '@react-three/xr';
import { createReferenceKernel, REFERENCE_MODEL, STEERED_ANGULAR } from 'heed';
import { AreaOfInterest, AttentionSession, type AttentionSessionProps, type LiveSession } from 'heed/react';
import { createEmulatedDrawing } from 'heed/webxr';
import { type ReactNode, useEffect } from 'react';

export type Store = ReturnType<typeof createXRStore>;

export const createStore = (): Store =>
  createXRStore({
    emulate: false,
    offerSession: false,
    controller: false,
    hand: false,
    baseAssetPath: new URL('/profiles/', document.baseURI).href,
    defaultControllerProfileId: 'meta-quest-touch-plus',
  });

interface StageProps extends AttentionSessionProps {
  readonly store: Store;
  readonly onLive?: (live: LiveSession | null) => void;
  readonly children?: ReactNode;
}

/** A bare scene around an AttentionSession on the reference kernel, for tests. */
export function Stage({ store, onLive, children, ...session }: StageProps) {
  return (
    <div style={{ width: 200, height: 150 }}>
      <Canvas camera={{ position: [0, 1.6, 0], rotation: [0, 0, 0] }}>
        <XR store={store}>
          <AttentionSession
            createKernel={() => createReferenceKernel(REFERENCE_MODEL)}
            angular={STEERED_ANGULAR}
            {...session}
            ref={onLive ?? null}
          >
            {children}
          </AttentionSession>
          <EmulatedCanvas />
        </XR>
      </Canvas>
    </div>
  );
}

/** A 30 cm cube that is an area of interest. */
export function Cube({ id, at, importance }: { id: string; at: [number, number, number]; importance?: number }) {
  return (
    <AreaOfInterest id={id} label={id} {...(importance === undefined ? {} : { importance })}>
      <mesh position={at}>
        <boxGeometry args={[0.3, 0.3, 0.3]} />
        <meshBasicMaterial />
      </mesh>
    </AreaOfInterest>
  );
}

/** As in the application: the emulator's clearing is taken in hand. */
function EmulatedCanvas() {
  const gl = useThree((state) => state.gl);
  useEffect(() => {
    const drawing = createEmulatedDrawing(gl.getContext() as WebGL2RenderingContext, () => performance.now());
    return () => drawing.dispose();
  }, [gl]);
  return null;
}
