import { loadLivingRoom } from 'heed/worlds';
import { Box3, type BufferAttribute, Mesh, MeshStandardMaterial, type Object3D, Vector3 } from 'three';
import { afterAll, describe, expect, it } from 'vitest';
import { triangleCount, visibleMeshes } from './scene-measures.ts';

/** Every vertex in local-floor, as x, y, z triples. */
function worldPositions(root: Object3D): readonly Vector3[] {
  root.updateMatrixWorld(true);
  return visibleMeshes(root).flatMap((mesh) => {
    const position = mesh.geometry.getAttribute('position');
    return Array.from({ length: position.count }, (_, i) =>
      new Vector3().fromBufferAttribute(position as BufferAttribute, i).applyMatrix4(mesh.matrixWorld),
    );
  });
}

function bytes(root: Object3D): string {
  return visibleMeshes(root)
    .flatMap(({ geometry }) => ['position', 'color', 'uv'].map((name) => String(geometry.getAttribute(name).array)))
    .join();
}

const room = await loadLivingRoom();

describe('living room', () => {
  afterAll(() => room.dispose());

  it('is drawn in six calls and 40,000 triangles at most', () => {
    const meshes = visibleMeshes(room.root);
    expect(meshes.length).toBeGreaterThan(0);
    expect(meshes.length).toBeLessThanOrEqual(6);
    expect(triangleCount(meshes)).toBeGreaterThan(10_000);
    expect(triangleCount(meshes)).toBeLessThanOrEqual(40_000);
  });

  it('shares one surface material', () => {
    const materials = new Set(visibleMeshes(room.root).map((mesh) => mesh.material));
    expect(materials.size).toBe(1);
    expect([...materials][0]).toBeInstanceOf(MeshStandardMaterial);
  });

  it('reaches from the floor to the ceiling and from wall to wall, 8.4 m by 8 m by 2.7 m', () => {
    // Without the garden picture, which stands 2 m outside the right wall; the window is set 0.2 m into it.
    const inside = worldPositions(room.root).filter((point) => point.x < 4.5);
    const box = new Box3().setFromPoints([...inside]);
    expect(box.min.x).toBeCloseTo(-4.2, 1);
    expect(box.max.x).toBeCloseTo(4.4, 1);
    expect(box.min.z).toBeCloseTo(-4, 1);
    expect(box.max.z).toBeCloseTo(4, 1);
    expect(box.max.y).toBeCloseTo(2.7, 1);
  });

  it('keeps its floor and rug under the floor shadows of the props at 2 mm', () => {
    const middle = worldPositions(room.root).filter((point) => Math.hypot(point.x, point.z) < 3.2 && point.y < 1);
    expect(middle.length).toBeGreaterThan(100);
    for (const { y } of middle) {
      expect(y).toBeLessThan(0);
      expect(y).toBeGreaterThan(-0.02);
    }
  });

  it('leaves the middle 3.2 m clear', () => {
    const tooClose: Vector3[] = [];
    const corners = [new Vector3(), new Vector3(), new Vector3()] as const;
    for (const mesh of visibleMeshes(room.root)) {
      const { index } = mesh.geometry;
      const position = mesh.geometry.getAttribute('position') as BufferAttribute;
      for (let i = 0; i < (index?.count ?? 0); i += 3) {
        for (const [k, corner] of corners.entries()) corner.fromBufferAttribute(position, index?.getX(i + k) ?? 0);
        // The middles of edges count too: a long side may cut the circle between its ends.
        for (const [k, from] of corners.entries()) {
          const to = corners[(k + 1) % 3] ?? from;
          for (const share of [0, 0.25, 0.5, 0.75]) {
            const point = from.clone().lerp(to, share);
            if (point.y > 0.05 && point.y < 2.2 && Math.hypot(point.x, point.z) < 3.2) tooClose.push(point);
          }
        }
      }
    }
    expect(tooClose).toEqual([]);
  });

  it('has finite coordinates and unit normals', () => {
    for (const mesh of visibleMeshes(room.root)) {
      const normal = mesh.geometry.getAttribute('normal') as BufferAttribute;
      const lengths = Array.from({ length: normal.count }, (_, i) =>
        new Vector3().fromBufferAttribute(normal, i).length(),
      );
      expect(lengths.every((length) => Math.abs(length - 1) < 1e-3)).toBe(true);
    }
    expect(worldPositions(room.root).every(({ x, y, z }) => Number.isFinite(x + y + z))).toBe(true);
  });
});

it('repeats with its seed and varies with it, whatever lights it', async () => {
  const build = async (seed: number, light: 'environment' | 'analytic'): Promise<string> => {
    const room = await loadLivingRoom({ seed, light });
    const seen = bytes(room.root);
    room.dispose();
    return seen;
  };
  const first = await build(3, 'environment');
  expect((await build(3, 'analytic')) === first).toBe(true);
  expect((await build(4, 'environment')) === first).toBe(false);
});

it('leaves its parent and frees geometry, material and texture on dispose', async () => {
  const room = await loadLivingRoom();
  const waiting = new Set<unknown>();
  for (const { geometry, material } of visibleMeshes(room.root)) {
    if (!(material instanceof MeshStandardMaterial)) throw new Error('expected a standard material');
    for (const resource of [geometry, material, material.map]) {
      waiting.add(resource);
      resource?.addEventListener('dispose', () => waiting.delete(resource));
    }
  }
  expect(waiting.size).toBe(3);
  const scene = new Mesh();
  scene.add(room.root);
  room.dispose();
  expect(waiting.size).toBe(0);
  expect(scene.children).toEqual([]);
});
