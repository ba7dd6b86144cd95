import type { Vec3 } from 'heed';

export type HandFeedback = 'cursor' | 'hand' | 'none';

/** A ray that ended somewhere: right-handed world, metres. */
export interface EndedRay {
  readonly end: Vec3;
  /** Unit length within rounding. */
  readonly direction: Vec3;
}

/** One trial: where a person looked while the finger confirmed a place. Positions are right-handed metres. */
export interface PointingRow {
  readonly person: number;
  readonly session: number;
  readonly kind: 'calibration' | 'object';
  /** What the person saw of the own hand. */
  readonly feedback: HandFeedback;
  /** Calibration target on the plane 2 m ahead; `null` in object trials. */
  readonly target: Vec3 | null;
  /** Where the gaze ray ended; `null` when it hit nothing. */
  readonly gazeEnd: Vec3 | null;
  /** Direction of the gaze; `null` where the source lacks a component (72 % of the trials). */
  readonly gazeDirection: Vec3 | null;
  /** Ray from between the eyes through the fingertip. */
  readonly finger: EndedRay | null;
  readonly fingertip: Vec3 | null;
  /** The person's place on the floor: x, z of the head. */
  readonly standing: { readonly x: number; readonly z: number } | null;
  /** Milliseconds on the experiment's clock; `null` in calibration trials. */
  readonly fixatedMs: number | null;
  readonly confirmedMs: number | null;
}
