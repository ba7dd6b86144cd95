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

/** G7: how far the answer may be trusted: its share of external evidence (beta), fading as it goes stale. */
export function answerConfidence(answer: AttentionResult, timeMs: number, options: GuidanceOptions): number {
  const overdueMs = timeMs - answer.sampledMs - options.freshMs;
  const freshness = 1 - Math.min(1, Math.max(0, overdueMs / options.staleMs));
  return freshness * (1 - answer.alpha);
}

/** The AOI that the person most probably attends, when that is no mere guess; `null` for elsewhere. */
export function lookedAt(answer: AttentionResult, options: GuidanceOptions): AoiId | null {
  const { ids, attended } = answer;
  let best = 0;
  for (let i = 1; i < ids.length; i++) if ((attended[i] ?? 0) > (attended[best] ?? 0)) best = i;
  return (attended[best] ?? 0) >= options.lookProbability ? (ids[best] ?? null) : null;
}

/** G1 for every AOI that the answer knows, in the scene's order; `recentlyAttended` is in [0, 1]. */
export function attentionGaps(
  answer: AttentionResult,
  aois: readonly AoiSample[],
  confidence: number,
  recentlyAttended: (id: AoiId) => number,
): readonly AoiGap[] {
  const gaps: AoiGap[] = [];
  for (const aoi of aois) {
    const row = answer.ids.indexOf(aoi.id);
    if (row < 0) continue;
    const attended = Math.max(recentlyAttended(aoi.id), answer.attended[row] ?? 0);
    const gap = (answer.importance[row] ?? 0) * (1 - attended) * confidence;
    gaps.push({ aoiId: aoi.id, gap, deadlineMs: aoi.deadlineMs });
  }
  return gaps;
}
