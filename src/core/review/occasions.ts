import type { TypedFact } from '../recording/records.ts';
import type { Occasion } from './cue-effect.ts';

/**
 * The occasions to notice a hazard that a run's cue outcomes tell of (GUIDANCE G8), in their order.
 *
 * Safety notices, reminders, cues on what was no hazard are none; a hazard noticed before its cue was due counts as aided.
 */
export function occasionsOf(outcomes: readonly TypedFact[]): readonly Occasion[] {
  return outcomes.flatMap((outcome): readonly Occasion[] => {
    const { type, hazardOnsetMs, always, noticed, noticedAfterMs, reason } = outcome as TypedFact & Told;
    if (typeof hazardOnsetMs !== 'number' || always === true) return [];
    return [
      {
        aided: type === 'cued' || reason === 'not-yet',
        noticed: typeof noticed === 'boolean' ? noticed : null,
        latencyMs: typeof noticedAfterMs === 'number' ? noticedAfterMs : null,
      },
    ];
  });
}

/** What a cue outcome is expected to tell; a file may hold anything. */
type Told = Readonly<Partial<Record<'hazardOnsetMs' | 'always' | 'noticed' | 'noticedAfterMs' | 'reason', unknown>>>;
