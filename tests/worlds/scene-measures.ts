import { Box3, Mesh, type Object3D, Ray, Raycaster, Vector3 } from 'three';
import type { World } from '../../src/worlds/world.ts';

/** Every visible mesh below `object`. */
export function visibleMeshes(object: Object3D): readonly Mesh[] {
  const found: Mesh[] = [];
  object.traverseVisible((child) => {
    if (child instanceof Mesh) found.push(child);
  });
  return found;
}

export function triangleCount(meshes: readonly Mesh[]): number {
  return meshes.reduce((sum, mesh) => {
    const { index, attributes } = mesh.geometry;
    return sum + (index?.count ?? attributes.position?.count ?? 0) / 3;
  }, 0);
}

/** World bounding box of each area of interest, by id. */
export function aoiBoxes(world: World): ReadonlyMap<string, Box3> {
  world.root.updateMatrixWorld(true);
  return new Map(world.aois.map((aoi) => [aoi.id, new Box3().setFromObject(aoi.object)]));
}

/** Ids of the areas whose box centre cannot be seen from `eye`: another area's box or any other mesh comes first. */
export function hiddenAois(world: World, eye: Vector3): readonly string[] {
  const boxes = aoiBoxes(world);
  const meshes = visibleMeshes(world.root);
  const entry = (box: Box3, ray: Ray): number =>
    ray.intersectBox(box, new Vector3())?.distanceTo(ray.origin) ?? Infinity;
  return world.aois
    .filter((aoi) => {
      const own = boxes.get(aoi.id) ?? new Box3();
      const toCenter = own.getCenter(new Vector3()).sub(eye);
      const ray = new Ray(eye, toCenter.clone().normalize());
      const ownEntry = entry(own, ray);
      if ([...boxes].some(([id, box]) => id !== aoi.id && entry(box, ray) < ownEntry)) return true;
      const caster = new Raycaster(eye, ray.direction, 0, toCenter.length());
      const belongs = new Set<Object3D>(visibleMeshes(aoi.object));
      const ownHit = caster.intersectObject(aoi.object, true)[0]?.distance ?? toCenter.length();
      const foreign = meshes.filter((mesh) => !belongs.has(mesh));
      return caster.intersectObjects(foreign, false).some((hit) => hit.distance < ownHit - 0.01);
    })
    .map((aoi) => aoi.id);
}

/** World matrix of every object, the parameters of moving lights included, as one flat list. */
export function snapshot(world: World): readonly number[] {
  world.root.updateMatrixWorld(true);
  const values: number[] = [];
  world.root.traverse((object) => values.push(object.visible ? 1 : 0, ...object.matrixWorld.elements));
  return values;
}
