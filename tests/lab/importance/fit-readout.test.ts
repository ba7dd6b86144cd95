import { IMPORTANCE_DIM, importanceColumn, inferImportance } from 'heed';
import { expect, it } from 'vitest';
import type { FitData } from '../../../src/lab/importance/fit-data.ts';
import { fitReadout } from '../../../src/lab/importance/fit-readout.ts';
import { seededRandom } from '../../seeded-random.ts';

/** What changed without moving deserves attention, as does what moves without a change: no sum of the two can say it. */
function eitherOr(rows: number): FitData {
  const random = seededRandom(9);
  const features = new Float32Array(rows * IMPORTANCE_DIM);
  const deserves = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const [moves, changed] = [random() < 0.5, random() < 0.5];
    features[row * IMPORTANCE_DIM + importanceColumn.pace] = moves ? 1 : 0;
    features[row * IMPORTANCE_DIM + importanceColumn.changed] = changed ? 1 : 0;
    deserves[row] = moves === changed ? 0 : 1;
  }
  return { features, deserves, weight: new Float32Array(rows).fill(1), byMark: new Uint8Array(rows) };
}

const data = eitherOr(6000);

const errorsOf = (hidden: number): number => {
  const answers = inferImportance(fitReadout(data, { seed: 1, hidden, epochs: 12 }), data.features, 1000);
  return answers.reduce((sum, y, row) => sum + (y > 0.5 === (data.deserves[row] === 1) ? 0 : 1), 0) / 1000;
};

it('learns what only two features together say', () => {
  expect(errorsOf(4)).toBe(0);
  expect(errorsOf(0)).toBeGreaterThan(0.2);
});

it('gives the same numbers for the same seed, others for another', () => {
  const fitWith = (seed: number) => fitReadout(data, { seed, hidden: 2, epochs: 1 });
  expect(fitWith(3)).toEqual(fitWith(3));
  expect(fitWith(4)).not.toEqual(fitWith(3));
});

it('holds what it is to do without at 0', () => {
  const model = fitReadout(data, { seed: 1, hidden: 2, epochs: 1, without: ['pace'] });
  const at = importanceColumn.pace * 3;
  expect([...model.inward.subarray(at, at + 3)]).toEqual([0, 0, 0]);
});
