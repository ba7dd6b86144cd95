import { attendedInstances } from '../benchmark/attended-instances.ts';
import { nextInstances } from '../benchmark/next-instances.ts';
import { meanVector } from '../benchmark/salience-shares.ts';
import { personKey } from '../benchmark/split.ts';
import type { JovTrial } from '../jov/jov-trial.ts';
import { perTraining } from './per-training.ts';

/** How much of the popularity is spread over every AOI, so that none is impossible. */
const SPREAD = 0.01;

/** What every count of a next AOI starts from. */
const PSEUDO_COUNT = 0.5;

/** How many visits the popularity counts for among the transitions from one AOI. */
const PRIOR_VISITS = 8;

/** Something learned about each room that training people were in, by the room's name. */
type ByRoom<T> = ReadonlyMap<string, T>;

/** Attended now: mean over people of their shares of T0 rows per AOI; [AOIs], sums to 1. */
export const attendedPopularity = perTraining((training): ByRoom<Float64Array> => {
  const shares = new Map<string, Map<string, Float64Array>>();
  for (const trial of training) {
    const people = shares.get(trial.room.name) ?? new Map<string, Float64Array>();
    shares.set(trial.room.name, people);
    const counts = people.get(personKey(trial)) ?? new Float64Array(trial.room.aois.length);
    people.set(personKey(trial), counts);
    for (const { truth } of attendedInstances(trial)) counts[truth] = (counts[truth] ?? 0) + 1;
  }
  return new Map(
    [...shares].map(([room, people]) => {
      const mean = meanVector([...people.values()].map(toShares));
      return [room, mean.map((share) => (1 - SPREAD) * share + SPREAD / mean.length)];
    }),
  );
});

/** Attended next: share of each AOI among the next ones; [AOIs], sums to 1. */
export const nextPopularity = perTraining((training): ByRoom<Float64Array> => {
  const counts = new Map<string, Float64Array>();
  for (const [room, , truth, n] of transitionsOf(training)) {
    const own = counts.get(room) ?? new Float64Array(n).fill(PSEUDO_COUNT);
    counts.set(room, own);
    own[truth] = (own[truth] ?? 0) + 1;
  }
  return new Map([...counts].map(([room, own]) => [room, toShares(own)]));
});

/** Probability of the next AOI given the one attended now: [now, next]. */
export const transitionMatrix = perTraining((training): ByRoom<readonly Float64Array[]> => {
  const counts = new Map<string, Float64Array[]>();
  const popularity = nextPopularity(training);
  for (const [room, current, truth, n] of transitionsOf(training)) {
    const start = (popularity.get(room) ?? new Float64Array(n)).map((share) => PRIOR_VISITS * share);
    const own = counts.get(room) ?? Array.from({ length: n }, () => Float64Array.from(start));
    counts.set(room, own);
    const row = own[current];
    if (row !== undefined) row[truth] = (row[truth] ?? 0) + 1;
  }
  return new Map([...counts].map(([room, own]) => [room, own.map(toShares)]));
});

function* transitionsOf(
  training: readonly JovTrial[],
): Generator<readonly [room: string, current: number, truth: number, n: number]> {
  for (const trial of training) {
    for (const { current, truth } of nextInstances(trial)) {
      if (current !== null) yield [trial.room.name, current, truth, trial.room.aois.length];
    }
  }
}

function toShares(counts: Float64Array): Float64Array {
  const total = counts.reduce((a, b) => a + b, 0);
  return counts.map((count) => count / Math.max(total, 1e-12));
}
