import type { Camera, Object3D, Scene, WebGLRenderer } from 'three';

/**
 * Draws one picture with nothing culled, so that what comes into view later has its program, buffers and textures
 * already: a first look at a thing must not stutter.
 */
export function drawEverything(renderer: WebGLRenderer, scene: Scene, camera: Camera): void {
  const culled: Object3D[] = [];
  scene.traverse((object) => {
    if (!object.frustumCulled) return;
    object.frustumCulled = false;
    culled.push(object);
  });
  renderer.render(scene, camera);
  for (const object of culled) object.frustumCulled = true;
}
