import { type AoiId, aoiId } from 'heed';
import {
  type BufferGeometry,
  DirectionalLight,
  Group,
  LinearMipmapNearestFilter,
  type Material,
  Mesh,
  type MeshStandardMaterial,
  type Texture,
} from 'three';
import { mergeGeometries } from 'three/examples/jsm/utils/BufferGeometryUtils.js';
import { AOIS_AHEAD } from './aois-ahead.ts';
import { AOIS_AROUND } from './aois-around.ts';
import { AOIS_AT_WORK } from './aois-at-work.ts';
import { assembleProp, placeMatrix, shadeProp } from './assemble-prop.ts';
import { roomShell } from './builders/structure.ts';
import { bakeFloorLight } from './floor-light.ts';
import { paintedFloor, RING_AREA, shadowCatcher } from './floor-mesh.ts';
import { paintLabelAtlas } from './labels/label-atlas.ts';
import { createRoomProbe } from './light-probe.ts';
import { createFloorMaterial, createSurfaceMaterial } from './materials.ts';
import { createMovingShadow } from './moving-shadow.ts';
import { bindMotions, type StagedProp } from './pose-workshop.ts';
import { ROOM_AREA, SUN } from './room.ts';
import { KEY_LIGHT } from './room-light.ts';
import type { Occluder } from './solids/occlusion.ts';
import type { Solid } from './solids/solid.ts';
import { bakeSurfaceTexture } from './surface-texture.ts';
import { buildDressing, footprintsOf, type Standing } from './workshop-dressing.ts';
import { WORKSHOP_MOTIONS } from './workshop-motions.ts';
import { createHazardStates, WORKSHOP_TIMELINE } from './workshop-timeline.ts';
import type { World, WorldAoi } from './world.ts';

export interface WorkshopOptions {
  /** False over passthrough: free-standing props in a ring of about 3 m, without floor, walls, ceiling or lamps. @default true */
  readonly surroundings?: boolean;
  /** Varies wear, tints and what lies in the bins. @default 1 */
  readonly seed?: number;
  /**
   * `environment` is lit by the map of `createWorkshopEnvironment`, set as the scene's environment. `analytic` brings
   * its own light, several times cheaper where the processor draws; the scene then needs no environment. @default 'environment'
   */
  readonly light?: 'environment' | 'analytic';
}

/** Drawn after the props, so that what they hide is never shaded. */
const BEHIND_PROPS = 1;

interface Disposable {
  dispose(): void;
}

/** Builds the workshop in steps of some milliseconds; ended early, it frees what it has made. */
export function* buildWorkshop(options: WorkshopOptions): Generator<void, World> {
  const root = new Group();
  const disposables: Disposable[] = [];
  const dispose = (): void => {
    root.removeFromParent();
    root.traverse((object) => {
      if (object instanceof Mesh) object.geometry.dispose();
    });
    for (const disposable of disposables) disposable.dispose();
  };
  let done = false;
  try {
    const world = yield* furnish(root, options, disposables);
    done = true;
    return { ...world, dispose };
  } finally {
    if (!done) dispose();
  }
}

function* furnish(
  root: Group,
  { surroundings = true, seed = 1, light = 'environment' }: WorkshopOptions,
  disposables: Disposable[],
): Generator<void, Omit<World, 'dispose'>> {
  const keep = <T extends Disposable>(resource: T): T => {
    disposables.push(resource);
    return resource;
  };
  const analytic = light === 'analytic';
  const sampled = (texture: Texture): Texture => {
    if (analytic) {
      texture.anisotropy = 1;
      texture.minFilter = LinearMipmapNearestFilter;
    }
    return keep(texture);
  };
  root.name = 'workshop';
  const surfaceMap = sampled(yield* bakeSurfaceTexture(seed));
  const atlas = keep(yield* paintLabelAtlas());
  yield;
  const probe = analytic ? createRoomProbe() : null;
  yield;
  const surfaceMaterial = (): MeshStandardMaterial => keep(createSurfaceMaterial(surfaceMap, atlas, probe));
  const surface = surfaceMaterial();

  const standing: Standing[] = [];
  for (const spec of [...AOIS_AHEAD, ...AOIS_AROUND, ...AOIS_AT_WORK]) {
    const place = surroundings ? spec.room : spec.ring;
    if (place !== undefined) standing.push({ spec, place, prop: spec.build({ seed, surroundings }) });
    yield;
  }
  const placed = new Map<string, StagedProp>();
  const aois: WorldAoi[] = [];
  for (const { spec, place, prop } of standing) {
    yield* shadeProp(prop, spec.mount, spec.mount === 'wall' && surroundings);
    const built = assembleProp(spec.id, prop, place, surface, surfaceMaterial);
    const shadow = spec.travels === undefined ? null : keep(createMovingShadow(...spec.travels)).mesh;
    if (shadow !== null) {
      shadow.position.set(place.at[0], shadow.position.y, place.at[2]);
      shadow.rotation.y = (place.yawDeg * Math.PI) / 180;
      root.add(shadow);
    }
    placed.set(spec.id, { ...built, shadow, yawDeg: place.yawDeg });
    root.add(built.object);
    const { en, zh, kind, relevance } = spec;
    aois.push({ id: aoiId(spec.id), label: { en, zh }, kind, relevance, object: built.object });
  }

  const dressing = yield* buildDressing(standing, surroundings);
  const geometries: BufferGeometry[] = [];
  for (const { solid, place } of dressing) {
    geometries.push(solid.toGeometry(placeMatrix(place)));
    yield;
  }
  root.add(mergedMesh('dressing', geometries, surface));
  yield;
  const still = standing.filter(({ spec }) => spec.travels === undefined);
  const footprints = [...still, ...dressing.map(({ solid, place }) => ({ prop: { body: solid }, place }))].flatMap(
    ({ prop, place }) => footprintsOf(prop, place),
  );
  if (surroundings) {
    const occluders = footprints.map(({ box, matrix }) => ({ box: box.clone().applyMatrix4(matrix), part: -1 }));
    const shell = roomShell();
    yield;
    root.add(behind(new Mesh(yield* shellGeometry(shell, occluders), surface), 'room-shell'));
  }
  yield;
  const floorLight = sampled(
    yield* bakeFloorLight(surroundings ? ROOM_AREA : RING_AREA, footprints, surroundings ? SUN : null),
  );
  const floor = surroundings
    ? behind(paintedFloor(createFloorMaterial(surfaceMap, floorLight, probe)), 'floor')
    : shadowCatcher(floorLight);
  keep(floor.material as Material);
  root.add(floor, keyLight());
  if (probe !== null) root.add(probe);

  const poseAll = bindMotions(WORKSHOP_MOTIONS, placed, surroundings);
  const hazardState = createHazardStates();
  let states: Parameters<World['pose']>[0] = new Map();
  let hazards: Parameters<World['update']>[1] = [];
  const givenState = (id: AoiId) => states.get(id);
  const timelineState = (id: AoiId) => hazardState(id, hazards);
  const pose: World['pose'] = (given, runMs) => {
    states = given;
    poseAll(givenState, runMs);
  };
  const update: World['update'] = (runMs, active) => {
    hazards = active;
    poseAll(timelineState, runMs);
  };
  update(0, []);
  root.updateMatrixWorld(true);
  return { root, aois, timeline: WORKSHOP_TIMELINE, start: { position: [0, 0, 0], yawDeg: 0 }, pose, update };
}

function* shellGeometry(
  shell: Solid,
  occluders: readonly Occluder[],
): Generator<void, ReturnType<Solid['toGeometry']>> {
  yield* shell.bakeShade(0, occluders);
  yield;
  return shell.toGeometry();
}

function behind(mesh: Mesh, name: string): Mesh {
  mesh.name = name;
  mesh.renderOrder = BEHIND_PROPS;
  return mesh;
}

function mergedMesh(
  name: string,
  geometries: Parameters<typeof mergeGeometries>[0],
  material: MeshStandardMaterial,
): Mesh {
  const mesh = new Mesh(mergeGeometries(geometries), material);
  for (const geometry of geometries) geometry.dispose();
  mesh.name = name;
  return mesh;
}

/** Shadows are baked, so it casts none. */
function keyLight(): DirectionalLight {
  const light = new DirectionalLight(KEY_LIGHT.color, KEY_LIGHT.intensity);
  light.position.set(...KEY_LIGHT.from);
  light.name = 'key-light';
  return light;
}
