import { type AoiId, aoiId, currentDwell, dwellStage, dwellTotal, type Focus } from 'heed';
import { expect, it } from 'vitest';

const A = aoiId('a');
const B = aoiId('b');
const focus = (id: AoiId | null): readonly Focus[] => [
  { signal: 'viewer', aoiId: id, distanceM: id === null ? null : 1 },
];

function run(steps: readonly (readonly [timeMs: number, aoi: AoiId | null])[]) {
  const stage = dwellStage();
  let state = stage.init();
  const visits = [];
  for (const [timeMs, aoi] of steps) {
    const [next, ended] = stage.step(state, { timeMs, focus: focus(aoi) });
    state = next;
    visits.push(...ended);
  }
  return { state, visits };
}

it('a visit runs from entry to exit', () => {
  const { visits } = run([
    [0, A],
    [14, A],
    [28, B],
    [42, null],
  ]);
  expect(visits).toEqual([
    { signal: 'viewer', aoiId: A, startMs: 0, endMs: 28 },
    { signal: 'viewer', aoiId: B, startMs: 28, endMs: 42 },
  ]);
});

it('dwell is the running visit, dwell time the sum of the finished ones', () => {
  const { state } = run([
    [0, A],
    [100, null],
    [200, A],
    [250, null],
    [300, A],
    [330, A],
  ]);
  expect(currentDwell(state, 'viewer')).toEqual({ aoiId: A, dwellMs: 30 });
  expect(dwellTotal(state, 'viewer', A)).toEqual({ visits: 2, dwellTimeMs: 150 });
  expect(dwellTotal(state, 'viewer', B)).toEqual({ visits: 0, dwellTimeMs: 0 });
});

it('a pause without frames ends the visit at the last frame before it', () => {
  const { visits, state } = run([
    [0, A],
    [100, A],
    [5000, A],
    [5050, A],
  ]);
  expect(visits).toEqual([{ signal: 'viewer', aoiId: A, startMs: 0, endMs: 100 }]);
  expect(currentDwell(state, 'viewer')?.dwellMs).toBe(50);
});
