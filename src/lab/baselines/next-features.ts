import { distance } from 'heed';
import { runsOf } from '../benchmark/next-instances.ts';
import { attendedPosterior } from './attended-posterior.ts';
import type { Block } from './choice-features.ts';
import { nextPopularity, transitionMatrix } from './popularity.ts';

/** How fast an earlier visit fades, milliseconds. */
const RECENCY_MS = 1000;

/** Distance from the AOI attended now, whether it is that one, recency of earlier visits, ln of the Markov probability. */
export const NEXT_EYE_BLOCK: Block = {
  dim: 4,
  of(trial, scope) {
    const { aois, name } = trial.room;
    const matrix = scope.isKnownRoom ? transitionMatrix(scope.training).get(name) : undefined;
    const runs = runsOf(trial);
    return (instance, j, k) => {
      if (instance.task !== 'T2') throw new Error(`NEXT_EYE_BLOCK: expected T2, got ${instance.task}`);
      const current = aois[instance.current ?? -1];
      const aoi = aois[j];
      if (current === undefined || aoi === undefined) return 0;
      if (k === 0) return distance(current.box.center, aoi.box.center);
      if (k === 1) return current === aoi ? 1 : 0;
      if (k === 3) return Math.log(matrix?.[instance.current ?? -1]?.[j] ?? 1);
      const visit = runs.findLast((run) => run.aoi === j && run.to < instance.at);
      const endMs = visit === undefined ? undefined : trial.frames[visit.to]?.sample.timeMs;
      const nowMs = trial.frames[instance.at]?.sample.timeMs ?? 0;
      return endMs === undefined ? 0 : Math.exp(-(nowMs - endMs) / RECENCY_MS);
    };
  },
};

/** ln of the next AOI's popularity, ln of its Markov probability from where the head says the person looks now. */
export const NEXT_HEAD_BLOCK: Block = {
  dim: 2,
  of(trial, scope) {
    const { name } = trial.room;
    const popularity = scope.isKnownRoom ? nextPopularity(scope.training).get(name) : undefined;
    const next = scope.isKnownRoom ? nextFromPosterior(trial, scope) : null;
    return ({ at }, j, k) => {
      if (popularity === undefined || next === null) return 0;
      return k === 0 ? Math.log(popularity[j] ?? 1) : Math.log(Math.max(next(at)[j] ?? 0, 1e-9));
    };
  },
};

type Trial = Parameters<Block['of']>[0];
type Scope = Parameters<Block['of']>[1];

/** Markov probabilities mixed by what the head ray says is attended now, [AOIs] by row; the newest row is kept. */
export function nextFromPosterior(trial: Trial, scope: Scope): (at: number) => Float64Array {
  const matrix = transitionMatrix(scope.training).get(trial.room.name) ?? [];
  const posterior = attendedPosterior(trial, scope);
  let newest: { readonly at: number; readonly p: Float64Array } | null = null;
  return (at) => {
    if (newest?.at === at) return newest.p;
    const p = new Float64Array(trial.room.aois.length);
    posterior(at).forEach((now, i) => {
      for (let j = 0; j < p.length; j++) p[j] = (p[j] as number) + now * (matrix[i]?.[j] ?? 0);
    });
    newest = { at, p };
    return p;
  };
}
