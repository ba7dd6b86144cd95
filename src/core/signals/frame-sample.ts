import type { Pose } from '../geometry/pose.ts';

/** Where a focus ray came from. `viewer` is the head: WebXR's own `gaze` mode is head direction, not eye tracking. */
export type FocusSource = 'viewer' | 'eye' | 'controller' | 'hand' | 'transient-pointer' | 'screen';

export type Handedness = 'left' | 'right' | 'none';

/** An eye tracker's line of sight, already in the session's reference space. */
export interface EyeSample {
  readonly gaze: Pose;
  /** Standard deviation of the tracker's direction, degrees; unknown leaves the fitted default. */
  readonly spreadDeg?: number;
}

/** One WebXR input source at one frame; `null` poses mean that tracking is lost. */
export interface InputSample {
  readonly source: Exclude<FocusSource, 'eye'>;
  readonly handedness: Handedness;
  readonly targetRay: Pose | null;
  readonly grip: Pose | null;
  readonly selecting: boolean;
  readonly squeezing: boolean;
}

/** Everything the person did at one frame, in the session's reference space. */
export interface FrameSample {
  /** Milliseconds on the frame's monotonic clock. */
  readonly timeMs: number;
  readonly viewer: Pose | null;
  readonly eye: EyeSample | null;
  readonly inputs: readonly InputSample[];
}
