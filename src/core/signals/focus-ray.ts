import type { Ray } from '../geometry/ray.ts';
import type { FocusSource, Handedness } from './frame-sample.ts';
import type { SignalKind } from './signal-kind.ts';

/** One signal's line of focus at one frame. */
export interface FocusRay {
  /** `viewer`, `eye`, `screen`, or source and hand such as `controller-left`. */
  readonly id: string;
  readonly source: FocusSource;
  readonly handedness: Handedness;
  readonly kind: SignalKind;
  /** `null` while tracking is lost, never a zero pose. */
  readonly ray: Ray | null;
  /** Standard deviation of the true focus around the ray, degrees. */
  readonly spreadDeg: number;
  /** True while the trigger or pinch of this source is held. */
  readonly selecting: boolean;
}
