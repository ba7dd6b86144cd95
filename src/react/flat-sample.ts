import type { FrameSample, InputSample } from 'heed';
import { type Camera, Matrix4, Quaternion, Vector3 } from 'three';

/** Samples a page without a headset: its camera is the head, its mouse or finger a screen pointer. */
export function createFlatSampler(): {
  sample(camera: Camera, pointer: { readonly x: number; readonly y: number } | null, timeMs: number): FrameSample;
} {
  const position = new Vector3();
  const orientation = new Quaternion();
  const toward = new Vector3();
  const turn = new Quaternion();
  const lookAt = new Matrix4();
  const up = new Vector3(0, 1, 0);
  return {
    sample(camera, pointer, timeMs) {
      camera.getWorldPosition(position);
      camera.getWorldQuaternion(orientation);
      const inputs: InputSample[] = [];
      if (pointer !== null) {
        toward.set(pointer.x, pointer.y, 0.5).unproject(camera);
        turn.setFromRotationMatrix(lookAt.lookAt(position, toward, up));
        const targetRay = { position: position.toArray(), orientation: turn.toArray() };
        inputs.push({
          source: 'screen',
          handedness: 'none',
          targetRay,
          grip: null,
          selecting: false,
          squeezing: false,
        });
      }
      const viewer = { position: position.toArray(), orientation: orientation.toArray() };
      return { timeMs, viewer, eye: null, inputs };
    },
  };
}
