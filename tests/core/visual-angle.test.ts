import { angleToBoxDeg, type Box } from 'heed';
import { expect, it } from 'vitest';

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
