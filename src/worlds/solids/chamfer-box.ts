import type { Vec3 } from 'heed';
import type { PartGeometry } from './part-geometry.ts';

const SIGNS = [-1, 1] as const;

/**
 * A box with chamfered edges: 24 vertices, 44 triangles.
 *
 * Every vertex keeps the normal of its flat face, so the chamfers interpolate between faces and shade as if round.
 */
export function chamferBox(size: Vec3, chamferM: number): PartGeometry {
  const chamfer = Math.min(chamferM, size[0] * 0.45, size[1] * 0.45, size[2] * 0.45);
  const positions = new Float32Array(72);
  const normals = new Float32Array(72);
  const indices: number[] = [];

  // Vertex `axis * 8 + bits` lies on the face across `axis`; the bits are the signs along x, y, z.
  const vertex = (axis: number, bits: number): number => axis * 8 + bits;
  for (let axis = 0; axis < 3; axis++) {
    for (let bits = 0; bits < 8; bits++) {
      const at = vertex(axis, bits) * 3;
      for (let k = 0; k < 3; k++) {
        const sign = SIGNS[(bits >> k) & 1] ?? 1;
        const half = (size[k as 0] ?? 0) / 2;
        positions[at + k] = sign * (k === axis ? half : half - chamfer);
        normals[at + k] = k === axis ? sign : 0;
      }
    }
  }

  const triangle = (a: number, b: number, c: number): void => {
    const p = (i: number, k: number): number => positions[i * 3 + k] ?? 0;
    const ux = p(b, 0) - p(a, 0);
    const uy = p(b, 1) - p(a, 1);
    const uz = p(b, 2) - p(a, 2);
    const vx = p(c, 0) - p(a, 0);
    const vy = p(c, 1) - p(a, 1);
    const vz = p(c, 2) - p(a, 2);
    let facing = 0;
    for (const i of [a, b, c]) {
      facing += (uy * vz - uz * vy) * (normals[i * 3] ?? 0);
      facing += (uz * vx - ux * vz) * (normals[i * 3 + 1] ?? 0);
      facing += (ux * vy - uy * vx) * (normals[i * 3 + 2] ?? 0);
    }
    if (facing >= 0) indices.push(a, b, c);
    else indices.push(a, c, b);
  };
  const quad = (a: number, b: number, c: number, d: number): void => {
    triangle(a, b, c);
    triangle(b, d, c);
  };

  for (let axis = 0; axis < 3; axis++) {
    const u = 1 << ((axis + 1) % 3);
    const v = 1 << ((axis + 2) % 3);
    for (const own of [0, 1 << axis]) {
      quad(vertex(axis, own), vertex(axis, own | u), vertex(axis, own | v), vertex(axis, own | u | v));
    }
    // The edge strips that run along `axis`, between the faces across the other two axes.
    const first = (axis + 1) % 3;
    const second = (axis + 2) % 3;
    for (const corner of [0, u, v, u | v]) {
      const far = corner | (1 << axis);
      quad(vertex(first, corner), vertex(first, far), vertex(second, corner), vertex(second, far));
    }
  }
  for (let bits = 0; bits < 8; bits++) triangle(vertex(0, bits), vertex(1, bits), vertex(2, bits));
  return { positions, normals, indices };
}
