import type { JovTrial } from '../jov/jov-trial.ts';
import { trackedFrames } from './phase.ts';
import { personKey } from './split.ts';

/**
 * Share of a person's tracked preview rows on each AOI of the room, among the rows on any of them; rows on the trial's
 * own target left out: [AOIs], sums to 1, by `kitchen 9`.
 */
export function salienceShares(trials: readonly JovTrial[]): ReadonlyMap<string, Float64Array> {
  const counts = new Map<string, Float64Array>();
  const rows = new Map<string, number>();
  for (const trial of trials) {
    const person = personKey(trial);
    const own = counts.get(person) ?? new Float64Array(trial.room.aois.length);
    counts.set(person, own);
    for (const { attended } of trackedFrames(trial, 'preview')) {
      if (attended === trial.target || attended === 'elsewhere') continue;
      rows.set(person, (rows.get(person) ?? 0) + 1);
      own[attended] = (own[attended] ?? 0) + 1;
    }
  }
  return new Map([...counts].map(([person, own]) => [person, own.map((count) => count / (rows.get(person) ?? 1))]));
}

/** Element by element mean of vectors of one length. */
export function meanVector(vectors: readonly ArrayLike<number>[]): Float64Array {
  const out = new Float64Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) {
    for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) + (vector[i] ?? 0) / vectors.length;
  }
  return out;
}
