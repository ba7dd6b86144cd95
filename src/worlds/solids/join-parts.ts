import { BufferAttribute, BufferGeometry } from 'three';
import type { MeshPart } from './mesh-part.ts';

const toByte = (share: number): number => Math.round(Math.min(1, share) * 255);

/** One geometry from many parts, with the attributes that the shared material reads. */
export function joinParts(parts: readonly MeshPart[]): BufferGeometry {
  const vertexCount = parts.reduce((sum, part) => sum + part.positions.length / 3, 0);
  const indexCount = parts.reduce((sum, part) => sum + part.indices.length, 0);
  const positions = new Float32Array(vertexCount * 3);
  const normals = new Float32Array(vertexCount * 3);
  const colors = new Float32Array(vertexCount * 3);
  const uvs = new Float32Array(vertexCount * 2);
  const grains = new Float32Array(vertexCount * 2);
  const finishes = new Uint8Array(vertexCount * 4);
  const indices = vertexCount > 65_535 ? new Uint32Array(indexCount) : new Uint16Array(indexCount);
  let vertex = 0;
  let index = 0;
  for (const part of parts) {
    positions.set(part.positions, vertex * 3);
    normals.set(part.normals, vertex * 3);
    colors.set(part.colors, vertex * 3);
    uvs.set(part.uvs, vertex * 2);
    grains.set(part.grains, vertex * 2);
    for (let i = 0; i < part.indices.length; i++) indices[index++] = vertex + (part.indices[i] ?? 0);
    const { roughness, metalness, glow = 0, wood = 0 } = part.finish;
    const finish = [toByte(roughness), toByte(metalness), toByte(glow / 8), toByte(wood)];
    for (const end = vertex + part.positions.length / 3; vertex < end; vertex++) finishes.set(finish, vertex * 4);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(normals, 3));
  geometry.setAttribute('color', new BufferAttribute(colors, 3));
  geometry.setAttribute('uv', new BufferAttribute(uvs, 2));
  geometry.setAttribute('grain', new BufferAttribute(grains, 2));
  geometry.setAttribute('finish', new BufferAttribute(finishes, 4, true));
  geometry.setIndex(new BufferAttribute(indices, 1));
  return geometry;
}
