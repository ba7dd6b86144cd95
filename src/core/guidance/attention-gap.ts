import type { AttentionResult } from '../attention/kernel.ts';
import { type AoiMemory, isAlways } from './aoi-memory.ts';
import type { GuidanceOptions } from './options.ts';

/** G7: 1 for a fresh answer, falling to 0 over `staleMs` once it is older than `freshMs`. */
export function answerFreshness(answer: AttentionResult, timeMs: number, options: GuidanceOptions): number {
  const overdueMs = timeMs - answer.sampledMs - options.freshMs;
  return 1 - Math.min(1, Math.max(0, overdueMs / options.staleMs));
}

/** G9: a safety notice that is due, whatever a model thinks of it. */
export const isNotice = ({ aoi }: AoiMemory): boolean => isAlways(aoi) && aoi.hazardActive;

/** G1 of one AOI; `attended` is its probability now, `clockMs` guidance's own clock. */
export function attentionGap(
  memory: AoiMemory,
  attended: number,
  confidence: number,
  clockMs: number,
  options: GuidanceOptions,
): number {
  const memoryMs = memory.noticed ? options.noticedRecencyMs : options.recencyMs;
  const recently = memory.lookedMs === Number.NEGATIVE_INFINITY ? 0 : Math.exp((memory.lookedMs - clockMs) / memoryMs);
  // G9 over G7: not to know where the person looks is no reason to hide a warning, nor is a glance.
  if (isNotice(memory)) return 1 - recently;
  return memory.importance * (1 - Math.max(recently, attended)) * confidence;
}
