import { Box3, Group, Matrix4, Mesh, type MeshStandardMaterial, type Object3D, Vector3 } from 'three';
import type { Place } from './aoi-spec.ts';
import type { Prop } from './prop.ts';
import type { Occluder } from './solids/occlusion.ts';
import type { Solid } from './solids/solid.ts';

const WALL_BEHIND: Occluder = { box: new Box3(new Vector3(-9, -9, -1), new Vector3(9, 9, 0)), part: -1 };

/** The matrix that carries a prop's own frame into the room. */
export function placeMatrix(place: Place): Matrix4 {
  return new Matrix4().makeRotationY((place.yawDeg * Math.PI) / 180).setPosition(...place.at);
}

/** A prop as it stands in the scene. */
export interface PlacedProp {
  readonly object: Group;
  readonly moving: ReadonlyMap<string, Object3D>;
  /** The own materials of its glowing parts. */
  readonly lamps: ReadonlyMap<string, MeshStandardMaterial>;
}

/** Shades a prop by itself, by what carries it and by the surface it is mounted on. */
export function* shadeProp(prop: Prop, mount: 'floor' | 'wall', onWall: boolean): Generator<void, void> {
  const carriers = (prop.support?.occluders ?? []).map(({ box }) => ({ box, part: -1 }));
  const around = onWall ? [...carriers, WALL_BEHIND] : carriers;
  yield* prop.body.bakeShade(mount === 'floor' ? 0 : null, around);
  if (prop.support !== undefined) {
    const carried = prop.body.occluders.map(({ box }) => ({ box, part: -1 }));
    yield* prop.support.bakeShade(0, carried);
  }
  for (const part of Object.values(prop.moving ?? {})) yield* part.solid.bakeShade(null);
}

/**
 * Builds the graph of one prop: its turn is baked into the still mesh, so world boxes stay tight; moving parts hang in a turned frame.
 */
export function assembleProp(
  name: string,
  prop: Prop,
  place: Place,
  surface: MeshStandardMaterial,
  createLamp: () => MeshStandardMaterial,
): PlacedProp {
  const object = new Group();
  object.name = name;
  object.position.set(...place.at);
  const turn = new Matrix4().makeRotationY((place.yawDeg * Math.PI) / 180);
  if (!prop.body.isEmpty) object.add(stillMesh(prop.body, turn, surface));
  const moving = new Map<string, Object3D>();
  const lamps = new Map<string, MeshStandardMaterial>();
  const frame = new Group();
  frame.rotation.y = (place.yawDeg * Math.PI) / 180;
  for (const [part, { solid, pivot, parent, glows }] of Object.entries(prop.moving ?? {})) {
    const material = glows === true ? createLamp() : surface;
    if (glows === true) lamps.set(part, material);
    const mesh = new Mesh(solid.toGeometry(), material);
    mesh.name = `${name}/${part}`;
    mesh.position.set(...pivot);
    const holder = parent === undefined ? frame : moving.get(parent);
    if (holder === undefined)
      throw new Error(`assembleProp: expected parent parts first, got ${part} before ${parent}`);
    holder.add(mesh);
    moving.set(part, mesh);
  }
  if (moving.size > 0) object.add(frame);
  return { object, moving, lamps };
}

function stillMesh(solid: Solid, matrix: Matrix4, material: MeshStandardMaterial): Mesh {
  const mesh = new Mesh(solid.toGeometry(matrix), material);
  mesh.matrixAutoUpdate = false;
  return mesh;
}
