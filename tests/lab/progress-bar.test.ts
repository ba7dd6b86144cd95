import { expect, test } from 'vitest';
import { durationText } from '../../src/lab/duration-text.ts';
import { createProgressBar, progressLine } from '../../src/lab/progress-bar.ts';

test.each([
  [0, '0:00'],
  [7_400, '0:07'],
  [59_600, '1:00'],
  [3_725_000, '1:02:05'],
  [Number.NaN, '–:––'],
])('%d ms is %s', (durationMs, text) => {
  expect(durationText(durationMs)).toBe(text);
});

test('two thirds done in 80 s leave 40 s', () => {
  const line = progressLine({ done: 2, total: 3, elapsedMs: 80_000, label: 'fit', width: 80 });
  expect(line).toBe(`fit ${'█'.repeat(16)}${'░'.repeat(8)}  66 %  1:20 passed, 0:40 left`);
});

test('before the first step nobody knows what is left, after the last nothing is', () => {
  const line = (done: number) => progressLine({ done, total: 4, elapsedMs: 1000, label: 'fit', width: 80 });
  expect(line(0)).toContain('  0 %  0:01 passed, –:–– left');
  expect(line(4)).toContain('100 %  0:01 passed, 0:00 left');
  expect(line(5)).toContain('100 %');
  expect(progressLine({ done: 0, total: 0, elapsedMs: 0, label: 'none', width: 80 })).toContain('100 %');
});

test.each([60, 45, 38, 20, 5, 0])('a line fits into %d characters', (width) => {
  const line = progressLine({ done: 1, total: 2, elapsedMs: 1000, label: 'attended', width });
  expect(line.length).toBeLessThanOrEqual(width);
});

/** A bar over 100 steps whose clock is set by hand. */
function barOn(isTTY: boolean) {
  const written: string[] = [];
  const clock = { ms: 0 };
  const stream = { isTTY, columns: 60, write: (text: string) => written.push(text) };
  const bar = createProgressBar({ label: 'fit', total: 100, stream, nowMs: () => clock.ms });
  return { bar, written, clock };
}

test('a terminal has one line, rewritten ten times a second at most', () => {
  const { bar, written, clock } = barOn(true);
  for (let done = 1; done <= 100; done++) {
    clock.ms = done * 10;
    bar.update(done);
  }
  bar.end();
  // At 10 ms, then every 100 ms to 910 ms, then at the end.
  expect(written.slice(0, -1)).toHaveLength(11);
  expect(written.slice(0, -1).every((text) => text.startsWith('\r\u001b[2Kfit ') && !text.includes('\n'))).toBe(true);
  expect(written.at(-2)).toContain('100 %');
  expect(written.at(-1)).toBe('\n');
});

test('a log gets a line for every tenth', () => {
  const { bar, written, clock } = barOn(false);
  for (let done = 1; done <= 100; done++) {
    clock.ms = done * 10;
    bar.update(done);
  }
  bar.end();
  expect(written.map((line) => /(\d+) %/.exec(line)?.[1])).toEqual([
    '10',
    '20',
    '30',
    '40',
    '50',
    '60',
    '70',
    '80',
    '90',
    '100',
  ]);
  expect(written.every((line) => line.endsWith('\n') && !line.includes('\r'))).toBe(true);
});
