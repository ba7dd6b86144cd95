import type { Vec3 } from 'heed';

/** An angle, a rate or an acceleration about both axes: x is heading, y is elevation. */
export interface Turn {
  readonly x: number;
  readonly y: number;
}

/**
 * One row of a recording, 100 Hz: head motion with the eye in the head. There are no head poses, no person ids.
 *
 * Positive x is taken to be right, as in Unity; the source does not say. No row is marked as lost by the source.
 */
export interface SgazeRow {
  readonly recording: string;
  /** 1 desert, 2 forest, 3 island, 4 city, 5 tropic, 6 gym, 7 pub. */
  readonly scene: number;
  readonly timeMs: number;
  readonly gazeDeg: Turn;
  /** Unit direction of `gazeDeg` in the head's frame: right-handed, -Z forward. */
  readonly eyeInHead: Vec3;
  /** Most salient position of the picture. */
  readonly salientDeg: Turn;
  readonly headVelocityDegPerS: Turn;
  readonly headAccelerationDegPerS2: Turn;
  /** Mean acceleration of the last 20 ms. */
  readonly headAccelerationMeanDegPerS2: Turn;
  /** Standard deviation of the velocity over the last 10 s. */
  readonly headVelocityStdDegPerS: Turn;
}
