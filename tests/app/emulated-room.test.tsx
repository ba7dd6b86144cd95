import { Canvas } from '@react-three/fiber';
import { StrictMode } from 'react';
import type { Scene } from 'three';
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { EmulatedRoom } from '../../src/app/stage/emulated-room.tsx';

it('stands in the scene in strict mode too, where React mounts everything twice', async () => {
  const held: { scene: Scene | null } = { scene: null };
  const stage = (room: boolean) => (
    <StrictMode>
      <div style={{ width: 200, height: 100 }}>
        <Canvas
          frameloop="demand"
          onCreated={({ scene }) => {
            held.scene = scene;
          }}
        >
          {room && <EmulatedRoom light="analytic" />}
        </Canvas>
      </div>
    </StrictMode>
  );
  const rooms = (): number => held.scene?.children.filter(({ name }) => name === 'living-room').length ?? -1;
  const view = await render(stage(false));
  await expect.poll(rooms).toBe(0);
  await view.rerender(stage(true));
  await expect.poll(rooms, { timeout: 20_000 }).toBe(1);
  await view.rerender(stage(false));
  await expect.poll(rooms).toBe(0);
}, 30_000);
