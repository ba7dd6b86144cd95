import { createWorkshop } from 'heed/worlds';
import { LightProbe, Mesh, Vector3 } from 'three';
import { expect, it } from 'vitest';

function probeOf(seed: number): LightProbe {
  const world = createWorkshop({ light: 'analytic', seed });
  const probe = world.root.children.find((child) => child instanceof LightProbe);
  if (probe === undefined) throw new Error('expected a light probe in the analytic workshop');
  return probe;
}

const probe = probeOf(1);
/** Irradiance on a surface that faces along (x, y, z), as one number. */
const lightOn = (x: number, y: number, z: number): number =>
  probe.sh.getIrradianceAt(new Vector3(x, y, z).normalize(), new Vector3()).dot(new Vector3(1, 1, 1).divideScalar(3));

it('gathers finite light', () => {
  const values = probe.sh.coefficients.flatMap((coefficient) => coefficient.toArray());
  expect(values).toHaveLength(27);
  expect(values.every(Number.isFinite)).toBe(true);
  // The mean over the sphere: walls of about 0.28 plus lamps (4 * 0.034 sr of 19) and window (0.06 sr of 11) over 4 pi
  // gives some 0.5, and irradiance is pi times that.
  const mean = (probe.sh.coefficients[0]?.y ?? 0) * 0.282095;
  expect(mean).toBeGreaterThan(0.35);
  expect(mean).toBeLessThan(0.7);
});

it('is brighter from above than from below, and by the window than across it', () => {
  expect(lightOn(0, 1, 0)).toBeGreaterThan(2 * lightOn(0, -1, 0));
  expect(lightOn(0.6, 0, -0.76)).toBeGreaterThan(lightOn(-0.6, 0, 0.76));
  for (const down of [-1, -0.5, 0]) expect(lightOn(0.4, down, 0.2)).toBeGreaterThan(0);
});

it('gathers the same light every time, whatever the seed', { timeout: 60_000 }, () => {
  expect(probeOf(7).sh.toArray()).toEqual(probe.sh.toArray());
});

it('belongs to the analytic workshop alone, which reads its surfaces without anisotropy', { timeout: 60_000 }, () => {
  const plain = createWorkshop();
  expect(plain.root.getObjectByName('room-light')).toBeUndefined();
  const anisotropy = (root: typeof plain.root): number => {
    const floor = root.getObjectByName('floor');
    return floor instanceof Mesh ? floor.material.map.anisotropy : Number.NaN;
  };
  expect(anisotropy(plain.root)).toBe(4);
  expect(anisotropy(createWorkshop({ light: 'analytic' }).root)).toBe(1);
});
