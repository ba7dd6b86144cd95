import { angleBetweenDeg, rotate } from 'heed';
import { quantile } from '../../benchmark/bootstrap.ts';
import type { GazeTrack } from './gaze-track.ts';
import { VIEW_HALF_DEG } from './next-look.ts';
import { type Stay, staysOf } from './stays.ts';

/** What is compared between real people and simulated ones. */
export const MEASURES = {
  visitMeanMs: 'visit, mean (ms)',
  visitQ25Ms: 'visit, lower quartile (ms)',
  visitMedianMs: 'visit, median (ms)',
  visitQ75Ms: 'visit, upper quartile (ms)',
  visitQ90Ms: 'visit, 90 % (ms)',
  visitsPer10s: 'visits per 10 s',
  aoisPer10s: 'different AOIs per 10 s',
  elsewhereShare: 'elsewhere (share of time)',
  shiftMeanDeg: 'gaze shift, mean (deg)',
  shiftMedianDeg: 'gaze shift, median (deg)',
  returnRate: 'return to the one before (share)',
  revisitRate: 'AOI seen before (share)',
  outOfViewShare: 'shift to out of view (share)',
  eccentricityMeanDeg: 'eye off head, mean (deg)',
  eccentricityQ90Deg: 'eye off head, 90 % (deg)',
  headSpeedMeanDegPerS: 'head speed, mean (deg/s)',
} as const;
export type MeasureName = keyof typeof MEASURES;
export type Measures = Readonly<Record<MeasureName, number>>;

/** Measures of one person's tracks. */
export function measuresOf(tracks: readonly GazeTrack[]): Measures {
  const visits: number[] = [];
  const shifts: number[] = [];
  const eccentricities: number[] = [];
  const [returns, revisits, hidden] = [createShare(), createShare(), createShare()];
  let [seconds, different, elsewhereMs, headDeg, headMs] = [0, 0, 0, 0, 0];
  for (const track of tracks) {
    const stays = staysOf(track);
    const seen = new Set<number | 'elsewhere'>();
    seconds += (track.endMs - track.startMs) / 1000;
    for (const [index, stay] of stays.entries()) {
      if (stay.on === 'elsewhere') elsewhereMs += stay.endMs - stay.startMs;
      else visits.push(stay.endMs - stay.startMs);
      const before = stays[index - 1];
      if (before !== undefined) {
        shifts.push(angleBetweenDeg(before.endGaze, stay.startGaze));
        hidden.add(isOutOfView(track, before, stay));
        const earlier = stays[index - 2];
        if (earlier !== undefined) returns.add(earlier.on === stay.on);
        if (stay.on !== 'elsewhere') revisits.add(seen.has(stay.on));
      }
      seen.add(stay.on);
    }
    seen.delete('elsewhere');
    different += seen.size;
    for (const [at, { head, gaze, timeMs }] of track.instants.entries()) {
      const forward = rotate(head.orientation, [0, 0, -1]);
      if (gaze !== null) eccentricities.push(angleBetweenDeg(forward, gaze));
      const last = track.instants[at - 1];
      if (last === undefined || timeMs - last.timeMs > 50) continue;
      headDeg += angleBetweenDeg(forward, rotate(last.head.orientation, [0, 0, -1]));
      headMs += timeMs - last.timeMs;
    }
  }
  const [v, s, e] = [visits, shifts, eccentricities].map((values) => Float64Array.from(values).sort());
  const at = (sorted: Float64Array | undefined, share: number): number => quantile(sorted ?? [], share);
  return {
    visitMeanMs: mean(visits),
    visitQ25Ms: at(v, 0.25),
    visitMedianMs: at(v, 0.5),
    visitQ75Ms: at(v, 0.75),
    visitQ90Ms: at(v, 0.9),
    visitsPer10s: (visits.length / seconds) * 10,
    aoisPer10s: (different / seconds) * 10,
    elsewhereShare: elsewhereMs / (elsewhereMs + visits.reduce((a, b) => a + b, 0)),
    shiftMeanDeg: mean(shifts),
    shiftMedianDeg: at(s, 0.5),
    returnRate: returns.share(),
    revisitRate: revisits.share(),
    outOfViewShare: hidden.share(),
    eccentricityMeanDeg: mean(eccentricities),
    eccentricityQ90Deg: at(e, 0.9),
    headSpeedMeanDegPerS: (headDeg / headMs) * 1000,
  };
}

function isOutOfView({ instants }: GazeTrack, before: Stay, next: Stay): boolean {
  const head = instants[before.to]?.head;
  if (head === undefined) return false;
  return angleBetweenDeg(rotate(head.orientation, [0, 0, -1]), next.startGaze) > VIEW_HALF_DEG;
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

function createShare(): { add(hit: boolean): void; share(): number } {
  let [hits, count] = [0, 0];
  return {
    add(hit) {
      hits += hit ? 1 : 0;
      count += 1;
    },
    share: () => hits / count,
  };
}

/** Measures of each person, in order of first track. */
export function personMeasures(tracks: readonly GazeTrack[]): ReadonlyMap<number, Measures> {
  const byPerson = new Map<number, GazeTrack[]>();
  for (const track of tracks) {
    const own = byPerson.get(track.person) ?? [];
    byPerson.set(track.person, own);
    own.push(track);
  }
  return new Map([...byPerson].map(([person, own]) => [person, measuresOf(own)]));
}

/** Mean of each measure over people, who count equally. */
export function meanMeasures(tracks: readonly GazeTrack[]): Measures {
  const people = [...personMeasures(tracks).values()];
  const names = Object.keys(MEASURES) as MeasureName[];
  const means = names.map((name) => [name, mean(people.map((measures) => measures[name]))]);
  return Object.fromEntries(means) as Measures;
}
