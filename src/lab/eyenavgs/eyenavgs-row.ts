import type { FrameSample, Vec3 } from 'heed';

/** One frame of a person walking freely through a scanned scene. */
export interface EyenavgsRow {
  readonly person: number;
  readonly scene: string;
  /** Poses in metres as walked, axes of the scene; `eye` is `null` where the line of sight cannot be trusted. */
  readonly sample: FrameSample;
  /** Mean direction of both eyes in the head's frame, unit length within rounding; `null` together with `sample.eye`. */
  readonly eyeInHead: Vec3 | null;
  /** Angle between the directions of the two eyes, degrees. */
  readonly vergenceDeg: number;
}

/** What either layout says about one frame, in scene units. */
export interface EyenavgsCells {
  readonly person: number;
  readonly scene: string;
  readonly timeMs: number;
  /** Between the eyes: right-handed, +Y up, units of the scene. */
  readonly position: Vec3;
  readonly orientation: readonly [x: number, y: number, z: number, w: number];
  readonly eyeInHead: Vec3;
  readonly vergenceDeg: number;
}
