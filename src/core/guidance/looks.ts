import type { AoiMemory } from './aoi-memory.ts';
import type { Moment } from './moment.ts';
import type { GuidanceOptions } from './options.ts';

/** What the time since the last frame does to every AOI's looking time. */
export interface LookDecay {
  /** Share of probable looking time that is still remembered. */
  readonly kept: number;
  /** Weight of the newest attended probability in its average. */
  readonly renewed: number;
}

export const lookDecay = (elapsedMs: number, options: GuidanceOptions): LookDecay => ({
  kept: Math.exp(-elapsedMs / options.lookMemoryMs),
  renewed: 1 - Math.exp(-elapsedMs / options.lookTimeMs),
});

/**
 * G3: sums attended probability over time; enough of it is a look, which lasts for as long as the sum stays up.
 *
 * `attended` is the newest probability times the answer's freshness.
 */
export function followLook(
  memory: AoiMemory,
  attended: number,
  { clockMs, elapsedMs }: Moment,
  { kept, renewed }: LookDecay,
  options: GuidanceOptions,
): void {
  memory.probableMs = memory.probableMs * kept + attended * elapsedMs;
  memory.averaged += (attended - memory.averaged) * renewed;
  if (memory.probableMs >= options.lookTimeMs) {
    memory.lookedMs = clockMs;
    memory.noticed = memory.hazard;
  }
  const { occasion } = memory;
  if (occasion !== null && memory.averaged > occasion.lookProbability) occasion.lookProbability = memory.averaged;
}

/** A hazard is new: having looked at its AOI before it began does not count. */
export function forgetLooks(memory: AoiMemory): void {
  memory.probableMs = 0;
  memory.averaged = 0;
  memory.lookedMs = Number.NEGATIVE_INFINITY;
  memory.noticed = false;
}
