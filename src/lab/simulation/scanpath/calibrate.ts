import type { GazeTrack } from './gaze-track.ts';
import type { AxisFollowing } from './head-coordination.ts';
import { LOOK_FEATURES } from './next-look.ts';
import { type MeasureName, type Measures, meanMeasures } from './scanpath-measures.ts';
import type { PhaseStatistics } from './scanpath-statistics.ts';
import { simulateTrack } from './simulate-track.ts';
import { type LengthTable, TABLE_SHARES } from './survival.ts';

export interface CalibrationOptions {
  /** @default 14 */
  readonly rounds?: number;
  /** @default 1 */
  readonly seed?: number;
}

/** Share of a miss that is made good in one round: less than all, because measures depend on each other. */
const DAMPING = 0.6;

/**
 * Statistics under which simulated people measure as the recorded ones did: the method of simulated moments (McFadden
 * 1989, Econometrica 57, 995-1026), one number per measure, by damped fixed-point rounds.
 *
 * What was fitted piece by piece does not free-run exactly: an error in one piece moves what the next one starts from.
 */
export function calibrate(
  tracks: readonly GazeTrack[],
  fitted: PhaseStatistics,
  { rounds = 14, seed = 1 }: CalibrationOptions = {},
): PhaseStatistics {
  const wanted = meanMeasures(tracks);
  let statistics = fitted;
  for (let round = 0; round < rounds; round++) {
    const simulated = tracks.map((track, index) => simulateTrack(track, statistics, seed + round * 100_003 + index));
    statistics = adjusted(statistics, wanted, meanMeasures(simulated));
  }
  return statistics;
}

function adjusted(statistics: PhaseStatistics, wanted: Measures, got: Measures): PhaseStatistics {
  /** Log of what a measure should be multiplied by. */
  const miss = (name: MeasureName): number => {
    const log = Math.log(wanted[name] / got[name]);
    return Number.isFinite(log) ? DAMPING * Math.max(-1, Math.min(1, log)) : 0;
  };
  const { stayMs, landing, lookWeights, passageMs, head } = statistics;
  const knots = VISIT_KNOTS.map(([share, name]) => [share, miss(name)] as const);
  const stretched = (table: LengthTable): LengthTable =>
    sortedUp(table.map((length, at) => length * stretchAt(knots, at)));
  const follow = (axis: AxisFollowing): AxisFollowing => ({
    ...axis,
    rangeDeg: axis.rangeDeg * Math.exp(miss('eccentricityMeanDeg')),
    noiseDeg: axis.noiseDeg * Math.exp(miss('headSpeedMeanDegPerS')),
    pull: axis.pull * Math.exp(0.5 * miss('headSpeedMeanDegPerS')),
  });
  return {
    ...statistics,
    stayMs: {
      target: stretched(stayMs.target),
      aoi: stretched(stayMs.aoi),
      elsewhere: stayMs.elsewhere.map((length) => length * Math.exp(0.5 * miss('elsewhereShare'))),
    },
    passageMs: passageMs.map((length) => length * Math.exp(-1.5 * miss('visitsPer10s'))),
    lookWeights: lookWeights.map((weight, at) => weight + weightChange(LOOK_FEATURES[at] ?? 'region', miss, at)),
    landing: {
      ...landing,
      towardsCentre: Math.min(1, Math.max(0, landing.towardsCentre + 0.5 * miss('shiftMedianDeg'))),
    },
    head: { yaw: follow(head.yaw), pitch: follow(head.pitch) },
  };
}

/** Which measure tells how long stays are at which share. */
const VISIT_KNOTS = [
  [0.25, 'visitQ25Ms'],
  [0.5, 'visitMedianMs'],
  [0.75, 'visitQ75Ms'],
  [0.9, 'visitQ90Ms'],
] as const satisfies readonly (readonly [number, MeasureName])[];

/** What a table's length at a place is multiplied by: linear between the knots, level beyond them. */
function stretchAt(knots: readonly (readonly [share: number, log: number])[], at: number): number {
  const share = TABLE_SHARES[at] ?? 1;
  const above = knots.findIndex(([knot]) => knot >= share);
  const [high, low] = [knots.at(above), knots.at(Math.max(0, above - 1))];
  if (above < 0 || high === undefined || low === undefined) return Math.exp(knots.at(-1)?.[1] ?? 0);
  const part = high[0] === low[0] ? 0 : (share - low[0]) / (high[0] - low[0]);
  return Math.exp(low[1] + part * (high[1] - low[1]));
}

/** Quantiles never fall. */
function sortedUp(table: LengthTable): LengthTable {
  let highest = 0;
  return table.map((length) => {
    highest = Math.max(highest, length);
    return highest;
  });
}

type FeatureName = (typeof LOOK_FEATURES)[number];

function weightChange(feature: FeatureName, miss: (name: MeasureName) => number, at: number): number {
  switch (feature) {
    case 'outOfView':
      return miss('outOfViewShare');
    case 'returned':
      return 1.5 * miss('returnRate');
    case 'elsewhereReturned':
      return miss('returnRate');
    case 'visited':
      return miss('revisitRate');
    case 'elsewhere':
      return miss('elsewhereShare');
    case 'target':
    case 'targetVisited':
    case 'logAngularSize':
    case 'region':
      return 0;
    default:
      // The further the class of distance, the more its weight is changed.
      return 0.25 * (at + 1) * miss('shiftMeanDeg');
  }
}
