import type { FocusSource } from './frame-sample.ts';
import type { SignalKind } from './signal-kind.ts';

/** How one source's pose relates to where the person really looks or means. */
export interface RayProfile {
  /** Turn of the mean true focus against the pose's forward, in the pose's own frame, positive to the left. */
  readonly offsetYawDeg: number;
  /** As `offsetYawDeg`, positive up. */
  readonly offsetPitchDeg: number;
  /** Standard deviation of the true focus around the turned ray, degrees per axis. */
  readonly spreadDeg: number;
  /** What the learned model takes this source for where that is not the kind of its source. */
  readonly standsFor?: SignalKind;
}

/** One profile per source. */
export type RayProfiles = Readonly<Record<FocusSource, RayProfile>>;
