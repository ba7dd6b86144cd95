import { bootstrapInterval } from './bootstrap.ts';
import type { Estimate, ReliabilityBin } from './results.ts';

const BINS = 15;
/** Of each bin: instances, sum of the highest probability, sum of the expected hit. */
const COLUMNS = 3;

/** How sure one person's predictions were, how often they were right; [15 bins x 3]. */
export type CalibrationBins = Float64Array;

export const createCalibrationBins = (): CalibrationBins => new Float64Array(BINS * COLUMNS);

/** Adds one instance: its probabilities sum to 1. */
export function addCalibration(bins: CalibrationBins, p: ArrayLike<number>, truth: number): void {
  let [highest, maxima] = [-1, 0];
  for (let i = 0; i < p.length; i++) {
    const value = p[i] as number;
    if (value > highest) [highest, maxima] = [value, 1];
    else if (value === highest) maxima += 1;
  }
  const at = Math.min(BINS - 1, Math.floor(BINS * highest)) * COLUMNS;
  bins[at] = (bins[at] as number) + 1;
  bins[at + 1] = (bins[at + 1] as number) + highest;
  bins[at + 2] = (bins[at + 2] as number) + (p[truth] === highest ? 1 / maxima : 0);
}

/** Every person's bins as shares of that person's instances: [15 x 3] each. */
function sharesOf(people: readonly CalibrationBins[]): readonly Float64Array[] {
  return people.map((bins) => {
    let count = 0;
    for (let at = 0; at < bins.length; at += COLUMNS) count += bins[at] ?? 0;
    return bins.map((value) => value / count);
  });
}

/**
 * Expected calibration error: sum over bins of |mean over people of (sum of c - a in the bin) / instances|.
 *
 * Resampling adds noise to every bin, so the interval lies too high and may miss the value.
 */
export function calibrationError(people: readonly CalibrationBins[]): Estimate {
  const gaps = sharesOf(people).map((bins) =>
    Float64Array.from({ length: BINS }, (_, bin) => (bins[bin * COLUMNS + 1] ?? 0) - (bins[bin * COLUMNS + 2] ?? 0)),
  );
  const error = (drawn: Iterable<number>): number => {
    const sums = new Float64Array(BINS);
    let people = 0;
    for (const person of drawn) {
      people += 1;
      for (let bin = 0; bin < BINS; bin++) sums[bin] = (sums[bin] as number) + (gaps[person]?.[bin] as number);
    }
    return sums.reduce((sum, gap) => sum + Math.abs(gap / people), 0);
  };
  const [low, high] = bootstrapInterval(people.length, error);
  return { value: error(people.keys()), low, high, perPerson: {} };
}

/** Confidence against accuracy, people counted equally. */
export function reliabilityOf(people: readonly CalibrationBins[]): readonly ReliabilityBin[] {
  const shares = sharesOf(people);
  return Array.from({ length: BINS }, (_, bin) => {
    const mean = (column: number): number =>
      shares.reduce((sum, bins) => sum + (bins[bin * COLUMNS + column] ?? 0), 0) / shares.length;
    const weight = mean(0);
    return {
      from: bin / BINS,
      to: (bin + 1) / BINS,
      weight,
      confidence: weight > 0 ? mean(1) / weight : 0,
      accuracy: weight > 0 ? mean(2) / weight : 0,
    };
  });
}
