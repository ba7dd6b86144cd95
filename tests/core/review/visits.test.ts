import { aoiId, type Visit } from 'heed';
import {
  aoiTable,
  collectVisits,
  dwellTimeMs,
  type FocusAt,
  revisitCount,
  timeToFirstLookMs,
  transitionEntropy,
  transitionMatrix,
  visitCount,
  visitsOf,
} from 'heed/core/review';
import { describe, expect, it } from 'vitest';

const [A, B, C] = [aoiId('a'), aoiId('b'), aoiId('c')];

/** One letter per 100 ms: what the viewer's ray hits, `.` for nothing. */
const looking = (letters: string): readonly FocusAt[] =>
  [...letters].map((letter, i) => ({
    timeMs: 1000 + i * 100,
    focus: [{ signal: 'viewer', aoiId: letter === '.' ? null : aoiId(letter), distanceM: null }],
  }));

const visit = (id: typeof A, startMs: number, endMs: number): Visit => ({
  signal: 'viewer',
  aoiId: id,
  startMs,
  endMs,
});

describe('visits', () => {
  it('last from the first frame inside to the first one outside, the last to the end', () => {
    // a at 1000..1100, b from 1200, nothing from 1400, a from 1500 to the last frame at 1700.
    expect(collectVisits(looking('aabb.aaa'))).toEqual([
      visit(A, 1000, 1200),
      visit(B, 1200, 1400),
      visit(A, 1500, 1700),
    ]);
  });

  it('are none without frames', () => {
    expect(collectVisits([])).toEqual([]);
  });

  it('of one signal come in order of their start', () => {
    const visits = [{ ...visit(B, 5, 6), signal: 'eye' }, visit(C, 30, 40), visit(A, 10, 20)];
    expect(visitsOf(visits, 'viewer')).toEqual([visit(A, 10, 20), visit(C, 30, 40)]);
  });
});

describe('measures of an AOI, by hand', () => {
  const visits = [visit(A, 1000, 1200), visit(B, 1200, 1400), visit(A, 1500, 2100)];

  it('time to first look counts from the onset, is 0 during a visit, null if never', () => {
    expect(timeToFirstLookMs(visits, B, 900)).toBe(300);
    expect(timeToFirstLookMs(visits, A, 1100)).toBe(0);
    expect(timeToFirstLookMs(visits, A, 1300)).toBe(200);
    expect(timeToFirstLookMs(visits, B, 1500)).toBeNull();
    expect(timeToFirstLookMs(visits, C, 0)).toBeNull();
  });

  it('dwell time 200 + 600, two visits, one revisit', () => {
    expect([dwellTimeMs(visits, A), visitCount(visits, A), revisitCount(visits, A)]).toEqual([800, 2, 1]);
    expect([dwellTimeMs(visits, C), visitCount(visits, C), revisitCount(visits, C)]).toEqual([0, 0, 0]);
  });

  it('a table has a row for every AOI, shares that sum to 1', () => {
    expect(aoiTable(visits, [A, B, C], 1000)).toEqual([
      { aoiId: A, timeToFirstLookMs: 0, dwellTimeMs: 800, visits: 2, revisits: 1, longestVisitMs: 600, share: 0.8 },
      { aoiId: B, timeToFirstLookMs: 200, dwellTimeMs: 200, visits: 1, revisits: 0, longestVisitMs: 200, share: 0.2 },
      { aoiId: C, timeToFirstLookMs: null, dwellTimeMs: 0, visits: 0, revisits: 0, longestVisitMs: 0, share: 0 },
    ]);
    expect(aoiTable([], [A], 0)[0]?.share).toBe(0);
  });
});

describe('transitions', () => {
  it('count shifts between different AOIs, none over a long gap, none to itself', () => {
    const visits = [visit(A, 0, 100), visit(B, 150, 200), visit(A, 250, 300), visit(A, 400, 500), visit(C, 3000, 3100)];
    const matrix = transitionMatrix(visits, [A, B, C]);
    expect(matrix).toEqual({
      ids: [A, B, C],
      counts: [
        [0, 1, 0],
        [1, 0, 0],
        [0, 0, 0],
      ],
      total: 2,
    });
    expect(transitionMatrix(visits, [A, B, C], 5000).counts[0]).toEqual([0, 1, 1]);
  });

  it('a fixed round has no transition entropy, all the stationary one', () => {
    const round = [visit(A, 0, 1), visit(B, 2, 3), visit(C, 4, 5), visit(A, 6, 7)];
    const entropy = transitionEntropy(transitionMatrix(round, [A, B, C]));
    expect(entropy.transitionBits).toBe(0);
    expect(entropy.stationaryBits).toBeCloseTo(Math.log2(3), 12);
  });

  it('by hand: from a to b once, to c three times, back each time', () => {
    // pi = (4, 1, 3) / 8. H_t = 4/8 h(1/4) = 0.5 * 0.811278; H_s = 0.5 + 0.375 + 3/8 log2(8/3).
    const counts = [
      [0, 1, 3],
      [1, 0, 0],
      [3, 0, 0],
    ];
    const entropy = transitionEntropy({ ids: [A, B, C], counts, total: 8 });
    expect(entropy.transitionBits).toBeCloseTo(0.405639, 6);
    expect(entropy.stationaryBits).toBeCloseTo(0.875 + 0.530639, 6);
  });

  it('have no entropy without a transition', () => {
    expect(transitionEntropy(transitionMatrix([], [A]))).toEqual({ transitionBits: null, stationaryBits: null });
  });
});
