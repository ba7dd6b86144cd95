import { instancesOf } from '../benchmark/instances.ts';
import { personKey } from '../benchmark/split.ts';
import type { JovTrial } from '../jov/jov-trial.ts';

/** What earlier people did in a room that is known. */
export interface ScenePrior {
  /** [n], ln of the share of looks. */
  readonly logShare: Float64Array;
  /** [n, n], probability that AOI j follows AOI i. */
  readonly next: Float64Array;
}

/** Pseudo-counts with which popularity stands in for transitions seen rarely. */
const NEXT_PSEUDO_COUNT = 8;

interface PersonCounts {
  readonly person: string;
  readonly room: string;
  /** [n], shares of the looks. */
  readonly share: Float64Array;
  /** [n, n], transitions. */
  readonly next: Float64Array;
}

/** Priors of each room, of any set of people. */
export interface PriorBook {
  /** The prior of a room by all people counted but one; `null` where nobody is left. */
  of(room: string, without: string | null): ScenePrior | null;
}

/** Counts what the people of `trials` looked at. */
export function createPriorBook(trials: readonly JovTrial[]): PriorBook {
  const people = new Map<string, { counts: PersonCounts; looks: number }>();
  for (const trial of trials) {
    const n = trial.room.aois.length;
    const key = personKey(trial);
    const own = people.get(key) ?? {
      counts: { person: key, room: trial.room.name, share: new Float64Array(n), next: new Float64Array(n * n) },
      looks: 0,
    };
    people.set(key, own);
    for (const instance of instancesOf(trial, 'T0')) {
      if (instance.task !== 'T0') continue;
      own.counts.share[instance.truth] = (own.counts.share[instance.truth] ?? 0) + 1;
      own.looks += 1;
    }
    for (const instance of instancesOf(trial, 'T2')) {
      if (instance.task !== 'T2' || instance.current === null) continue;
      const at = instance.current * n + instance.truth;
      own.counts.next[at] = (own.counts.next[at] ?? 0) + 1;
    }
  }
  const known = new Map<string, ScenePrior | null>();
  return {
    of(room, without) {
      const key = `${room}/${without}`;
      const cached = known.get(key);
      if (cached !== undefined) return cached;
      const counted = [...people.values()].filter(({ counts }) => counts.room === room && counts.person !== without);
      const prior = counted.length === 0 ? null : priorOf(counted);
      known.set(key, prior);
      return prior;
    },
  };
}

function priorOf(people: readonly { readonly counts: PersonCounts; readonly looks: number }[]): ScenePrior {
  const n = people[0]?.counts.share.length ?? 0;
  const logShare = new Float64Array(n).map((_, i) => {
    const mean = people.reduce((sum, { counts, looks }) => sum + (counts.share[i] ?? 0) / looks, 0) / people.length;
    return Math.log(0.99 * mean + 0.01 / n);
  });
  const counts = new Float64Array(n * n);
  for (const person of people)
    for (let at = 0; at < n * n; at++) counts[at] = (counts[at] ?? 0) + (person.counts.next[at] ?? 0);
  const arrivals = new Float64Array(n).fill(0.5);
  for (let at = 0; at < n * n; at++) arrivals[at % n] = (arrivals[at % n] ?? 0) + (counts[at] ?? 0);
  const total = arrivals.reduce((sum, count) => sum + count, 0);
  const next = counts.map((count, at) => {
    const from = Math.floor(at / n) * n;
    const departures = counts.subarray(from, from + n).reduce((sum, value) => sum + value, 0);
    return (count + (NEXT_PSEUDO_COUNT * (arrivals[at % n] ?? 0)) / total) / (departures + NEXT_PSEUDO_COUNT);
  });
  return { logShare, next };
}
