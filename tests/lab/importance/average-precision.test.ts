import { expect, it } from 'vitest';
import { averagePrecision } from '../../../src/lab/importance/average-precision.ts';
import { calibrate, calibrationError, probabilityOf } from '../../../src/lab/importance/calibrate.ts';
import { addFigures, NO_FIGURES } from '../../../src/lab/importance/cue-figures.ts';

it('averages precision over recall', () => {
  // Found at ranks 1 and 3: (1/1 + 2/3) / 2.
  expect(averagePrecision([0.9, 0.8, 0.7, 0.1], [true, false, true, false])).toBeCloseTo((1 + 2 / 3) / 2, 12);
});

it('gives a constant the share of truths, an empty truth none', () => {
  expect(averagePrecision([5, 5, 5, 5], [true, false, false, false])).toBe(0.25);
  expect(averagePrecision([1, 2], [false, false])).toBeNull();
});

it('finds the scale that logits were blown up by', () => {
  const logits: number[] = [];
  const truths: boolean[] = [];
  // Of ten with a true logit of z, sigmoid(z) are true; they are told as twice z.
  for (const share of [1, 2, 3, 5, 7, 9]) {
    const z = Math.log(share / (10 - share));
    for (let i = 0; i < 10; i++) {
      logits.push(2 * z);
      truths.push(i < share);
    }
  }
  const scaling = calibrate(logits, truths);
  expect(scaling.scale).toBeCloseTo(0.5, 3);
  expect(scaling.shift).toBeCloseTo(0, 3);
  const calibrated = logits.map((logit) => probabilityOf(logit, scaling));
  expect(calibrationError(calibrated, truths)).toBeCloseTo(0, 3);
});

it('counts cues with the hysteresis of guidance', () => {
  const logit = (p: number): number => Math.log(p / (1 - p));
  const row = (actor: number, s: number, deserves: boolean, p: number) => ({ actor, s, deserves, p });
  const rows = [
    row(0, 0, false, 0.5),
    row(0, 60, false, 0.3),
    // Still on, since 0.3 is above the lower threshold: not a second false cue.
    row(0, 61, false, 0.5),
    row(1, 10, true, 0.1),
    row(1, 12, true, 0.7),
    row(2, 10, true, 0.1),
    row(2, 16, true, 0.9),
  ];
  const answer = { share: 'no marks', rows, logits: rows.map(({ p }) => logit(p)) } as const;
  const figures = addFigures(NO_FIGURES, answer, { scale: 1, shift: 0 });
  expect(figures).toEqual({ events: 2, inTime: 1, falseCues: 1, minutes: 61 / 60 });
});
