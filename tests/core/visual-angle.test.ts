import { angleToBoxDeg, type Box, containsPoint, normalize, type Vec3 } from 'heed';
import { expect, it } from 'vitest';
import { seededRandom } from '../seeded-random.ts';

const unitBox: Box = { center: [0, 0, -2], size: [1, 1, 1] };

it('is 0 when the ray hits the box', () => {
  expect(angleToBoxDeg({ origin: [0, 0, 0], direction: [0, 0, -1] }, unitBox)).toBe(0);
});

it('is 0 from inside, whatever the direction', () => {
  expect(angleToBoxDeg({ origin: [0, 0.2, -2.1], direction: [0, 1, 0] }, unitBox)).toBe(0);
});

it('equals the angle to the nearest edge', () => {
  // Ray along +x; the nearest edge is x = 0.5 at depth z = -1.5: atan2(1.5, 0.5) = 71.565 deg.
  const angle = angleToBoxDeg({ origin: [0, 0, 0], direction: [1, 0, 0] }, unitBox);
  expect(angle).toBeCloseTo((Math.atan2(1.5, 0.5) * 180) / Math.PI, 6);
});

/** Smallest angle to points on a grid over all faces, degrees. */
function angleToGridDeg(direction: Vec3, { center, size }: Box): number {
  const steps = 60;
  let most = -1;
  for (let axis = 0; axis < 3; axis++) {
    for (let i = 0; i <= steps; i++) {
      for (let j = 0; j <= steps; j++) {
        for (const side of [0, steps]) {
          const on = [i, j, side];
          const at = [0, 1, 2].map((k) => {
            const share = (on[(k + 2 - axis) % 3] ?? 0) / steps - 0.5;
            return (center[k as 0] ?? 0) + share * (size[k as 0] ?? 0);
          });
          const [x = 0, y = 0, z = 0] = at;
          const along = (x * direction[0] + y * direction[1] + z * direction[2]) / Math.hypot(x, y, z);
          most = Math.max(most, along);
        }
      }
    }
  }
  return (Math.acos(Math.min(1, most)) * 180) / Math.PI;
}

it('agrees with a search over the whole surface, wherever the box stands, flat ones included', () => {
  const random = seededRandom(3);
  const spread = (size: number): number => (random() * 2 - 1) * size;
  for (let i = 0; i < 60; i++) {
    const direction = normalize([spread(1), spread(1), spread(1)]);
    const size: Vec3 = [2 * random(), i % 5 === 0 ? 0 : 2 * random(), 2 * random()];
    // Some straddle a plane through the eye, some stand off to a corner.
    const box: Box = { center: [2 + random(), i % 3 === 0 ? 0 : spread(3), i % 4 === 0 ? 0 : spread(3)], size };
    if (containsPoint(box, [0, 0, 0])) continue;
    const angle = angleToBoxDeg({ origin: [0, 0, 0], direction }, box);
    const found = angleToGridDeg(direction, box);
    expect(angle).toBeLessThan(found + 1e-6);
    expect(angle).toBeGreaterThan(found - 2);
  }
});
