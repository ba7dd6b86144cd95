import type { Vec3 } from 'heed';
import { expect } from 'vitest';

/** Compares two vectors to six decimals. */
export function expectVec(actual: Vec3 | null | undefined, expected: Vec3): void {
  expected.forEach((value, axis) => {
    expect(actual?.[axis as 0]).toBeCloseTo(value, 6);
  });
}
