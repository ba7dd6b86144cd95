import { describe, expect, it } from 'vitest';
import { createRollingMedian } from '../../src/inference/rolling-median.ts';

describe('rolling median', () => {
  it('says nothing before it is full, then follows the newest samples', () => {
    const rolling = createRollingMedian(3);
    rolling.add(10);
    rolling.add(90);
    expect(rolling.median()).toBeNull();
    rolling.add(20);
    expect(rolling.median()).toBe(20);
    rolling.add(80);
    // 90, 20, 80
    expect(rolling.median()).toBe(80);
  });
});
