import { type Pose, rotate, type Vec3 } from 'heed';

/** Puts the context's listener where the head is; poses in the session's reference space. */
export function moveListener(listener: AudioListener, { position, orientation }: Pose): void {
  const forward = rotate(orientation, [0, 0, -1]);
  const up = rotate(orientation, [0, 1, 0]);
  // Firefox has no parameters here, only the older methods.
  if (listener.positionX === undefined) {
    listener.setPosition(...position);
    listener.setOrientation(...forward, ...up);
    return;
  }
  set(listener.positionX, listener.positionY, listener.positionZ, position);
  set(listener.forwardX, listener.forwardY, listener.forwardZ, forward);
  set(listener.upX, listener.upY, listener.upZ, up);
}

/** Puts a panner at a point of the reference space. */
export const movePanner = (panner: PannerNode, point: Vec3): void =>
  set(panner.positionX, panner.positionY, panner.positionZ, point);

function set(x: AudioParam, y: AudioParam, z: AudioParam, value: Vec3): void {
  x.value = value[0];
  y.value = value[1];
  z.value = value[2];
}
