import { Box3, type Color, Matrix3, type Matrix4, Vector3 } from 'three';
import type { Finish } from '../finishes.ts';
import { PLAIN_TEXEL } from '../labels/label-layout.ts';
import type { PartGeometry } from './part-geometry.ts';

/** One part as it lies in its solid, ready to be shaded and joined with others. */
export interface MeshPart {
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly colors: Float32Array;
  readonly uvs: Float32Array;
  readonly grains: Float32Array;
  readonly indices: ArrayLike<number>;
  readonly finish: Finish;
  /** In the part's own frame, metres. */
  readonly ownBounds: Box3;
  /** In the solid's frame, metres. */
  readonly bounds: Box3;
}

const normalMatrix = new Matrix3();
const point = new Vector3();

/** Index of the component that is largest in size. */
function dominantAxis(values: ArrayLike<number>, at: number): number {
  const x = Math.abs(values[at] ?? 0);
  const y = Math.abs(values[at + 1] ?? 0);
  const z = Math.abs(values[at + 2] ?? 0);
  if (x >= y && x >= z) return 0;
  return y >= z ? 1 : 2;
}

/** Box around points in [n * 3]. */
function boundsOf(positions: ArrayLike<number>): Box3 {
  const bounds = new Box3();
  for (let i = 0; i < positions.length; i += 3) bounds.expandByPoint(point.fromArray(positions, i));
  return bounds;
}

/** Places a part; its grain runs along its longest side, shifted by `grainU` and `grainV` metres. */
export function meshPart(
  part: PartGeometry,
  matrix: Matrix4,
  finish: Finish,
  color: Color,
  grainU: number,
  grainV: number,
): MeshPart {
  const length = part.positions.length;
  const count = length / 3;
  const ownBounds = boundsOf(part.positions);
  const size = ownBounds.getSize(new Vector3()).toArray();
  const longest = size.indexOf(Math.max(...size));
  normalMatrix.getNormalMatrix(matrix);
  const positions = new Float32Array(length);
  const normals = new Float32Array(length);
  const colors = new Float32Array(length);
  const grains = new Float32Array(count * 2);
  const uvs = part.uvs === undefined ? new Float32Array(count * 2).fill(PLAIN_TEXEL) : new Float32Array(part.uvs);
  for (let at = 0, pair = 0; at < length; at += 3, pair += 2) {
    const dominant = dominantAxis(part.normals, at);
    const across = dominant === longest ? (longest + 1) % 3 : longest;
    grains[pair] = (part.positions[at + across] ?? 0) + grainU;
    grains[pair + 1] = (part.positions[at + 3 - dominant - across] ?? 0) + grainV;
    point.fromArray(part.positions, at).applyMatrix4(matrix).toArray(positions, at);
    point.fromArray(part.normals, at).applyMatrix3(normalMatrix).normalize().toArray(normals, at);
    color.toArray(colors, at);
  }
  const { indices } = part;
  return { positions, normals, colors, uvs, grains, indices, finish, ownBounds, bounds: boundsOf(positions) };
}
