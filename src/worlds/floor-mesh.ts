import { Mesh, MeshBasicMaterial, type MeshStandardMaterial, PlaneGeometry, type Texture } from 'three';
import { floorGeometry } from './builders/structure.ts';
import type { FloorArea } from './floor-light.ts';
import { ROOM_AREA } from './room.ts';

/** The floor an open ring of props throws its shadows on. */
export const RING_AREA: FloorArea = { x0: -4, z0: -4, width: 8, depth: 8 };

export function paintedFloor(material: MeshStandardMaterial): Mesh {
  const mesh = new Mesh(floorGeometry(ROOM_AREA), material);
  mesh.name = 'floor';
  return mesh;
}

/** Lays only the baked shadows on whatever floor the person really stands on. */
export function shadowCatcher(floorLight: Texture): Mesh {
  const geometry = new PlaneGeometry(RING_AREA.width, RING_AREA.depth).rotateX(-Math.PI / 2).translate(0, 0.002, 0);
  const uv = geometry.getAttribute('uv');
  for (let i = 0; i < uv.count; i++) uv.setY(i, 1 - uv.getY(i));
  const mesh = new Mesh(
    geometry,
    new MeshBasicMaterial({ color: 0x000000, map: floorLight, transparent: true, opacity: 0.72, depthWrite: false }),
  );
  mesh.name = 'floor-shadow';
  return mesh;
}
