/** One thing that goes wrong on schedule and must be noticed in its window. */
export interface HazardEvent {
  /** Name of the AOI, as its author wrote it. */
  readonly aoiId: string;
  /** Milliseconds after the run starts. */
  readonly onsetMs: number;
  /** How long the trainee has to notice it, milliseconds from onset. */
  readonly windowMs: number;
}

/** The hazards of one run, in order of onset. */
export interface HazardTimeline {
  readonly hazards: readonly HazardEvent[];
}

/** A hazard that has begun: it stays active until the run ends. */
export interface ActiveHazard {
  readonly aoiId: string;
  /** Milliseconds since its onset. */
  readonly ageMs: number;
  /** Milliseconds after the run starts at which its noticing window closes. */
  readonly deadlineMs: number;
}

/** The hazards active `runMs` milliseconds into the run, in order of onset. */
export function activeHazards(timeline: HazardTimeline, runMs: number): readonly ActiveHazard[] {
  return timeline.hazards
    .filter((hazard) => runMs >= hazard.onsetMs)
    .map((hazard) => ({
      aoiId: hazard.aoiId,
      ageMs: runMs - hazard.onsetMs,
      deadlineMs: hazard.onsetMs + hazard.windowMs,
    }));
}
