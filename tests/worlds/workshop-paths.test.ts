import { aoiId } from 'heed';
import { createWorkshop, WORKSHOP_PATHS, WORKSHOP_STATES } from 'heed/worlds';
import { Box3, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { ROOM } from '../../src/worlds/room.ts';

const STEP_MS = 50;
const world = createWorkshop();

describe.each(Object.entries(WORKSHOP_PATHS))('%s', (name, path) => {
  const aoi = world.aois.find((candidate) => candidate.id === path.aoiId);
  const at = (sinceMs: number): { x: number; z: number; yaw: number } => {
    world.pose(new Map([[aoiId(path.aoiId), { state: name, sinceMs }]]), 5000);
    const { position, rotation } = aoi?.object ?? world.root;
    return { x: position.x, z: position.z, yaw: rotation.y };
  };

  it('is a state of its area, which stands at its start', () => {
    expect(WORKSHOP_STATES[path.aoiId]?.[name]).toBeDefined();
    const { x, z } = at(0);
    expect(x).toBeCloseTo(path.points[0]?.[0] ?? Number.NaN, 3);
    expect(z).toBeCloseTo(path.points[0]?.[1] ?? Number.NaN, 3);
  });

  it('is followed to its end within its speed and acceleration, without a jerk in heading', () => {
    let before = at(0);
    let speed = 0;
    for (let sinceMs = STEP_MS; sinceMs < 30_000; sinceMs += STEP_MS) {
      const now = at(sinceMs);
      const next = Math.hypot(now.x - before.x, now.z - before.z) / (STEP_MS / 1000);
      expect(next).toBeLessThanOrEqual(path.speedMPerS * 1.01);
      // Corners are cut by chords of the sampled curve, which adds some noise.
      expect(Math.abs(next - speed) / (STEP_MS / 1000)).toBeLessThan(path.accelerationMPerS2 + 0.35);
      const turn = Math.atan2(Math.sin(now.yaw - before.yaw), Math.cos(now.yaw - before.yaw));
      expect(Math.abs(turn) / (STEP_MS / 1000)).toBeLessThan(3.5);
      before = now;
      speed = next;
    }
    expect(before.x).toBeCloseTo(path.points.at(-1)?.[0] ?? Number.NaN, 3);
    expect(before.z).toBeCloseTo(path.points.at(-1)?.[1] ?? Number.NaN, 3);
  });
});

it('keeps the walk clear of what stands beside it, and the feet on the floor', () => {
  const boxOf = (id: string): Box3 =>
    new Box3().setFromObject(world.aois.find((aoi) => aoi.id === id)?.object ?? world.root);
  for (let sinceMs = 0; sinceMs < 7000; sinceMs += 100) {
    world.pose(new Map([[aoiId('co-worker'), { state: 'into-robot-cell', sinceMs }]]), 5000);
    world.root.updateMatrixWorld(true);
    const worker = new Box3().setFromObject(
      world.aois.find((aoi) => aoi.id === 'co-worker')?.object ?? world.root,
      true,
    );
    expect(worker.min.y).toBeGreaterThan(-0.03);
    expect(worker.min.y).toBeLessThan(0.05);
    const body = worker.getCenter(new Vector3());
    for (const id of ['conveyor', 'oil-spill', 'forklift'])
      expect(boxOf(id).distanceToPoint(body), `${id} at ${sinceMs} ms`).toBeGreaterThan(0.12);
  }
});

it('comes back to rest from every way', () => {
  for (const [id, state] of [
    ['forklift', 'returning'],
    ['co-worker', 'out-of-robot-cell'],
  ] as const) {
    const object = world.aois.find((aoi) => aoi.id === id)?.object ?? world.root;
    world.pose(new Map(), 5000);
    const rest = [object.position.x, object.position.z, Math.cos(object.rotation.y), Math.sin(object.rotation.y)];
    world.pose(new Map([[aoiId(id), { state, sinceMs: 60_000 }]]), 5000);
    const back = [object.position.x, object.position.z, Math.cos(object.rotation.y), Math.sin(object.rotation.y)];
    for (const [i, value] of back.entries()) expect(value).toBeCloseTo(rest[i] ?? Number.NaN, 3);
  }
});

it('stands within the walls, on the floor, clear of its neighbours', () => {
  world.pose(new Map(), 5000);
  world.root.updateMatrixWorld(true);
  const boxes = world.aois.map((aoi) => ({ id: aoi.id, box: new Box3().setFromObject(aoi.object, true) }));
  for (const { id, box } of boxes) {
    expect(box.min.x, id).toBeGreaterThan(ROOM.left - 0.03);
    expect(box.max.x, id).toBeLessThan(ROOM.right + 0.03);
    expect(box.min.z, id).toBeGreaterThan(ROOM.front - 0.03);
    expect(box.max.z, id).toBeLessThan(ROOM.back + 0.03);
    expect(box.min.y, id).toBeGreaterThan(-0.03);
    expect(box.max.y, id).toBeLessThan(ROOM.height);
    const onWall = [box.min.x - ROOM.left, ROOM.right - box.max.x, box.min.z - ROOM.front, ROOM.back - box.max.z];
    // On the floor, on a wall, on the bench, or carried by a stand, a table or the hoist.
    const carried = box.min.y < 0.04 || Math.min(...onWall) < 0.03 || Math.abs(box.min.y - 0.9) < 0.02;
    expect(carried || ['hot-surface', 'hoist-load', 'grinder-isolator', 'status-tower'].includes(id), id).toBe(true);
  }
  const touching = boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => {
      const shared = a.box.clone().intersect(b.box);
      const size = shared.isEmpty() ? new Vector3() : shared.getSize(new Vector3());
      return Math.min(size.x, size.y, size.z) > 0.05 ? [`${a.id} ${b.id}`] : [];
    }),
  );
  // Both reach over the belt.
  expect(touching).toEqual(['robot-arm conveyor', 'conveyor co-worker']);
});
