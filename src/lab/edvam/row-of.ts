import { length, normalize, type Pose, subtract, type Vec3 } from 'heed';
import { turnTo } from '../jov/jov-frame.ts';
import { fromUnityVector } from '../jov/unity.ts';
import type { EdvamRow } from './edvam-row.ts';

/** What either layout says about one row: Unity axes, metres, seconds. */
export interface EdvamCells {
  readonly person: number;
  readonly timeS: number;
  /** 3D point of gaze. */
  readonly gaze: Vec3;
  readonly camera: Vec3;
  readonly forward: Vec3;
  readonly confidence: number;
}

/** A row in right-handed metres; the eye is masked below `leastConfidence`. */
export function rowOf(
  { person, timeS, gaze, camera, forward, confidence }: EdvamCells,
  leastConfidence: number,
): EdvamRow {
  const position = fromUnityVector(...camera);
  const pointOfGaze = fromUnityVector(...gaze);
  const toGaze = subtract(pointOfGaze, position);
  const seen = confidence >= leastConfidence && length(toGaze) > 0;
  return {
    person,
    sample: {
      timeMs: timeS * 1000,
      viewer: lookingAlong(position, fromUnityVector(...forward)),
      eye: seen ? { gaze: { position, orientation: turnTo(toGaze) } } : null,
      inputs: [],
    },
    pointOfGaze,
    confidence,
  };
}

const lookingAlong = (position: Vec3, direction: Vec3): Pose | null =>
  length(direction) === 0 ? null : { position, orientation: turnTo(normalize(direction)) };
