import type { AttentionResult } from '../attention/kernel.ts';
import type { AoiId, AoiSample } from '../signals/scene-sample.ts';
import type { GuidanceOptions } from './options.ts';

/** One AOI's need of attention at one frame. */
export interface AoiGap {
  readonly aoiId: AoiId;
  /** G1: importance x (1 - recently attended) x confidence. */
  readonly gap: number;
  readonly deadlineMs: number | null;
}

/** G7: 1 for a fresh answer, falling to 0 over `staleMs` once it is older than `freshMs`. */
export function answerFreshness(answer: AttentionResult, timeMs: number, options: GuidanceOptions): number {
  const overdueMs = timeMs - answer.sampledMs - options.freshMs;
  return 1 - Math.min(1, Math.max(0, overdueMs / options.staleMs));
}

/** G1 for every AOI that the answer knows, in the scene's order; `recentlyAttended` is in [0, 1]. */
export function attentionGaps(
  answer: AttentionResult,
  aois: readonly AoiSample[],
  confidence: number,
  recentlyAttended: (id: AoiId) => number,
): readonly AoiGap[] {
  const gaps: AoiGap[] = [];
  let next = 0;
  for (const aoi of aois) {
    // An answer keeps the scene's order: the next AOI is usually its next row.
    const row = answer.ids[next] === aoi.id ? next : answer.ids.indexOf(aoi.id);
    if (row < 0) continue;
    next = row + 1;
    const attended = Math.max(recentlyAttended(aoi.id), answer.attended[row] ?? 0);
    const gap = (answer.importance[row] ?? 0) * (1 - attended) * confidence;
    gaps.push({ aoiId: aoi.id, gap, deadlineMs: aoi.deadlineMs });
  }
  return gaps;
}
