import { angleBetweenDeg, angleToPointDeg, type Ray, type Vec3 } from 'heed';
import { fitLookWeights } from './choice-weights.ts';
import type { GazeTrack } from './gaze-track.ts';
import { fitAxis } from './head-coordination.ts';
import { partAngleDeg } from './next-look.ts';
import type { Landing, PhaseStatistics } from './scanpath-statistics.ts';
import { ROW_MS, type Stay, staysOf } from './stays.ts';
import { lengthTable, type ObservedLength } from './survival.ts';

/** Rows between the two ends of a small shift: about a fixation apart. */
const REFIXATION_ROWS = 6;

interface TrackStays {
  readonly track: GazeTrack;
  readonly stays: readonly Stay[];
}

/** Everything the simulator needs to know of how these people look around. */
export function fitScanpath(tracks: readonly GazeTrack[]): PhaseStatistics {
  const all = tracks.map((track) => ({ track, stays: staysOf(track) }));
  const lengths = (wanted: (stay: Stay, track: GazeTrack) => boolean): readonly ObservedLength[] =>
    all.flatMap(({ track, stays }) => stays.filter((stay) => wanted(stay, track)).map(observed));
  return {
    stayMs: {
      target: lengthTable(lengths(({ on }, { target }) => target === null || on === target)),
      aoi: lengthTable(lengths(({ on }, { target }) => on !== 'elsewhere' && on !== target)),
      elsewhere: lengthTable(lengths(({ on }) => on === 'elsewhere')),
    },
    personSpread: personSpread(all),
    passageMs: lengthTable(
      all.flatMap(({ stays }) =>
        pairsOf(stays).map(([stay, next]) => ({ length: Math.max(1, next.startMs - stay.endMs), cut: false })),
      ),
    ),
    lookWeights: fitLookWeights(tracks),
    landing: fitLanding(all),
    head: { yaw: fitAxis(tracks, 'yaw'), pitch: fitAxis(tracks, 'pitch') },
  };
}

const observed = ({ startMs, endMs, cut }: Stay): ObservedLength => ({ length: endMs - startMs, cut });

function pairsOf(stays: readonly Stay[]): readonly (readonly [Stay, Stay])[] {
  return stays.slice(1).flatMap((next, index) => {
    const stay = stays[index];
    return stay === undefined ? [] : [[stay, next] as const];
  });
}

/** Spread of people's mean log lengths beyond what chance alone would give. */
function personSpread(all: readonly TrackStays[]): number {
  const byPerson = new Map<number, number[]>();
  for (const { track, stays } of all) {
    const own = byPerson.get(track.person) ?? [];
    byPerson.set(track.person, own);
    for (const { on, startMs, endMs } of stays) if (on !== 'elsewhere') own.push(Math.log(endMs - startMs));
  }
  const people = [...byPerson.values()].map((logs) => ({ mean: mean(logs), noise: variance(logs) / logs.length }));
  const between = variance(people.map((person) => person.mean)) - mean(people.map(({ noise }) => noise));
  return Math.sqrt(Math.max(0, between));
}

function fitLanding(all: readonly TrackStays[]): Landing {
  let [along, way] = [0, 0];
  const elsewhere: ObservedLength[] = [];
  const small: number[] = [];
  for (const { track, stays } of all) {
    for (const [stay, next] of pairsOf(stays)) {
      const gaze: Ray = { origin: track.instants[stay.to]?.eye ?? [0, 0, 0], direction: stay.endGaze };
      const shiftDeg = angleBetweenDeg(stay.endGaze, next.startGaze);
      const aoi = next.on === 'elsewhere' ? undefined : track.aois[next.on];
      if (aoi === undefined) {
        elsewhere.push({ length: shiftDeg, cut: false });
        continue;
      }
      // Least squares of shift = nearest + share x (centre - nearest).
      const nearestDeg = partAngleDeg(gaze, aoi);
      const further = Math.max(0, angleToPointDeg(gaze, nearestPartCentre(gaze, aoi.parts ?? [aoi.box])) - nearestDeg);
      along += further * (shiftDeg - nearestDeg);
      way += further * further;
    }
    for (const { from, to } of stays) small.push(...smallShifts(track, from, to));
  }
  return {
    towardsCentre: way === 0 ? 0.5 : Math.min(1, Math.max(0, along / way)),
    refixationDeg: mean(small),
    refixationMs: REFIXATION_ROWS * ROW_MS,
    elsewhereShiftDeg: lengthTable(elsewhere),
  };
}

/** Centre of the part whose centre is nearest to the gaze. */
function nearestPartCentre(gaze: Ray, parts: readonly { readonly center: Vec3 }[]): Vec3 {
  const [first, ...others] = parts.map(({ center }) => ({ center, deg: angleToPointDeg(gaze, center) }));
  let nearest = first;
  for (const other of others) if (nearest === undefined || other.deg < nearest.deg) nearest = other;
  return nearest?.center ?? gaze.origin;
}

function smallShifts({ instants }: GazeTrack, from: number, to: number): readonly number[] {
  const shifts: number[] = [];
  for (let at = from; at + REFIXATION_ROWS <= to; at += REFIXATION_ROWS) {
    const [a, b] = [instants[at]?.gaze, instants[at + REFIXATION_ROWS]?.gaze];
    if (a != null && b != null) shifts.push(angleBetweenDeg(a, b));
  }
  return shifts;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;

function variance(values: readonly number[]): number {
  const centre = mean(values);
  return mean(values.map((value) => (value - centre) ** 2));
}
