import { Canvas, useThree } from '@react-three/fiber';
import { createXRStore, XR } from '@react-three/xr';
import { createEmulatedDrawing, type EmulatedDevice, installEmulator } from 'heed/webxr';
import { useEffect, useState } from 'react';
import { type Object3D, type Scene, Vector3 } from 'three';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { layoutPanel } from '../../../src/app/panels/layout-panel.ts';
import { measureCanvas } from '../../../src/app/panels/measure-canvas.ts';
import { PanelAnchor } from '../../../src/app/panels/panel-anchor.tsx';
import { XrCaption } from '../../../src/app/panels/xr-caption.tsx';
import { XrPanel } from '../../../src/app/panels/xr-panel.tsx';
import type { PanelAction } from '../../../src/app/views/panel-action.ts';
import { sampleView } from '../views/samples.ts';

type Store = ReturnType<typeof createXRStore>;
let device: EmulatedDevice;
let store: Store;

beforeAll(async () => {
  device = await installEmulator();
});
afterEach(async () => {
  device.controllers.right?.updateButtonValue('trigger', 0);
  await store.getState().session?.end();
});

interface Shown {
  readonly actions: PanelAction[];
  readonly scene: () => Scene;
  readonly show: (screen: string) => void;
  readonly again: () => void;
}

/** Tells the scene, and draws as in the application: the emulator's clearing is taken in hand. */
function Watched({ onScene }: { readonly onScene: (scene: Scene) => void }) {
  const { gl, scene } = useThree();
  useEffect(() => {
    onScene(scene);
    const drawing = createEmulatedDrawing(gl.getContext() as WebGL2RenderingContext, () => performance.now());
    return () => drawing.dispose();
  }, [gl, scene, onScene]);
  return null;
}

/** Changes what a mounted panel shows, and where. */
interface Remote {
  show(screen: string): void;
  again(): void;
}

interface SamplePanelProps {
  readonly first: string;
  readonly remote: Remote;
  onAction(action: PanelAction): void;
}

function SamplePanel({ first, remote, onAction }: SamplePanelProps) {
  const [screen, setScreen] = useState(first);
  const [placement, setPlacement] = useState(0);
  useEffect(() => {
    remote.show = setScreen;
    remote.again = () => setPlacement((before) => before + 1);
  }, [remote]);
  return (
    <PanelAnchor placement={placement}>
      <XrPanel view={sampleView(screen, 'en')} textScale={1} onAction={onAction} />
    </PanelAnchor>
  );
}

/** Enters VR with the head at its usual place and a panel in front of it. */
async function enter(first: string): Promise<Shown> {
  store = createXRStore({
    emulate: false,
    offerSession: false,
    controller: { model: false, rayPointer: { cursorModel: false }, grabPointer: false },
    hand: false,
    baseAssetPath: new URL('/profiles/', document.baseURI).href,
    defaultControllerProfileId: 'meta-quest-touch-plus',
  });
  const actions: PanelAction[] = [];
  let scene: Scene | null = null;
  const keep = (found: Scene): void => {
    scene = found;
  };
  const remote: Remote = { show: () => undefined, again: () => undefined };
  device.position.set(0, 1.6, 0);
  device.quaternion.set(0, 0, 0, 1);
  await render(
    <div style={{ width: 200, height: 150 }}>
      <Canvas>
        <XR store={store}>
          <SamplePanel first={first} remote={remote} onAction={(action) => actions.push(action)} />
          <XrCaption view={{ id: 'c', speaker: '', text: 'Two beeps.' }} textScale={1} reducedMotion />
          <Watched onScene={keep} />
        </XR>
      </Canvas>
    </div>,
  );
  const tryEnter = () =>
    store.enterXR('immersive-vr').then(
      () => true,
      () => false,
    );
  await expect.poll(tryEnter, { timeout: 10_000 }).toBe(true);
  const found = () => {
    if (scene === null) throw new Error('enter: expected a scene');
    return scene;
  };
  // Hung again for the session: at the head's place, not at that of the page's camera.
  await expect.poll(() => (panelOf(found())?.position.y ?? 0) > 1.3, { timeout: 10_000 }).toBe(true);
  return { actions, scene: found, show: (screen) => remote.show(screen), again: () => remote.again() };
}

/** The anchor's group: the first of the scene's groups that was scaled from dmm. */
function panelOf(scene: Scene): Object3D | undefined {
  let found: Object3D | undefined;
  scene.traverse((object) => {
    if (found === undefined && Math.abs(object.scale.x - 0.0013) < 1e-9) found = object;
  });
  return found;
}

/** Points the right controller at the middle of a target of the sample screen, from beside the hip. */
function pointAt(scene: Scene, screen: string, key: string, page = 0): void {
  const panel = layoutPanel(sampleView(screen, 'en'), { scale: 1, page, measure: measureCanvas });
  const target = panel.targets.find((entry) => entry.key === key);
  const hung = panelOf(scene);
  const controller = device.controllers.right;
  if (target === undefined || hung === undefined || controller === undefined) throw new Error(`pointAt: no ${key}`);
  const at = hung.localToWorld(
    new Vector3(
      target.x + target.width / 2 - panel.widthDmm / 2,
      panel.heightDmm / 2 - target.y - target.height / 2,
      0,
    ),
  );
  const from = new Vector3(0.25, 1.1, -0.2);
  const { x, y, z } = at.sub(from).normalize();
  const [yaw, pitch] = [Math.atan2(-x, -z) / 2, Math.asin(y) / 2];
  controller.position.set(from.x, from.y, from.z);
  controller.quaternion.set(
    Math.cos(yaw) * Math.sin(pitch),
    Math.sin(yaw) * Math.cos(pitch),
    -Math.sin(yaw) * Math.sin(pitch),
    Math.cos(yaw) * Math.cos(pitch),
  );
}

const frames = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Holds the trigger, long enough for a slow machine to draw the ray there first, then to see the button down. */
async function pull(holdMs: number): Promise<void> {
  await frames(600);
  device.controllers.right?.updateButtonValue('trigger', 1);
  await frames(holdMs);
  device.controllers.right?.updateButtonValue('trigger', 0);
}

describe('a panel in the headset', () => {
  it('hangs 1.3 m ahead, a little below the eyes, and stays there when the head turns', async () => {
    const { scene, again } = await enter('paused');
    const place = panelOf(scene())?.position.toArray() ?? [];
    expect(Math.hypot(place[0] ?? 0, (place[1] ?? 0) - 1.6, place[2] ?? 0)).toBeCloseTo(1.3, 2);
    expect(place[1]).toBeLessThan(1.6);
    expect(place[2]).toBeLessThan(-1.2);
    device.quaternion.set(0, Math.SQRT1_2, 0, Math.SQRT1_2);
    await frames(300);
    expect(panelOf(scene())?.position.toArray()).toEqual(place);
    again();
    // Now to the left, where the head points.
    await expect.poll(() => panelOf(scene())?.position.x, { timeout: 5000 }).toBeLessThan(-1.2);
  });

  it('is pressed by a controller’s ray, however long the trigger is held', async () => {
    const { actions, scene } = await enter('paused');
    pointAt(scene(), 'paused', 'foot.0');
    await pull(900);
    await expect.poll(() => actions, { timeout: 5000 }).toEqual([{ type: 'resume' }]);
  });

  it('presses nothing on a screen that came while the trigger was held', async () => {
    const { actions, scene, show } = await enter('paused');
    pointAt(scene(), 'paused', 'foot.0');
    await frames(300);
    device.controllers.right?.updateButtonValue('trigger', 1);
    await frames(300);
    show('hidden');
    await frames(300);
    device.controllers.right?.updateButtonValue('trigger', 0);
    await frames(500);
    expect(actions).toEqual([]);
  });

  it('turns its own pages, and presses what stands on them', async () => {
    const { actions, scene } = await enter('settings');
    pointAt(scene(), 'settings', 'page.›');
    await pull(400);
    await frames(300);
    expect(actions).toEqual([]);
    // Vibration stands on the second page alone.
    pointAt(scene(), 'settings', '5.0', 1);
    await pull(400);
    await expect.poll(() => actions, { timeout: 5000 }).toEqual([{ type: 'set', settings: { haptics: false } }]);
  });
});
