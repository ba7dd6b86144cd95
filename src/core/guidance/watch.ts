import type { AoiId, AoiSample } from '../signals/scene-sample.ts';
import { type AoiMemory, newMemory } from './aoi-memory.ts';
import { attentionGap } from './attention-gap.ts';
import { followLook, type lookDecay } from './looks.ts';
import type { Moment } from './moment.ts';
import type { GuidancePolicy } from './policy.ts';

/** Everything that is remembered, by AOI. */
export type Memories = Map<AoiId, AoiMemory>;

/** Where the newest answer keeps each AOI. */
export interface AnswerRows {
  ids: readonly AoiId[];
  readonly rows: Map<AoiId, number>;
}

export const noRows = (): AnswerRows => ({ ids: [], rows: new Map() });

/** The memory of one AOI of the frame, up to date with the scene. */
export function recall(memories: Memories, aoi: AoiSample, frame: number): AoiMemory {
  let memory = memories.get(aoi.id);
  if (memory === undefined) {
    memory = newMemory(aoi);
    memories.set(aoi.id, memory);
  }
  memory.aoi = aoi;
  memory.frame = frame;
  return memory;
}

/** Makes `rows` say where `moment`'s answer keeps each AOI. */
export function indexRows(rows: AnswerRows, { answer }: Moment): void {
  if (answer === null || answer.ids === rows.ids) return;
  rows.ids = answer.ids;
  rows.rows.clear();
  for (const [row, id] of answer.ids.entries()) rows.rows.set(id, row);
}

/** G1, G3: follows looks at the AOI, how much it needs one, since when. */
export function watchAoi(
  memory: AoiMemory,
  row: number | undefined,
  moment: Moment,
  decay: ReturnType<typeof lookDecay>,
  policy: GuidancePolicy,
): void {
  const { answer, freshness, confidence, clockMs } = moment;
  const isKnown = answer !== null && row !== undefined;
  const attended = isKnown ? (answer.attended[row] ?? 0) : 0;
  memory.importance = isKnown ? (answer.importance[row] ?? 0) : 0;
  followLook(memory, attended * freshness, moment, decay, policy);
  memory.gap = attentionGap(memory, attended * freshness, confidence, clockMs, policy);
  if (memory.gap > policy.onThreshold) memory.needSinceMs ??= clockMs;
  else if (memory.gap <= policy.offThreshold) memory.needSinceMs = null;
}
