import type { SgazeRow, Turn } from './sgaze-row.ts';

/** How a stretch of rows is predicted: a head at rest, moving, or too fast for the linear model. */
interface Range {
  readonly restBelow: number;
  readonly restDeg: number;
  readonly from: number;
  readonly to: number;
}

const RANGE_X: Range = { restBelow: 0.5, restDeg: -0.05, from: -88.5, to: 83.8 };
const RANGE_Y: Range = { restBelow: 0.2, restDeg: -1.83, from: -35.6, to: 36 };
/** A head beyond the range gets the mean of this many predictions. */
const REMEMBERED = 60;

/** Predicts the eye in the head (degrees) row by row with the coefficients that Hu et al. 2019 printed. */
export function createSgazeModel(): (row: SgazeRow) => Turn {
  const pastX: number[] = [];
  const pastY: number[] = [];
  return (row) => {
    const { headVelocityDegPerS: v, headAccelerationDegPerS2: a, headAccelerationMeanDegPerS2: m } = row;
    const { headVelocityStdDegPerS: s, salientDeg } = row;
    const x = (-0.0015 * s.x + 0.2491) * (v.x + 0.148 * m.x) + 0.0006 * a.x + 0.0344 * salientDeg.x + 0.1777;
    const y = (-0.0053 * s.y + 0.5293) * (v.y + 0.0304 * m.y) + 0.0503 * salientDeg.y - 2.5249;
    return { x: within(RANGE_X, v.x, x, pastX), y: within(RANGE_Y, v.y, y, pastY) };
  };
}

function within(range: Range, velocity: number, linear: number, past: number[]): number {
  let predicted = linear;
  if (Math.abs(velocity) < range.restBelow) predicted = range.restDeg;
  else if ((velocity < range.from || velocity > range.to) && past.length > 0) {
    predicted = past.reduce((sum, value) => sum + value, 0) / past.length;
  }
  past.push(predicted);
  if (past.length > REMEMBERED) past.shift();
  return predicted;
}
