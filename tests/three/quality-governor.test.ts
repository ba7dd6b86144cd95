import { createQualityGovernor } from 'heed/three';
import { expect, it } from 'vitest';

/** The ratio after each frame. */
function run(durationsMs: readonly number[]): number[] {
  const governor = createQualityGovernor();
  let state = governor.init();
  return durationsMs.map((durationMs) => {
    const [next, ratio] = governor.step(state, durationMs);
    state = next;
    return ratio;
  });
}

const frames = (count: number, durationMs: number): number[] => new Array<number>(count).fill(durationMs);

it('lowers the ratio on the 20th slow frame', () => {
  const ratios = run(frames(20, 60));
  expect(ratios.slice(0, 19)).toEqual(frames(19, 1));
  expect(ratios[19]).toBe(0.85);
});

it('goes down at most once a second and stops at the last step', () => {
  // 60 ms frames: each step needs 1000 / 60 -> 17 frames to pass a second, but 20 for the median: changes at 20, 40, 60.
  const ratios = run(frames(200, 60));
  expect([ratios[38], ratios[39], ratios[59], ratios[199]]).toEqual([0.85, 0.7, 0.55, 0.55]);
  // 46 ms frames: 20 frames last 920 ms, so the second change waits for the 22nd frame (1012 ms).
  const slower = run(frames(60, 46));
  expect([slower[19], slower[40], slower[41]]).toEqual([0.85, 0.85, 0.7]);
});

it('keeps the ratio between the two thresholds and through single hiccups', () => {
  expect(run(frames(300, 30)).every((ratio) => ratio === 1)).toBe(true);
  const hiccups = frames(300, 14).map((durationMs, index) => (index % 10 === 0 ? 200 : durationMs));
  expect(run(hiccups).every((ratio) => ratio === 1)).toBe(true);
});

it('raises the ratio after 60 frames with a fast median', () => {
  // 20 slow frames lower it. Of the fast ones, the 20th gives the first median, the 79th the 60th fast median in a row
  // (79 x 14 ms = 1106 ms > 1 s).
  const ratios = run([...frames(20, 60), ...frames(100, 14)]);
  expect([ratios[20 + 77], ratios[20 + 78]]).toEqual([0.85, 1]);
});

it('ignores durations that are not durations', () => {
  expect(run([...frames(19, 60), Number.NaN, -5, Number.POSITIVE_INFINITY]).at(-1)).toBe(1);
});

it('refuses thresholds that would make it swing', () => {
  expect(() => createQualityGovernor({ slowMs: 20, fastMs: 20 })).toThrow('expected fastMs < slowMs, got 20 and 20');
});
