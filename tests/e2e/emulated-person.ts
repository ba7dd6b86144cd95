import type { HeedState } from 'heed/react';
import type { Page } from 'playwright';

/** A head pose in the local-floor space, metres and a unit quaternion. */
export interface HeadPose {
  readonly position: readonly [x: number, y: number, z: number];
  readonly orientation: readonly [x: number, y: number, z: number, w: number];
}

export const readState = (page: Page): Promise<HeedState> =>
  page.evaluate(() => {
    if (window.heed === undefined) throw new Error('expected window.heed, got none');
    return window.heed.getState();
  });

/** Presses a start button and waits until the session answers. */
export async function enter(page: Page, mode: 'VR' | 'AR'): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Enter ${mode}`) }).click({ timeout: 60_000 });
  await page.waitForFunction(
    () => window.heed?.getState().status === 'running' && window.heed.getState().attended.length > 0,
    null,
    { timeout: 90_000 },
  );
}

export const setHead = (page: Page, pose: HeadPose): Promise<void> =>
  page.evaluate(({ position, orientation }) => {
    const device = window.heed?.device;
    if (!device) throw new Error('expected an emulated headset, got none');
    device.position.set(...position);
    device.quaternion.set(...orientation);
  }, pose);

/** The pose of eyes at 1.6 m over the origin that look straight at a point. */
export function lookingAt([x, y, z]: readonly [number, number, number]): HeadPose {
  const a = Math.atan2(-x, -z) / 2;
  const b = Math.atan2(y - 1.6, Math.hypot(x, z)) / 2;
  return {
    position: [0, 1.6, 0],
    orientation: [
      Math.cos(a) * Math.sin(b),
      Math.sin(a) * Math.cos(b),
      -Math.sin(a) * Math.sin(b),
      Math.cos(a) * Math.cos(b),
    ],
  };
}

/** Angle at the eyes between two points, degrees. */
export function apartDeg(a: readonly [number, number, number], b: readonly [number, number, number]): number {
  const [u, v] = [a, b].map(([x, y, z]) => [x, y - 1.6, z] as const) as [
    readonly [number, number, number],
    readonly [number, number, number],
  ];
  const dot = u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
  return (Math.acos(Math.min(1, dot / (Math.hypot(...u) * Math.hypot(...v)))) * 180) / Math.PI;
}

/** The AOIs that have no other within `minDeg`, seen from the start. */
export const wellSeparated = (aois: HeedState['aois'], minDeg: number): HeedState['aois'] =>
  aois.filter((aoi) => aois.every((other) => other === aoi || apartDeg(aoi.center, other.center) > minDeg));
