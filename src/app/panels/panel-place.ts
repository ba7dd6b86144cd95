import { add, fromYawPitch, type Pose, rotate, scale } from 'heed';

/** Where a panel hangs when nothing else is said, metres from the eyes. */
export const PANEL_DISTANCE_M = 1.3;
/** A panel's middle, degrees below eye level. */
const BELOW_EYES_DEG = 8;
/** A caption's middle, degrees below eye level. */
const CAPTION_BELOW_EYES_DEG = 19;
/** A caption stays where it is while the head turns less than this, degrees. */
const LOOSE_DEG = 20;
/** A caption that must follow catches up in about this time, milliseconds. */
const CATCH_UP_MS = 350;

/** Where the head points over the floor, degrees; counter-clockwise seen from above, 0 along -Z. */
export function headingDeg({ orientation }: Pose): number {
  const forward = rotate(orientation, [0, 0, -1]);
  // Looking straight up or down, the top of the head tells the heading.
  const level =
    Math.hypot(forward[0], forward[2]) > 0.1 ? forward : rotate(orientation, [0, forward[1] > 0 ? -1 : 1, 0]);
  return (Math.atan2(-level[0], -level[2]) * 180) / Math.PI;
}

/** In front of a person, upright to their line of sight; the head's pitch and roll are left out, so it hangs level. */
export function panelPlace(head: Pose, distanceM: number): Pose {
  return placeAt(head, headingDeg(head), BELOW_EYES_DEG, distanceM);
}

/** Below a person's line of sight, where the body faces. */
export function captionPlace(head: Pose, bodyYawDeg: number, distanceM: number): Pose {
  return placeAt(head, bodyYawDeg, CAPTION_BELOW_EYES_DEG, distanceM);
}

function placeAt({ position }: Pose, yawDeg: number, belowDeg: number, distanceM: number): Pose {
  const orientation = fromYawPitch(yawDeg, -belowDeg);
  return { position: add(position, scale(rotate(orientation, [0, 0, -1]), distanceM)), orientation };
}

/** The body's yaw after `elapsedMs`: it follows a head that turns far, at once where motion is to be avoided. */
export function followYawDeg(bodyDeg: number, headDeg: number, elapsedMs: number, reducedMotion: boolean): number {
  const offDeg = ((((headDeg - bodyDeg + 180) % 360) + 360) % 360) - 180;
  const beyondDeg = Math.abs(offDeg) - LOOSE_DEG;
  if (beyondDeg <= 0) return bodyDeg;
  if (reducedMotion) return bodyDeg + offDeg;
  return bodyDeg + Math.sign(offDeg) * beyondDeg * (1 - Math.exp(-elapsedMs / CATCH_UP_MS));
}
