import { type ActiveHazard, activeHazards, angleBetweenDeg, aoiId, type Vec3 } from 'heed';
import { createWorkshop, REST, WORKSHOP_STATES } from 'heed/worlds';
import { Box3, Mesh, Object3D, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { aoiBoxes, hiddenAois, snapshot, triangleCount, visibleMeshes } from './scene-measures.ts';

const EYE = new Vector3(0, 1.6, 0);
/** After the last onset (40 s) and its settling. */
const ALL_ACTIVE_MS = 60_000;

describe.each([
  { name: 'room', surroundings: true, aois: [36, 45], draws: 100, triangles: 150_000, farthestM: 8 },
  { name: 'passthrough ring', surroundings: false, aois: [26, 30], draws: 70, triangles: 90_000, farthestM: 5 },
] as const)('workshop, $name', ({ surroundings, aois, draws, triangles, farthestM }) => {
  const world = createWorkshop({ surroundings });
  const at = (runMs: number): void => world.update(runMs, activeHazards(world.timeline, runMs));

  it('stays within its drawing budget', () => {
    const measure = (): void => {
      const meshes = visibleMeshes(world.root);
      expect(meshes.length).toBeLessThanOrEqual(draws);
      expect(triangleCount(meshes)).toBeLessThanOrEqual(triangles);
    };
    at(ALL_ACTIVE_MS);
    measure();
    // Every area in some state at once, in turn.
    for (let turn = 0; turn < 4; turn++) {
      const states = Object.entries(WORKSHOP_STATES).map(([id, known]) => {
        const names = Object.keys(known);
        return [aoiId(id), { state: names[turn % names.length] ?? REST, sinceMs: 8000 }] as const;
      });
      world.pose(new Map(states), ALL_ACTIVE_MS);
      measure();
    }
  });

  it('names its areas of interest once each, in both languages', () => {
    expect(world.aois.length).toBeGreaterThanOrEqual(aois[0]);
    expect(world.aois.length).toBeLessThanOrEqual(aois[1]);
    expect(new Set(world.aois.map((aoi) => aoi.id)).size).toBe(world.aois.length);
    for (const { label } of world.aois) expect(label.en !== '' && /[\u4e00-\u9fff]/.test(label.zh)).toBe(true);
  });

  it('plans five hazards, the first at 4 s and then every 9 s, on areas it has', () => {
    expect(world.timeline.hazards.map((hazard) => hazard.onsetMs)).toEqual([4000, 13_000, 22_000, 31_000, 40_000]);
    const ids = new Set<string>(world.aois.map((aoi) => aoi.id));
    for (const hazard of world.timeline.hazards) {
      expect(ids.has(hazard.aoiId)).toBe(true);
      expect(hazard.windowMs).toBeGreaterThanOrEqual(15_000);
      expect(hazard.windowMs).toBeLessThanOrEqual(20_000);
    }
  });

  it.each([0, ALL_ACTIVE_MS])('shows every area from the start at %i ms, 1.2 m away or more', (runMs) => {
    at(runMs);
    for (const [id, box] of aoiBoxes(world)) {
      const size = box.getSize(new Vector3());
      expect(Number.isFinite(size.length()) && size.x * size.y * size.z > 0, id).toBe(true);
      expect(box.getCenter(new Vector3()).distanceTo(EYE), id).toBeGreaterThan(1.2);
      expect(box.getCenter(new Vector3()).distanceTo(EYE), id).toBeLessThan(farthestM);
    }
    // At most one in ten may be hidden.
    expect(hiddenAois(world, EYE).length).toBeLessThanOrEqual(world.aois.length / 10);
  });

  it('keeps neighbours 10 degrees apart, save a few', () => {
    at(0);
    const toward = [...aoiBoxes(world).values()].map((box): Vec3 => {
      const way = box.getCenter(new Vector3()).sub(EYE).normalize();
      return [way.x, way.y, way.z];
    });
    const crowded = toward.filter((a) => toward.some((b) => a !== b && angleBetweenDeg(a, b) < 10));
    expect(crowded.length).toBeLessThanOrEqual(2);
  });

  it('poses the same moment the same way, whatever came before', () => {
    at(27_345);
    const first = snapshot(world);
    at(3);
    at(51_000);
    at(27_345);
    expect(snapshot(world)).toEqual(first);
  });

  it('keeps hazards at rest while none is active', () => {
    const hazardIds = new Set<string>(world.timeline.hazards.map((hazard) => hazard.aoiId));
    const boxes = (): readonly Box3[] => [...aoiBoxes(world)].filter(([id]) => hazardIds.has(id)).map(([, box]) => box);
    world.update(0, []);
    const rest = boxes();
    world.update(45_678, []);
    expect(boxes()).toEqual(rest);
  });

  it.each(world.timeline.hazards.map((hazard) => hazard.aoiId))('changes %s when it becomes a hazard', (id) => {
    const aoi = world.aois.find((candidate) => candidate.id === id);
    const look = (active: readonly ActiveHazard[]): string => {
      world.update(30_000, active);
      world.root.updateMatrixWorld(true);
      const seen: unknown[] = [];
      aoi?.object.traverse((object) => {
        seen.push(object.matrixWorld.elements.slice());
        if (object instanceof Mesh) seen.push(object.material.emissive.toArray());
      });
      return JSON.stringify(seen);
    };
    const rest = look([]);
    expect(look([{ aoiId: id, ageMs: 0, deadlineMs: 40_000 }])).toBe(rest);
    expect(look([{ aoiId: id, ageMs: 5000, deadlineMs: 40_000 }])).not.toBe(rest);
  });

  it('grows the puddle, and rolls the trolley smoothly to its place', () => {
    const box = (id: string): Box3 => aoiBoxes(world).get(id) ?? new Box3();
    at(0);
    const dry = box('oil-spill').getSize(new Vector3());
    const parked = box('trolley').getCenter(new Vector3());
    at(ALL_ACTIVE_MS);
    const wet = box('oil-spill').getSize(new Vector3());
    // The puddle is some 0.9 m across when it has spread; the tray and can before it about half that.
    expect(wet.x * wet.z).toBeGreaterThan(2 * dry.x * dry.z);
    expect(wet.y).toBeLessThan(dry.y);
    // 1.9 m along -Z in the room, 1.3 m in the ring.
    expect(box('trolley').getCenter(new Vector3()).z - parked.z).toBeCloseTo(surroundings ? -1.9 : -1.3, 2);
    // Smootherstep over 4.5 s peaks at 1.875 / 4.5 of the way per second: under 0.8 m/s.
    let before = parked.z;
    for (let runMs = 22_000; runMs <= 27_000; runMs += 100) {
      at(runMs);
      const z = box('trolley').getCenter(new Vector3()).z;
      expect(Math.abs(z - before)).toBeLessThan(0.085);
      before = z;
    }
  });

  it('frees every geometry and material on dispose', { timeout: 60_000 }, () => {
    const own = createWorkshop({ surroundings });
    const waiting = new Set<unknown>();
    for (const mesh of visibleMeshes(own.root)) {
      for (const resource of [mesh.geometry, mesh.material]) {
        if (Array.isArray(resource)) throw new Error('expected one material per mesh');
        waiting.add(resource);
        resource.addEventListener('dispose', () => waiting.delete(resource));
      }
    }
    expect(waiting.size).toBeGreaterThan(20);
    own.dispose();
    expect(waiting.size).toBe(0);
  });
});

it('turns most areas towards the front: at least 55 % within 90 degrees of -Z', { timeout: 60_000 }, () => {
  const world = createWorkshop();
  const front = [...aoiBoxes(world).values()].filter((box) => {
    const center = box.getCenter(new Vector3());
    return Math.abs(Math.atan2(center.x, -center.z)) < Math.PI / 2;
  });
  expect(front.length / world.aois.length).toBeGreaterThanOrEqual(0.55);
});

it('varies with the seed and repeats with it', { timeout: 60_000 }, () => {
  const colors = (seed: number): ArrayLike<number> => {
    const shelves = createWorkshop({ seed, surroundings: false }).aois.find((aoi) => aoi.id === 'shelves');
    const mesh = visibleMeshes(shelves?.object ?? new Object3D())[0];
    return mesh?.geometry.getAttribute('color').array ?? [];
  };
  expect(colors(3)).toEqual(colors(3));
  expect(colors(4)).not.toEqual(colors(3));
});
