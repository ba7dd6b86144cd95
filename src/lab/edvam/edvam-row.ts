import type { FrameSample, Vec3 } from 'heed';

/** One row of a visitor of the virtual museum, about 30 Hz. */
export interface EdvamRow {
  readonly person: number;
  /**
   * Camera pose in right-handed metres (its forward is rounded to 0.1 in the source, steps of about 6 degrees), `null`
   * where the source gives no direction; `eye` looks at the point of gaze, `null` where the pupil was not seen well.
   */
  readonly sample: FrameSample;
  /** Point of gaze in the world, right-handed metres, as recorded whatever the confidence; rounded to 0.1 in the source. */
  readonly pointOfGaze: Vec3;
  /** The pupil detector's confidence, 0 to 1. */
  readonly confidence: number;
}
