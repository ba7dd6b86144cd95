import { describe, expect, it } from 'vitest';
import { lengthAt, lengthTable, TABLE_SHARES } from '../../../src/lab/simulation/scanpath/survival.ts';

const seen = Array.from({ length: 1000 }, (_, index) => ({ length: index + 1, cut: false }));

describe('length table', () => {
  it('holds the quantiles of lengths that were all seen to their ends', () => {
    const table = lengthTable(seen);
    expect(table[TABLE_SHARES.indexOf(0.5)]).toBe(500);
    expect(table[TABLE_SHARES.indexOf(0.9)]).toBe(900);
    expect(lengthAt(table, 0.25)).toBeCloseTo(250, 0);
  });

  it('takes cut lengths for at least as long as they were seen', () => {
    // Every second one is cut: the median of what is left alone would be too short.
    const table = lengthTable(seen.map(({ length }) => ({ length, cut: length % 2 === 0 })));
    expect(table[TABLE_SHARES.indexOf(0.5)]).toBeGreaterThan(600);
  });

  it('goes on beyond its last quantile', () => {
    const table = lengthTable(seen);
    expect(lengthAt(table, 0.9999)).toBeGreaterThan(lengthAt(table, 0.99));
  });
});
