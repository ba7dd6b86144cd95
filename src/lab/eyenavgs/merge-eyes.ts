import { add, angleBetweenDeg, conjugate, normalize, type Quat, rotate, scale, type Vec3 } from 'heed';
import type { EyenavgsCells } from './eyenavgs-row.ts';

/** One eye's row: units of the scene, rotations to the world. */
export interface EyeCells {
  readonly timeMs: number;
  readonly position: Vec3;
  readonly head: Quat;
  readonly gaze: Quat;
}

/** One frame of two eyes: the point between them, the mean of their directions in the head of the left eye's row. */
export function mergeEyes(left: EyeCells, right: EyeCells): Omit<EyenavgsCells, 'person' | 'scene'> {
  const inHead = ({ head, gaze }: EyeCells): Vec3 => rotate(conjugate(head), rotate(gaze, [0, 0, -1]));
  const [leftInHead, rightInHead] = [inHead(left), inHead(right)];
  return {
    timeMs: left.timeMs,
    position: scale(add(left.position, right.position), 0.5),
    orientation: left.head,
    eyeInHead: normalize(add(leftInHead, rightInHead)),
    vergenceDeg: angleBetweenDeg(normalize(leftInHead), normalize(rightInHead)),
  };
}
