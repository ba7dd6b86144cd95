import { DataTexture, LinearFilter, Mesh, MeshBasicMaterial, PlaneGeometry, RGBAFormat } from 'three';

const SIZE = 48;
/** How far the penumbra reaches beyond the prop, metres. */
const REACH_M = 0.22;
const HEIGHT_M = 0.005;
const DARKEST = 0.7;

/** A soft dark patch on the floor that travels with a prop of the given footprint. */
export function createMovingShadow(widthM: number, depthM: number): { readonly mesh: Mesh; dispose(): void } {
  const spanX = widthM + 2 * REACH_M;
  const spanZ = depthM + 2 * REACH_M;
  const data = new Uint8Array(SIZE * SIZE * 4);
  for (let row = 0; row < SIZE; row++) {
    for (let column = 0; column < SIZE; column++) {
      const x = Math.abs((column + 0.5) / SIZE - 0.5) * spanX;
      const z = Math.abs((row + 0.5) / SIZE - 0.5) * spanZ;
      const outside = Math.hypot(Math.max(0, x - widthM / 2 + REACH_M / 3), Math.max(0, z - depthM / 2 + REACH_M / 3));
      const fade = Math.max(0, 1 - outside / (1.33 * REACH_M));
      data[(row * SIZE + column) * 4 + 3] = Math.round(255 * DARKEST * fade * fade * (3 - 2 * fade));
    }
  }
  const texture = new DataTexture(data, SIZE, SIZE, RGBAFormat);
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearFilter;
  texture.needsUpdate = true;
  const material = new MeshBasicMaterial({ map: texture, transparent: true, depthWrite: false });
  const mesh = new Mesh(new PlaneGeometry(spanX, spanZ).rotateX(-Math.PI / 2), material);
  mesh.name = 'moving-shadow';
  mesh.position.y = HEIGHT_M;
  return {
    mesh,
    dispose() {
      mesh.geometry.dispose();
      material.dispose();
      texture.dispose();
    },
  };
}
