import { Canvas } from '@react-three/fiber';
import { createXRStore, XR } from '@react-three/xr';
import { AreaOfInterest, AttentionSession, useAttention, useSalience } from 'heed/react';

// Controller models come from your own server, not from a public one.
const store = createXRStore({ emulate: false, baseAssetPath: `${location.origin}/profiles/` });
export const enterVR = () => store.enterVR();

function Valve() {
  const salience = useSalience('valve'); // 0 to 1: how strongly guidance asks for it
  const [likeliest] = useAttention().attended; // { id, p } of the AOI that is most probably attended
  return (
    <mesh position={[0, 1.6, -2]} scale={1 + 0.2 * salience}>
      <sphereGeometry args={[0.3]} />
      <meshBasicMaterial color={likeliest?.id === 'valve' ? 'green' : 'orange'} />
    </mesh>
  );
}

export const App = () => (
  <Canvas camera={{ position: [0, 1.6, 0], rotation: [0, 0, 0] }}>
    <XR store={store}>
      <AttentionSession>
        <AreaOfInterest id="valve" label="Valve" importance={0.9}>
          <Valve />
        </AreaOfInterest>
      </AttentionSession>
    </XR>
  </Canvas>
);
