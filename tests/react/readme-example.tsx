import { Canvas } from '@react-three/fiber';
import { createXRStore, XR } from '@react-three/xr';
import { AreaOfInterest, AttentionSession, useAttention, useSalience } from 'heed/react';
import { useEffect, useState } from 'react';

const store = createXRStore({ emulate: false });

function Ball({ id, at }: { id: string; at: [number, number, number] }) {
  const salience = useSalience(id); // 0 to 1: how strongly guidance asks for it
  return (
    <mesh position={at} scale={1 + 0.2 * salience}>
      <sphereGeometry args={[0.15]} />
      <meshStandardMaterial color="#b5532a" />
    </mesh>
  );
}

function Report({ onTop }: { onTop(text: string): void }) {
  const [top] = useAttention().attended;
  useEffect(() => top && onTop(`${top.id}, ${Math.round(top.p * 100)} %`), [top, onTop]);
  return null;
}

export function App() {
  const [top, setTop] = useState('unknown');
  return (
    <>
      <button type="button" onClick={() => store.enterVR()}>
        Enter VR
      </button>
      <output>Probably attending: {top}</output>
      <Canvas camera={{ position: [0, 1.6, 0], rotation: [0, 0, 0] }}>
        <ambientLight intensity={2} />
        <XR store={store}>
          <AttentionSession>
            <AreaOfInterest id="valve" label="Valve" importance={0.9}>
              <Ball id="valve" at={[0, 1.6, -2]} />
            </AreaOfInterest>
            <AreaOfInterest id="gauge" label="Gauge" importance={0.2}>
              <Ball id="gauge" at={[1.5, 1.6, -2]} />
            </AreaOfInterest>
            <Report onTop={setTop} />
          </AttentionSession>
        </XR>
      </Canvas>
    </>
  );
}
