import type { BufferGeometry } from 'three';

/** Bare triangles of one part, in its own frame, metres. */
export interface PartGeometry {
  /** [n * 3] */
  readonly positions: ArrayLike<number>;
  /** [n * 3], unit length */
  readonly normals: ArrayLike<number>;
  readonly indices: ArrayLike<number>;
  /** [n * 2] in [0, 1]; only parts that carry a label have them. */
  readonly uvs?: ArrayLike<number>;
}

/** The triangles of a three.js geometry that has normals; frees the geometry. */
export function partOf(geometry: BufferGeometry): PartGeometry {
  const positions = geometry.getAttribute('position').array;
  const normals = geometry.getAttribute('normal').array;
  const count = positions.length / 3;
  const indices = geometry.index?.array ?? Uint32Array.from({ length: count }, (_, i) => i);
  geometry.dispose();
  return { positions, normals, indices };
}
