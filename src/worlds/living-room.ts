import type { Vec3 } from 'heed';
import { Box3, type DataTexture, Group, LinearMipmapNearestFilter, Matrix4, Mesh, type Texture, Vector3 } from 'three';
import { mergeGeometries } from 'three/examples/jsm/utils/BufferGeometryUtils.js';
import { livingRoomFloor } from './builders/living-room-floor.ts';
import { livingRoomFittings, livingRoomShell } from './builders/living-room-shell.ts';
import { bakeFloorLight, type Footprint } from './floor-light.ts';
import { createRoomProbe } from './light-probe.ts';
import { paintLivingRoomArt } from './living-room-art.ts';
import { furnishLivingRoom, hangLivingRoom } from './living-room-furniture.ts';
import { FLOOR_Y, LIVING_ROOM, MORNING_SUN, TURNED_AREA } from './living-room-plan.ts';
import { livingRoomPrints } from './living-room-prints.ts';
import { createSurfaceMaterial } from './materials.ts';
import type { Occluder } from './solids/occlusion.ts';
import { Solid } from './solids/solid.ts';
import { bakeSurfaceTexture } from './surface-texture.ts';

interface LivingRoomOptions {
  /** The same as the workshop's before it: both are lit by one room. @default 'environment' */
  readonly light?: 'environment' | 'analytic';
  /** Varies books, planks and leaves. @default 1 */
  readonly seed?: number;
}

/** Drawn after the props, so that what they hide is never shaded. */
const BEHIND_PROPS = 1;

/**
 * A furnished living room of 8.4 m by 8 m around the origin, its middle 6.4 m clear: what passthrough cameras would see.
 *
 * One mesh with one material; adds no light, so the scene needs the workshop's.
 */
export function createLivingRoom(options: LivingRoomOptions = {}): { readonly root: Group; dispose(): void } {
  const { light = 'environment', seed = 1 } = options;
  const analytic = light === 'analytic';
  const room = new Solid(seed + 201);
  furnishLivingRoom(room, seed);
  livingRoomShell(room);
  finish(room.bakeShade(FLOOR_Y, WALLS));
  const fittings = new Solid(seed + 202);
  hangLivingRoom(fittings);
  livingRoomFittings(fittings);

  const surfaceMap = finish(bakeSurfaceTexture(seed));
  const floorLight = finish(bakeFloorLight(TURNED_AREA, footprintsOf(room), MORNING_SUN));
  const art = paintLivingRoomArt(surfaceMap, floorLight);
  floorLight.dispose();
  cleanUp(surfaceMap);
  if (analytic) for (const texture of [surfaceMap, art]) sampleCheaply(texture);
  const material = createSurfaceMaterial(surfaceMap, art, analytic ? createRoomProbe() : null);

  // Near things first, so that they hide what lies behind them. Analytic light is much quicker on a matt floor.
  const parts = [room.toGeometry(), fittings.toGeometry(), ...livingRoomPrints(), livingRoomFloor(seed, !analytic)];
  const mesh = new Mesh(mergeGeometries(parts), material);
  for (const part of parts) part.dispose();
  mesh.name = 'living-room';
  mesh.renderOrder = BEHIND_PROPS;
  const root = new Group();
  root.name = 'living-room';
  root.add(mesh);
  return {
    root,
    dispose() {
      root.removeFromParent();
      mesh.geometry.dispose();
      for (const resource of [material, surfaceMap, art]) resource.dispose();
    },
  };
}

/** What shades the corners: slabs behind the walls and over the ceiling, set back so that the shade stays soft. */
const WALLS: readonly Occluder[] = slabsAround(0.09);

function slabsAround(setBackM: number): readonly Occluder[] {
  const { left, right, front, back, height } = LIVING_ROOM;
  const slabs: readonly (readonly [Vec3, Vec3])[] = [
    [
      [left - 1, 0, -9],
      [left - setBackM, 3, 9],
    ],
    [
      [right + setBackM, 0, -9],
      [right + 1, 3, 9],
    ],
    [
      [-9, 0, front - 1],
      [9, 3, front - setBackM],
    ],
    [
      [-9, 0, back + setBackM],
      [9, 3, back + 1],
    ],
    [
      [-9, height + setBackM, -9],
      [9, height + 1, 9],
    ],
  ];
  return slabs.map(([min, max]) => ({ box: new Box3(new Vector3(...min), new Vector3(...max)), part: -1 }));
}

function footprintsOf(room: Solid): readonly Footprint[] {
  const turn = new Matrix4().makeRotationY(Math.PI / 2);
  return room.occluders.map(({ box }) => ({ box, matrix: turn }));
}

/** A home is painted more evenly than a workshop: takes most of the smudges (R) and half the speckle (G) out. */
function cleanUp(surfaceMap: DataTexture): void {
  const { data } = surfaceMap.image;
  if (data === null) throw new Error('cleanUp: expected a texture with pixels, got none');
  for (let i = 0; i < data.length; i += 4) {
    data[i] = 128 + ((data[i] ?? 128) - 128) * 0.2;
    data[i + 1] = 128 + ((data[i + 1] ?? 128) - 128) * 0.5;
  }
}

function sampleCheaply(texture: Texture): void {
  texture.anisotropy = 1;
  texture.minFilter = LinearMipmapNearestFilter;
}

function finish<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
