import { type AoiSample, aoiId, type Visit } from 'heed';
import {
  attendedShares,
  cueEffect,
  hazardReactions,
  hazardWindows,
  headMovement,
  occasionsOf,
  rateDifference,
  rateOf,
  rawTlx,
  unaidedIndex,
} from 'heed/core/review';
import { describe, expect, it } from 'vitest';
import { box, EYES, pose } from '../synthetic.ts';

const [A, B] = [aoiId('a'), aoiId('b')];

describe('rates', () => {
  it.each([
    // Newcombe 1998, Statistics in Medicine 17, 857-872, table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('Wilson: %i of %i', (count, of, low, high) => {
    const rate = rateOf(count, of);
    expect(rate.low).toBeCloseTo(low, 4);
    expect(rate.high).toBeCloseTo(high, 4);
  });

  it.each([
    // Newcombe 1998, Statistics in Medicine 17, 873-890, table II, method 10.
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 10, 0.6075, 1],
  ])('Newcombe: %i of %i against %i of %i', (a, m, b, n, low, high) => {
    const difference = rateDifference(rateOf(a, m), rateOf(b, n));
    expect(difference.difference).toBeCloseTo(a / m - b / n, 12);
    expect(difference.low).toBeCloseTo(low, 4);
    expect(difference.high).toBeCloseTo(high, 4);
  });

  it('know nothing without occasions, refuse what is no count', () => {
    expect(rateOf(0, 0)).toEqual({ count: 0, of: 0, rate: null, low: 0, high: 1 });
    expect(rateDifference(rateOf(0, 0), rateOf(1, 1))).toEqual({ difference: null, low: -1, high: 1 });
    expect(() => rateOf(3, 2)).toThrow('got 3 of 2');
  });
});

describe('the effect of cues', () => {
  const outcome = (type: string, noticed: boolean | null, rest: object = {}) => ({
    ...{ type, noticed, hazardOnsetMs: 100, always: false, noticedAfterMs: noticed === true ? 800 : null },
    ...rest,
  });

  it('by hand: 3 of 4 with help, 1 of 2 without', () => {
    const occasions = occasionsOf([
      outcome('cued', true, { noticedAfterMs: 600 }),
      outcome('cued', true, { noticedAfterMs: 1000 }),
      outcome('cued', false),
      outcome('cued', null),
      outcome('unaided', true, { reason: 'not-yet' }),
      outcome('unaided', true, { reason: 'probe', noticedAfterMs: 2000 }),
      outcome('unaided', false, { reason: 'test' }),
      outcome('cued', true, { always: true }),
      outcome('cued', true, { hazardOnsetMs: null }),
    ]);
    const effect = cueEffect(occasions);
    expect([effect.aided.count, effect.aided.of, effect.unaided.count, effect.unaided.of]).toEqual([3, 4, 1, 2]);
    expect(effect.effect.difference).toBeCloseTo(0.25, 12);
    expect([effect.aidedLatencyMs, effect.unaidedLatencyMs]).toEqual([800, 2000]);
    expect(unaidedIndex(effect)).toBeCloseTo(0.5 / 0.75, 12);
  });

  it('is unknown without probes', () => {
    const effect = cueEffect(occasionsOf([outcome('cued', true)]));
    expect([effect.effect.difference, unaidedIndex(effect)]).toEqual([null, null]);
  });
});

describe('hazards', () => {
  const at = (timeMs: number, active: readonly (string | readonly [string, number])[]) => ({
    timeMs,
    aois: ['a', 'b'].map((id): AoiSample => {
      const hazard = active.find((entry) => (typeof entry === 'string' ? entry : entry[0]) === id);
      const deadlineMs = typeof hazard === 'object' ? (hazard[1] ?? null) : null;
      return box(id, [0, 0, 0], { hazardActive: hazard !== undefined, deadlineMs });
    }),
  });
  const windows = hazardWindows([
    at(0, []),
    at(100, [['a', 400]]),
    at(200, [['a', 400], 'b']),
    at(600, [['a', 400], 'b']),
    at(700, ['b']),
    at(800, [['a', 2000]]),
  ]);

  it('last as long as the frames say so', () => {
    expect(windows).toEqual([
      { aoiId: A, onsetMs: 100, endMs: 600, deadlineMs: 400 },
      { aoiId: B, onsetMs: 200, endMs: 700, deadlineMs: null },
      { aoiId: A, onsetMs: 800, endMs: 800, deadlineMs: 2000 },
    ]);
  });

  it('are noticed, late or missed by the first look', () => {
    const visit = (id: typeof A, startMs: number, endMs: number): Visit => ({
      signal: 'eye',
      aoiId: id,
      startMs,
      endMs,
    });
    const visits = [visit(A, 50, 90), visit(A, 500, 560), visit(B, 200, 210)];
    const results = (leastMs?: number) =>
      hazardReactions(windows, visits, leastMs).map(({ reactionMs, result }) => [reactionMs, result]);
    expect(results()).toEqual([
      [400, 'late'],
      [0, 'noticed'],
      [null, 'missed'],
    ]);
    expect(results(50)).toEqual([
      [400, 'late'],
      [null, 'missed'],
      [null, 'missed'],
    ]);
  });
});

describe('shares of attention', () => {
  const answer = (timeMs: number, attended: readonly number[], spread: readonly number[] | null) => ({
    timeMs,
    result: {
      ids: [A, B],
      attended: Float32Array.from(attended),
      importance: new Float32Array(2),
      ...{ next: null, intended: null, sources: [], model: 'test', alpha: 0.5, backend: 'reference' as const },
      spread: spread === null ? null : Float32Array.from(spread),
      ...{ sampledMs: timeMs, readyMs: timeMs },
    },
  });

  it('weigh probabilities by the time they held, a second at most', () => {
    // a: 0.5 for 100 ms, then 0.25 for a second although three pass: (50 + 250) / 1100.
    const shares = attendedShares(
      [
        answer(0, [0.5, 0.25, 0.25], [0.25, 0.75, 0, 0.5, 0, 0.5]),
        answer(100, [0.25, 0.5, 0.25], [0.25, 0.75, 0, 0.5, 0, 0.5]),
      ],
      3100,
    );
    expect(shares.answeredMs).toBe(1100);
    expect(shares.elsewhere).toBeCloseTo(0.25, 12);
    expect(shares.aois[0]).toMatchObject({ aoiId: A, expectedMs: 300, low: 0.25, high: 0.75 });
    expect(shares.aois.reduce((sum, { share }) => sum + share, shares.elsewhere)).toBeCloseTo(1, 12);
  });

  it('have no spread where a model never measured it, nothing without answers', () => {
    expect(attendedShares([answer(0, [1, 0, 0], null)], 100).aois[0]).toMatchObject({
      share: 1,
      low: null,
      high: null,
    });
    expect(attendedShares([], 100)).toEqual({ aois: [], elsewhere: 0, answeredMs: 0 });
  });
});

describe('movement', () => {
  const head = (timeMs: number, x: number, z: number, yawDeg: number) => ({
    timeMs,
    viewer: pose([x, 1.6, z], yawDeg),
  });

  it('by hand: 30 deg there and back, 3 m and 4 m around a corner', () => {
    const { travelDeg, walkedM, pathEfficiency } = headMovement([
      head(0, 0, 0, 0),
      head(100, 3, 0, 30),
      head(200, 3, 4, 0),
    ]);
    expect(travelDeg).toBeCloseTo(60, 6);
    expect([walkedM, pathEfficiency]).toEqual([7, 5 / 7]);
  });

  it('does not add up noise between steps, does not bridge lost tracking', () => {
    const noisy = Array.from({ length: 101 }, (_, i) => head(i * 10, 0, 0, i % 2));
    // Every tenth sample counts: all of them even, so nothing moved.
    expect(headMovement(noisy).travelDeg).toBeCloseTo(0, 6);
    expect(headMovement([head(0, 0, 0, 0), { timeMs: 100, viewer: null }, head(200, 9, 9, 90)])).toEqual({
      travelDeg: 0,
      walkedM: 0,
      pathEfficiency: null,
    });
    expect(headMovement([{ timeMs: 0, viewer: pose(EYES) }], 3)).toMatchObject({ pathEfficiency: null });
  });
});

describe('raw TLX', () => {
  const ratings = {
    mentalDemand: 70,
    physicalDemand: 10,
    temporalDemand: 40,
    performance: 20,
    effort: 60,
    frustration: 40,
  };

  it('is the mean of six ratings', () => {
    expect(rawTlx(ratings)).toBe(40);
  });

  it('names a rating that is none', () => {
    expect(() => rawTlx({ ...ratings, effort: 101 })).toThrow('expected effort in [0, 100], got 101');
    expect(() => rawTlx({ ...ratings, frustration: Number.NaN })).toThrow('expected frustration');
  });
});
