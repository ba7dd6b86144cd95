import type { AttentionResult } from '../attention/kernel.ts';
import type { AoiId } from '../signals/scene-sample.ts';
import type { GuidanceOptions } from './options.ts';

/** Who has been looked at, as far as an estimate can tell. */
export interface LookState {
  /** Probable looking time that is not forgotten yet, milliseconds. */
  readonly probableMs: Map<AoiId, number>;
  /** When each AOI was last looked at; AOIs never looked at are absent. */
  readonly lookedMs: Map<AoiId, number>;
}

export interface LookInput {
  readonly answer: AttentionResult;
  /** 1 for a fresh answer, 0 for one too old to say anything. */
  readonly freshness: number;
  readonly timeMs: number;
  readonly elapsedMs: number;
}

export const noLooks = (): LookState => ({ probableMs: new Map(), lookedMs: new Map() });

/** G3: sums attended probability over time; enough of it is a look, which lasts for as long as the sum stays up. */
export function followLooks(state: LookState, input: LookInput, options: GuidanceOptions): LookState {
  const { answer, freshness, timeMs, elapsedMs } = input;
  const kept = Math.exp(-elapsedMs / options.lookMemoryMs);
  answer.ids.forEach((id, row) => {
    const added = (answer.attended[row] ?? 0) * freshness * elapsedMs;
    const probableMs = (state.probableMs.get(id) ?? 0) * kept + added;
    state.probableMs.set(id, probableMs);
    if (probableMs >= options.lookTimeMs) state.lookedMs.set(id, timeMs);
  });
  return state;
}
