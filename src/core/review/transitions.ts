import type { Visit } from '../signals/dwell.ts';
import type { AoiId } from '../signals/scene-sample.ts';

/** How often attention went from one AOI to another. */
export interface TransitionMatrix {
  readonly ids: readonly AoiId[];
  /** [n][n]: count of transitions from row to column; the diagonal is 0. */
  readonly counts: readonly (readonly number[])[];
  readonly total: number;
}

/** Two entropies, bits; `null` without a transition. */
export interface TransitionEntropy {
  /** How unpredictable the next AOI is: 0 for a fixed round, log2(n - 1) when any other is as likely. */
  readonly transitionBits: number | null;
  /** How evenly attention leaves from all AOIs: 0 for one alone, log2(n) for all alike. */
  readonly stationaryBits: number | null;
}

/**
 * Counts the gaze shifts between AOIs: consecutive visits of one signal to different AOIs, whatever lies between them.
 *
 * Two visits more than `longestGapMs` apart are no transition: nobody knows what came between. Source: Holmqvist et al.
 * 2011, Eye Tracking, "transition matrix", no self-transitions.
 */
export function transitionMatrix(
  visits: readonly Visit[],
  aoiIds: readonly AoiId[],
  longestGapMs = 2000,
): TransitionMatrix {
  const places = new Map(aoiIds.map((id, place) => [id, place]));
  const counts = aoiIds.map(() => aoiIds.map(() => 0));
  let total = 0;
  let before: Visit | null = null;
  for (const visit of visits) {
    const place = places.get(visit.aoiId);
    if (place === undefined) continue;
    if (before !== null && before.aoiId !== visit.aoiId && visit.startMs - before.endMs <= longestGapMs) {
      const row = counts[places.get(before.aoiId) ?? -1];
      if (row !== undefined) {
        row[place] = (row[place] ?? 0) + 1;
        total += 1;
      }
    }
    before = visit;
  }
  return { ids: aoiIds, counts, total };
}

/**
 * H_t = -sum_i pi_i sum_j p_ij log2 p_ij and H_s = -sum_i pi_i log2 pi_i, bits.
 *
 * pi_i is the share of transitions that leave AOI i, p_ij the share of those that go to j. Source: Krejtz et al. 2015,
 * Gaze Transition Entropy, ACM Transactions on Applied Perception 13(1), with the observed distribution for the
 * stationary one.
 */
export function transitionEntropy({ counts, total }: TransitionMatrix): TransitionEntropy {
  if (total === 0) return { transitionBits: null, stationaryBits: null };
  let [transition, stationary] = [0, 0];
  for (const row of counts) {
    const leaving = row.reduce((sum, count) => sum + count, 0);
    stationary += bits(leaving / total);
    for (const count of row) if (count > 0) transition += (leaving / total) * bits(count / leaving);
  }
  return { transitionBits: transition, stationaryBits: stationary };
}

/** -p log2 p, 0 for 0. */
const bits = (p: number): number => (p > 0 ? -p * Math.log2(p) : 0);
