import { aoiId } from 'heed';
import {
  DirectionalLight,
  Group,
  type Material,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  type MeshStandardMaterial,
  Object3D,
  PlaneGeometry,
  type Texture,
} from 'three';
import { mergeGeometries } from 'three/examples/jsm/utils/BufferGeometryUtils.js';
import type { AoiSpec, Place } from './aoi-spec.ts';
import { AOIS_AHEAD } from './aois-ahead.ts';
import { AOIS_AROUND } from './aois-around.ts';
import { assembleProp, type PlacedProp, placeMatrix, shadeProp } from './assemble-prop.ts';
import { BENCH_TOP_M, workbench } from './builders/bench-tools.ts';
import { standPost } from './builders/safety.ts';
import { floorGeometry, roomShell } from './builders/structure.ts';
import { createFloorLight, type FloorArea, type Footprint } from './floor-light.ts';
import { createLabelAtlas } from './labels/label-atlas.ts';
import { createFloorMaterial, createSurfaceMaterial } from './materials.ts';
import { createMovingShadow } from './moving-shadow.ts';
import type { Prop } from './prop.ts';
import { ROOM_AREA, SUN } from './room.ts';
import type { Occluder } from './solids/occlusion.ts';
import type { Solid } from './solids/solid.ts';
import { createSurfaceTexture } from './surface-texture.ts';
import { type HazardParts, poseHazards, WORKSHOP_TIMELINE } from './workshop-hazards.ts';
import { type IdleParts, poseIdle } from './workshop-idle.ts';
import type { World, WorldAoi } from './world.ts';

const RING_AREA: FloorArea = { x0: -4, z0: -4, width: 8, depth: 8 };
/** The one prop that travels: its shadow goes with it instead of being baked. */
const TROLLEY = 'trolley';
const BENCH_IN_ROOM: Place = { at: [-0.2, 0, -3.21], yawDeg: 0 };
const BENCH_IN_RING: Place = { at: [-0.42, 0, -2.5], yawDeg: 5 };

export interface WorkshopOptions {
  /** False over passthrough: free-standing props in a ring of about 3 m, without floor, walls, ceiling or lamps. @default true */
  readonly surroundings?: boolean;
  /** Varies wear, tints and what lies in the bins. @default 1 */
  readonly seed?: number;
}

interface Standing {
  readonly spec: AoiSpec;
  readonly place: Place;
  readonly prop: Prop;
}

/** The training workshop: 27 areas of interest, five of which turn into hazards. */
export function createWorkshop(options: WorkshopOptions = {}): World {
  const surroundings = options.surroundings ?? true;
  const seed = options.seed ?? 1;
  const surfaceMap = createSurfaceTexture(seed);
  const atlas = createLabelAtlas();
  const surface = createSurfaceMaterial(surfaceMap, atlas);
  const hot = createSurfaceMaterial(surfaceMap, atlas);
  const status = createSurfaceMaterial(surfaceMap, atlas);
  const disposables: { dispose(): void }[] = [surfaceMap, atlas, surface, hot, status];

  const root = new Group();
  root.name = 'workshop';
  const standing = [...AOIS_AHEAD, ...AOIS_AROUND].flatMap((spec): Standing[] => {
    const place = surroundings ? spec.room : spec.ring;
    return place === undefined ? [] : [{ spec, place, prop: spec.build({ seed, surroundings }) }];
  });
  const placed = new Map<string, PlacedProp>();
  const aois = standing.map(({ spec, place, prop }): WorldAoi => {
    shadeProp(prop, spec.mount, spec.mount === 'wall' && surroundings);
    const own = spec.id === 'hot-surface' ? hot : status;
    const built = assembleProp(spec.id, prop, place, (part) => (part?.glows === true ? own : surface));
    placed.set(spec.id, built);
    root.add(built.object);
    return {
      id: aoiId(spec.id),
      label: { en: spec.en, zh: spec.zh },
      kind: spec.kind,
      relevance: spec.relevance,
      object: built.object,
    };
  });

  const dressing = dressingOf(standing, surroundings);
  const unmoved = standing.filter(({ spec }) => spec.id !== TROLLEY);
  const footprints = [...unmoved, ...dressing.map(({ solid, place }) => ({ prop: { body: solid }, place }))].flatMap(
    ({ prop, place }) => footprintsOf(prop, place),
  );
  const still: Solid[] = [];
  if (surroundings) {
    const shell = roomShell();
    shell.bakeShade(
      0,
      footprints.map(({ box, matrix }): Occluder => ({ box: box.clone().applyMatrix4(matrix), part: -1 })),
    );
    still.push(shell);
  }
  const dressingMesh = mergedMesh(
    [
      ...still.map((solid) => solid.toGeometry()),
      ...dressing.map(({ solid, place }) => solid.toGeometry(placeMatrix(place))),
    ],
    surface,
  );
  dressingMesh.name = 'dressing';
  root.add(dressingMesh);

  const floorLight = createFloorLight(surroundings ? ROOM_AREA : RING_AREA, footprints, surroundings ? SUN : null);
  const floor = surroundings ? paintedFloor(surfaceMap, floorLight) : shadowCatcher(floorLight);
  disposables.push(floorLight, floor.material as Material);
  root.add(floor);
  root.add(keyLight());

  const trolleyShadow = createMovingShadow(0.66, 1.0);
  disposables.push(trolleyShadow);
  root.add(trolleyShadow.mesh);
  const hazards = hazardParts(placed, hot, trolleyShadow.mesh, surroundings);
  const idle = idleParts(placed, status);
  const update: World['update'] = (runMs, active) => {
    poseHazards(hazards, active);
    poseIdle(idle, runMs);
  };
  update(0, []);
  root.updateMatrixWorld(true);
  return {
    root,
    aois,
    timeline: WORKSHOP_TIMELINE,
    start: { position: [0, 0, 0], yawDeg: 0 },
    update,
    dispose() {
      root.removeFromParent();
      root.traverse((object) => {
        if (object instanceof Mesh) object.geometry.dispose();
      });
      for (const disposable of disposables) disposable.dispose();
    },
  };
}

/** What carries the props without being a target: the bench, tables, gantry, posts. */
function dressingOf(
  standing: readonly Standing[],
  surroundings: boolean,
): readonly { readonly solid: Solid; readonly place: Place }[] {
  const bench = workbench(surroundings ? 2.6 : 1.7).body;
  const onBench = standing.filter(({ place }) => place.at[1] === BENCH_TOP_M);
  const benchPlace = surroundings ? BENCH_IN_ROOM : BENCH_IN_RING;
  const toBench = placeMatrix(benchPlace).invert();
  bench.bakeShade(
    0,
    onBench.flatMap(({ prop, place }) =>
      prop.body.occluders.map(({ box }) => ({
        box: box.clone().applyMatrix4(new Matrix4().multiplyMatrices(toBench, placeMatrix(place))),
        part: -1,
      })),
    ),
  );
  const carried = standing.flatMap(({ prop, place }) => {
    const supports = prop.support === undefined ? [] : [{ solid: prop.support, place }];
    if (place.postM === undefined) return supports;
    const post = standPost(place.postM);
    post.bakeShade(0);
    return [...supports, { solid: post, place: { at: [place.at[0], 0, place.at[2]] as const, yawDeg: place.yawDeg } }];
  });
  return [{ solid: bench, place: benchPlace }, ...carried];
}

function footprintsOf(prop: Prop, place: Place): readonly Footprint[] {
  const matrix = placeMatrix(place);
  const solids = [prop.body, ...(prop.support === undefined ? [] : [prop.support])];
  return solids.flatMap((solid) => solid.occluders.map(({ box }) => ({ box, matrix })));
}

function mergedMesh(geometries: Parameters<typeof mergeGeometries>[0], material: MeshStandardMaterial): Mesh {
  const merged = mergeGeometries(geometries);
  for (const geometry of geometries) geometry.dispose();
  return new Mesh(merged, material);
}

function paintedFloor(surfaceMap: Texture, floorLight: Texture): Mesh {
  const mesh = new Mesh(floorGeometry(ROOM_AREA), createFloorMaterial(surfaceMap, floorLight));
  mesh.name = 'floor';
  return mesh;
}

/** Lays only the baked shadows on whatever floor the person really stands on. */
function shadowCatcher(floorLight: Texture): Mesh {
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

/** Warm lamp light from above the person's right shoulder; shadows are baked, so it casts none. */
function keyLight(): Object3D {
  const light = new DirectionalLight(0xffedd6, 1.7);
  light.position.set(1.6, 3.2, 1.9);
  light.name = 'key-light';
  return light;
}

function partOf(placed: ReadonlyMap<string, PlacedProp>, aoi: string, part: string): Object3D {
  const found = placed.get(aoi)?.moving.get(part);
  if (found === undefined) throw new Error(`createWorkshop: expected moving part ${part} of ${aoi}, got none`);
  return found;
}

function hazardParts(
  placed: ReadonlyMap<string, PlacedProp>,
  hot: MeshStandardMaterial,
  trolleyShadow: Object3D,
  surroundings: boolean,
): HazardParts {
  const trolley = placed.get(TROLLEY)?.object ?? new Object3D();
  trolleyShadow.position.x = trolley.position.x;
  return {
    guard: partOf(placed, 'bench-grinder', 'guard'),
    wheel: partOf(placed, 'bench-grinder', 'wheel'),
    trolley,
    trolleyShadow,
    trolleyRestM: trolley.position.z,
    trolleyWheels: [partOf(placed, 'trolley', 'rear'), partOf(placed, 'trolley', 'front')],
    trolleyTravelM: surroundings ? 1.9 : 1.3,
    can: partOf(placed, 'oil-spill', 'can'),
    puddle: partOf(placed, 'oil-spill', 'puddle'),
    load: partOf(placed, 'hoist-load', 'load'),
    hot,
  };
}

function idleParts(placed: ReadonlyMap<string, PlacedProp>, status: MeshStandardMaterial): IdleParts {
  const clock = placed.get('clock')?.moving;
  return {
    status,
    hourHand: clock?.get('hour') ?? null,
    minuteHand: clock?.get('minute') ?? null,
    robot: (['turn', 'upper', 'fore', 'hand'] as const).map((part) => partOf(placed, 'robot-arm', part)),
  };
}
