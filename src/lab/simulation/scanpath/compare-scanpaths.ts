import { bootstrapInterval } from '../../benchmark/bootstrap.ts';
import type { GazeTrack } from './gaze-track.ts';
import { MEASURES, type MeasureName, type Measures, meanMeasures, personMeasures } from './scanpath-measures.ts';
import type { PhaseStatistics } from './scanpath-statistics.ts';
import { simulateTrack } from './simulate-track.ts';

/** One measure of real people beside the same of simulated ones. */
export interface ScanpathComparison {
  readonly measure: MeasureName;
  readonly real: number;
  /** 95 % interval over the real people. */
  readonly low: number;
  readonly high: number;
  readonly simulated: number;
  readonly ratio: number;
}

/** A ratio this near to 1 counts as the same. */
export const TOLERANCE = 0.1;

/** Every recorded track simulated `repeats` times by the statistics, then measured like the recorded ones. */
export function compareScanpaths(
  tracks: readonly GazeTrack[],
  statistics: PhaseStatistics,
  { seed, repeats }: { readonly seed: number; readonly repeats: number },
): readonly ScanpathComparison[] {
  const real = personMeasures(tracks);
  const means = meanMeasures(tracks);
  const simulations = Array.from({ length: repeats }, (_, repeat) =>
    meanMeasures(tracks.map((track, index) => simulateTrack(track, statistics, seed + repeat * 100_003 + index))),
  );
  return (Object.keys(MEASURES) as MeasureName[]).map((measure) => {
    const simulated = simulations.reduce((sum, measures) => sum + measures[measure], 0) / repeats;
    const [low, high] = intervalOf([...real.values()], measure);
    return { measure, real: means[measure], low, high, simulated, ratio: simulated / means[measure] };
  });
}

function intervalOf(people: readonly Measures[], measure: MeasureName): readonly [number, number] {
  return bootstrapInterval(people.length, (drawn) => {
    let sum = 0;
    for (const person of drawn) sum += people[person]?.[measure] ?? Number.NaN;
    return sum / drawn.length;
  });
}
