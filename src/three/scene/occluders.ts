import { type Box3, type Material, Matrix4, type Mesh, type Object3D, Ray, type Side, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import { isShown } from './object-bounds.ts';

/** A surface that lets more than half the light through hides nothing. */
const SEE_THROUGH_BELOW = 0.5;

interface Occluder {
  readonly mesh: Mesh;
  readonly bounds: Box3;
  readonly side: Side;
  readonly world: Matrix4;
  readonly inverse: Matrix4;
}

/** The surfaces that can stand between the viewer and an AOI. */
export interface Occluders {
  /** Looks for surfaces added to or removed from the root. */
  collect(): void;
  /** True when a surface outside `own` cuts the segment (world space, metres). */
  hides(from: Vector3, to: Vector3, own: readonly Object3D[]): boolean;
}

const ray = new Ray();
const end = new Vector3();
const entry = new Vector3();

/** Every plain mesh below `root`; instanced and skinned ones are too costly to index and are taken as see-through. */
export function createOccluders(root: Object3D): Occluders {
  let occluders: readonly Occluder[] = [];
  const indexes = new WeakMap<object, MeshBVH>();

  function collect(): void {
    const found: Occluder[] = [];
    root.traverse((object) => {
      const occluder = asOccluder(object);
      if (occluder !== null) found.push(occluder);
    });
    occluders = found;
  }

  function indexOf({ geometry }: Mesh): MeshBVH {
    let index = indexes.get(geometry);
    if (index === undefined) {
      // Indirect: the author's index buffer keeps its order.
      index = new MeshBVH(geometry, { indirect: true });
      indexes.set(geometry, index);
    }
    return index;
  }

  collect();
  return {
    collect,
    hides(from, to, own) {
      for (const occluder of occluders) {
        follow(occluder);
        const { mesh, bounds, inverse, side } = occluder;
        ray.origin.copy(from).applyMatrix4(inverse);
        end.copy(to).applyMatrix4(inverse);
        ray.direction.copy(end).sub(ray.origin);
        const reach = ray.direction.length();
        if (reach === 0) continue;
        ray.direction.divideScalar(reach);
        if (!reachesBox(bounds, reach)) continue;
        if (isWithin(mesh, own) || !isShown(mesh)) continue;
        if (indexOf(mesh).raycastFirst(ray, side, 0, reach) !== null) return true;
      }
      return false;
    },
  };
}

/** True when the first `reach` of `ray` comes into the box; from inside, as in a room, it already is. */
function reachesBox(bounds: Box3, reach: number): boolean {
  if (bounds.containsPoint(ray.origin)) return true;
  const nearest = ray.intersectBox(bounds, entry);
  return nearest !== null && nearest.distanceTo(ray.origin) <= reach;
}

function follow({ mesh, world, inverse }: Occluder): void {
  if (world.equals(mesh.matrixWorld)) return;
  world.copy(mesh.matrixWorld);
  inverse.copy(world).invert();
}

function isWithin(mesh: Object3D, own: readonly Object3D[]): boolean {
  for (let node: Object3D | null = mesh; node !== null; node = node.parent) if (own.includes(node)) return true;
  return false;
}

interface MeshFlags {
  readonly isMesh?: boolean;
  readonly isInstancedMesh?: boolean;
  readonly isSkinnedMesh?: boolean;
  readonly isBatchedMesh?: boolean;
}

function asOccluder(object: Object3D): Occluder | null {
  const { isMesh, isInstancedMesh, isSkinnedMesh, isBatchedMesh } = object as MeshFlags;
  if (isMesh !== true || isInstancedMesh || isSkinnedMesh || isBatchedMesh) return null;
  const mesh = object as Mesh;
  const material = Array.isArray(mesh.material) ? mesh.material[0] : mesh.material;
  if (material === undefined || isSeeThrough(material) || !mesh.geometry.hasAttribute('position')) return null;
  if (mesh.geometry.boundingBox === null) mesh.geometry.computeBoundingBox();
  const bounds = mesh.geometry.boundingBox;
  if (bounds === null || bounds.isEmpty()) return null;
  return { mesh, bounds, side: material.side, world: new Matrix4(), inverse: new Matrix4() };
}

function isSeeThrough(material: Material): boolean {
  const transmission = (material as { readonly transmission?: number }).transmission ?? 0;
  const clear = material.transparent && material.opacity < SEE_THROUGH_BELOW;
  return !material.visible || !material.depthWrite || clear || transmission > 1 - SEE_THROUGH_BELOW;
}
