import { type MeshStandardMaterial, Object3D } from 'three';
import type { PlacedProp } from './assemble-prop.ts';
import type { HazardParts } from './workshop-hazards.ts';
import type { IdleParts } from './workshop-idle.ts';

/** The one prop that travels: its shadow goes with it instead of being baked. */
export const TROLLEY = 'trolley';

function partOf(placed: ReadonlyMap<string, PlacedProp>, aoi: string, part: string): Object3D {
  const found = placed.get(aoi)?.moving.get(part);
  if (found === undefined) throw new Error(`partOf: expected moving part ${part} of ${aoi}, got none`);
  return found;
}

/** Collects what the hazards move; the trolley's shadow is put under it. */
export function hazardParts(
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

/** Collects what moves without meaning anything. */
export function idleParts(placed: ReadonlyMap<string, PlacedProp>, status: MeshStandardMaterial): IdleParts {
  const clock = placed.get('clock')?.moving;
  return {
    status,
    hourHand: clock?.get('hour') ?? null,
    minuteHand: clock?.get('minute') ?? null,
    robot: (['turn', 'upper', 'fore', 'hand'] as const).map((part) => partOf(placed, 'robot-arm', part)),
  };
}
