import type { AoiSample } from 'heed';
import { fnv1a, mulberry32 } from '../../jov/eye-noise.ts';

/** Importance of an active hazard, of something that has just changed, of anything else: mean then spread. */
const HAZARD = [0.85, 0.08] as const;
const CHANGED = [0.3, 0.1] as const;
const IDLE = [0.12, 0.05] as const;
const CHANGED_MS = 4000;

/** Importance as an imperfect read-out gives it: one error per AOI in a run. */
export function createImportance(
  ids: readonly string[],
  seed: number,
): (aois: readonly AoiSample[], timeMs: number, out: Float32Array) => void {
  const errors = ids.map((id) => errorOf(id, seed));
  return (aois, timeMs, out) => {
    for (const [index, { hazardActive, changedMs }] of aois.entries()) {
      const isFresh = changedMs !== null && timeMs - changedMs < CHANGED_MS;
      const [mean, spread] = hazardActive ? HAZARD : isFresh ? CHANGED : IDLE;
      out[index] = Math.min(1, Math.max(0, mean + spread * (errors[index] ?? 0)));
    }
  };
}

/** About normal: the sum of uniform numbers. */
function errorOf(id: string, seed: number): number {
  const uniform = mulberry32(fnv1a(`${seed}/${id}`));
  return 2 * (uniform() + uniform() + uniform() - 1.5);
}
