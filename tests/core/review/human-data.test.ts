import { join } from 'node:path';
import { type AoiId, rotate } from 'heed';
import {
  collectVisits,
  dwellTimeMs,
  type FocusAt,
  headMovement,
  timeToFirstLookMs,
  transitionMatrix,
  visitCount,
  visitsOf,
} from 'heed/core/review';
import { expect, it } from 'vitest';
import { findDataRoot } from '../../../src/lab/data-root.ts';
import type { JovTrial } from '../../../src/lab/jov/jov-trial.ts';
import { openJov } from '../../../src/lab/jov-reader.ts';

const data = findDataRoot([]);

/** The eye tracker's own hits as focus, one entry a row. */
const focusIn = ({ frames, room }: JovTrial): readonly FocusAt[] =>
  frames.map(({ attended, sample }) => ({
    timeMs: sample.timeMs,
    focus: [
      {
        signal: 'eye',
        aoiId: typeof attended === 'number' ? (room.aois[attended]?.id ?? null) : null,
        distanceM: null,
      },
    ],
  }));

/** The same measures straight from the rows: no visits, no state. */
function fromRows(rows: readonly FocusAt[], id: AoiId) {
  const ids = rows.map(({ focus }) => focus[0]?.aoiId ?? null);
  const timeAt = (i: number): number => rows[Math.min(i, rows.length - 1)]?.timeMs ?? 0;
  const inside = ids.map((at) => at === id);
  const named = ids.flatMap((at, i) => (at === null || at === ids[i - 1] ? [] : [at]));
  const first = inside.indexOf(true);
  return {
    dwellMs: inside.reduce((sum, isIn, i) => sum + (isIn ? timeAt(i + 1) - timeAt(i) : 0), 0),
    visits: inside.filter((isIn, i) => isIn && inside[i - 1] !== true).length,
    firstLookMs: first < 0 ? null : timeAt(first) - timeAt(0),
    leaving: named.filter((at, i) => at === id && named[i + 1] !== undefined && named[i + 1] !== id).length,
  };
}

it.skipIf(data === null)(
  '(needs ../shared/data) measures agree with an implementation that goes through the rows of 50 searches',
  { timeout: 120_000 },
  async () => {
    const reader = await openJov(join(data ?? '', 'jov'));
    let [trials, looked] = [0, 0];
    for await (const trial of reader.trials({ person: 9, mode: 'laser' })) {
      const rows = focusIn(trial);
      const visits = visitsOf(collectVisits(rows), 'eye');
      const ids = trial.room.aois.map(({ id }) => id);
      const matrix = transitionMatrix(visits, ids, Number.POSITIVE_INFINITY);
      const startMs = rows[0]?.timeMs ?? 0;
      for (const [place, id] of ids.entries()) {
        const expected = fromRows(rows, id);
        expect(dwellTimeMs(visits, id)).toBeCloseTo(expected.dwellMs, 6);
        expect(visitCount(visits, id)).toBe(expected.visits);
        expect(timeToFirstLookMs(visits, id, startMs)).toBe(expected.firstLookMs);
        expect(matrix.counts[place]?.reduce((sum, count) => sum + count, 0)).toBe(expected.leaving);
        looked += expected.visits;
      }
      // Head travel by quaternions' own forward vectors, every row of the recording is more than 10 ms from the next.
      const kept = trial.frames.reduce<(typeof trial.frames)[number][]>((list, frame) => {
        const last = list.at(-1);
        if (last === undefined || frame.sample.timeMs - last.sample.timeMs >= 100) list.push(frame);
        return list;
      }, []);
      const ahead = kept.map(({ sample }) => rotate(sample.viewer?.orientation ?? [0, 0, 0, 1], [0, 0, -1]));
      const travelDeg = ahead.reduce((sum, b, i) => {
        const a = ahead[i - 1] ?? b;
        // The chord of the unit sphere instead of the cosine.
        return (
          sum + (2 * Math.asin(Math.min(1, Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) / 2)) * 180) / Math.PI
        );
      }, 0);
      const measured = headMovement(trial.frames.map(({ sample }) => sample)).travelDeg;
      expect(measured).toBeCloseTo(travelDeg, 3);
      trials += 1;
    }
    expect(reader.issues).toEqual([]);
    expect(trials).toBe(50);
    expect(looked).toBeGreaterThan(400);
  },
);
