import type { LiveSession } from 'heed/react';
import { type EmulatedDevice, installEmulator } from 'heed/webxr';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { Cube, createStore, Stage, type Store } from './stage.tsx';

let device: EmulatedDevice;
let store: Store;

beforeAll(async () => {
  device = await installEmulator();
});

afterEach(async () => {
  await store.getState().session?.end();
  device.updateVisibilityState('visible' as never);
});

async function enter(mode: 'immersive-vr' | 'immersive-ar'): Promise<LiveSession> {
  let live: LiveSession | null = null;
  store = createStore();
  await render(
    <Stage
      store={store}
      preview={false}
      onLive={(next) => {
        live = next;
      }}
    >
      <Cube id="ahead" at={[0, 1.6, -2]} />
      <Cube id="left" at={[-2, 1.6, 0]} />
    </Stage>,
  );
  device.position.set(0, 1.6, 0);
  device.quaternion.set(0, 0, 0, 1);
  await expect.poll(() => live).not.toBeNull();
  await expect
    .poll(
      () =>
        store.enterXR(mode).then(
          () => true,
          () => false,
        ),
      { timeout: 10_000 },
    )
    .toBe(true);
  const entered = live as LiveSession | null;
  if (entered === null) throw new Error('enter: expected a live session, got none');
  await expect.poll(() => entered.getState().attended[0]?.id, { timeout: 15_000 }).toBe('ahead');
  return entered;
}

describe.each(['immersive-vr', 'immersive-ar'] as const)('%s', (mode) => {
  it('runs in its own mode and follows the head', async () => {
    const live = await enter(mode);
    expect(live.getState()).toMatchObject({ status: 'running', mode });
    // 90 deg to the left.
    device.quaternion.set(0, Math.SQRT1_2, 0, Math.SQRT1_2);
    await expect.poll(() => live.getState().attended[0]?.id, { timeout: 10_000 }).toBe('left');
  });
});

describe('a session', () => {
  it('pauses while it is blurred, and goes on when it is visible again', async () => {
    const live = await enter('immersive-vr');
    device.updateVisibilityState('visible-blurred' as never);
    await expect.poll(() => live.getState().status, { timeout: 5000 }).toBe('paused');
    expect(live.getState().problems).toEqual([{ code: 'sampling-stopped' }]);
    device.updateVisibilityState('visible' as never);
    await expect.poll(() => live.getState().status, { timeout: 5000 }).toBe('running');
  });

  it('is stopped when the wearer ends it, and its last state stays readable', async () => {
    const live = await enter('immersive-vr');
    await store.getState().session?.end();
    await expect.poll(() => live.getState().status, { timeout: 5000 }).toBe('stopped');
    expect(live.getState().aois).toHaveLength(2);
  });

  it('shows a lost head as a problem and cues nothing', async () => {
    const live = await enter('immersive-vr');
    device.position.set(Number.NaN, 1.6, 0);
    await expect
      .poll(() => live.getState().problems.map((problem) => problem.code), { timeout: 5000 })
      .toContain('invalid-pose');
    expect(live.getState().status).toBe('running');
    // Two controllers at rest say little: alpha = (1 - gate)^2, with a gate of about 0.07.
    await expect.poll(() => live.getState().alpha, { timeout: 5000 }).toBeGreaterThan(0.8);
    expect(live.getState().plan).toEqual([]);
    device.position.set(0, 1.6, 0);
    await expect.poll(() => live.getState().problems, { timeout: 5000 }).toEqual([]);
  });

  it('shows a lost graphics context, infers on, and clears it when the context is back', async () => {
    const live = await enter('immersive-vr');
    const canvas = document.querySelector('canvas');
    const loss = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    loss?.loseContext();
    await expect.poll(() => live.getState().problems.map((p) => p.code), { timeout: 5000 }).toContain('webgl-lost');
    loss?.restoreContext();
    await expect.poll(() => live.getState().problems.map((p) => p.code), { timeout: 5000 }).not.toContain('webgl-lost');
    device.quaternion.set(0, Math.SQRT1_2, 0, Math.SQRT1_2);
    await expect.poll(() => live.getState().attended[0]?.id, { timeout: 10_000 }).toBe('left');
  });
});
