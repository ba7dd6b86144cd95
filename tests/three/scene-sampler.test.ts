import { aoiId, type Pose } from 'heed';
import { type AoiRegistration, createSceneSampler, type SampleContext } from 'heed/three';
import {
  Box3,
  BoxGeometry,
  BufferGeometry,
  Group,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  type Object3D,
  Scene,
} from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import { expect, it } from 'vitest';

const viewer: Pose = { position: [0, 0, 0], orientation: [0, 0, 0, 1] };

const context = (override: Partial<SampleContext> = {}): SampleContext => ({
  timeMs: 0,
  viewer,
  activeHazards: [],
  referenceSpace: new Matrix4(),
  ...override,
});

const area = (id: string, object: Object3D): AoiRegistration => ({
  id: aoiId(id),
  label: id,
  kind: 'object',
  relevance: null,
  object,
});

function block(width: number, height: number, depth: number, x: number, y: number, z: number): Mesh {
  const mesh = new Mesh(new BoxGeometry(width, height, depth), new MeshBasicMaterial());
  mesh.position.set(x, y, z);
  return mesh;
}

function expectBox(
  box: { center: readonly number[]; size: readonly number[] } | undefined,
  expected: number[][],
): void {
  const actual = [box?.center, box?.size];
  expected.forEach((row, index) => {
    row.forEach((value, axis) => {
      expect(actual[index]?.[axis]).toBeCloseTo(value, 5);
    });
  });
}

/** A unit-wide bar in a scaled group, turned 90 degrees about y, in a group moved by (1, 2, 3). */
function nestedBar(): { root: Group; aoi: Group; bar: Mesh } {
  const root = new Group();
  root.position.set(1, 2, 3);
  const aoi = new Group();
  aoi.rotation.y = Math.PI / 2;
  aoi.scale.set(2, 1, 1);
  const bar = block(1, 0.5, 0.2, 1, 0, 0);
  root.add(aoi);
  aoi.add(bar);
  return { root, aoi, bar };
}

it('measures a rotated, scaled, nested object', () => {
  const { aoi } = nestedBar();
  const sampler = createSceneSampler();
  sampler.register(area('bar', aoi));
  const [sample] = sampler.sample(context()).aois;
  // Local x in [0.5, 1.5] doubles to [1, 3]; 90 degrees about y takes +x to -z: z in [-3, -1], x in [-0.1, 0.1].
  // Moved by (1, 2, 3): centre (1, 2, 1), size (0.2, 0.5, 2).
  expectBox(sample?.box, [
    [1, 2, 1],
    [0.2, 0.5, 2],
  ]);
  const byThree = new Box3().setFromObject(aoi);
  expect(byThree.min.z).toBeCloseTo(0, 5);
});

it('puts the box into the reference space', () => {
  const { aoi } = nestedBar();
  const sampler = createSceneSampler();
  sampler.register(area('bar', aoi));
  sampler.sample(context());
  const referenceSpace = new Matrix4().makeTranslation(10, 0, -1);
  expectBox(sampler.sample(context({ referenceSpace })).aois[0]?.box, [
    [11, 2, 0],
    [0.2, 0.5, 2],
  ]);
  // Turned 90 degrees about y: (x, y, z) -> (z, y, -x), so (1, 2, 1) -> (1, 2, -1) and the long side lies along x.
  referenceSpace.makeRotationY(Math.PI / 2);
  expectBox(sampler.sample(context({ referenceSpace })).aois[0]?.box, [
    [1, 2, -1],
    [2, 0.5, 0.2],
  ]);
});

it('follows moved, added and removed children', () => {
  const { root, aoi, bar } = nestedBar();
  const sampler = createSceneSampler();
  sampler.register(area('bar', aoi));
  sampler.sample(context());
  bar.position.x = 2;
  root.updateMatrixWorld();
  // Local x [1.5, 2.5] -> [3, 5] -> z in [-5, -3] + 3 = [-2, 0].
  expect(sampler.sample(context()).aois[0]?.box.center[2]).toBeCloseTo(-1, 5);
  const second = block(0.1, 4, 0.1, 2, 0, 0);
  aoi.add(second);
  root.updateMatrixWorld();
  expect(sampler.sample(context()).aois[0]?.box.size[1]).toBeCloseTo(4, 5);
  aoi.remove(second);
  expect(sampler.sample(context()).aois[0]?.box.size[1]).toBeCloseTo(0.5, 5);
});

it('gives each visible part its own box', () => {
  const counter = new Group();
  const [long, short, hidden] = [block(2, 1, 0.5, 0, 0, 0), block(0.5, 1, 2, 1, 0, 1), block(1, 1, 1, 0, 0, 0)];
  hidden.visible = false;
  counter.add(long, short);
  const sampler = createSceneSampler();
  sampler.register({ ...area('counter', counter), parts: [long, short, hidden] });
  const parts = sampler.sample(context()).aois[0]?.parts;
  expect(parts?.map(({ size }) => [...size])).toEqual([
    [2, 1, 0.5],
    [0.5, 1, 2],
  ]);
});

it('refuses a second AOI of the same id until the first is gone', () => {
  const sampler = createSceneSampler();
  const unregister = sampler.register(area('valve', block(1, 1, 1, 0, 0, 0)));
  expect(() => sampler.register(area('valve', block(1, 1, 1, 0, 0, 0)))).toThrow("got 'valve'");
  unregister();
  sampler.register(area('valve', block(2, 1, 1, 0, 0, 0)));
  expect(sampler.sample(context()).aois.map(({ box }) => box.size[0])).toEqual([2]);
});

it('leaves out what is hidden anywhere up the chain, and notes when it comes back', () => {
  const { root, aoi } = nestedBar();
  const sampler = createSceneSampler();
  sampler.register(area('bar', aoi));
  expect(sampler.sample(context({ timeMs: 5 })).aois[0]?.changedMs).toBeNull();
  root.visible = false;
  expect(sampler.sample(context({ timeMs: 10 })).aois).toEqual([]);
  expect(sampler.problems).toEqual([]);
  root.visible = true;
  expect(sampler.sample(context({ timeMs: 20 })).aois[0]?.changedMs).toBe(20);
});

it('reports AOIs that draw nothing, but takes a flat sign', () => {
  const sampler = createSceneSampler();
  sampler.register(area('nothing', new Group()));
  sampler.register(area('no vertices', new Mesh(new BufferGeometry())));
  const infinite = block(1, 1, 1, 0, 0, 0);
  infinite.scale.x = Number.POSITIVE_INFINITY;
  sampler.register(area('infinite', infinite));
  sampler.register(area('sign', block(1, 1, 0, 0, 0, -1)));
  expect(sampler.sample(context()).aois.map(({ id }) => id)).toEqual(['sign']);
  expect(sampler.problems).toEqual([
    { code: 'empty-aoi', aoiId: 'nothing' },
    { code: 'empty-aoi', aoiId: 'no vertices' },
    { code: 'empty-aoi', aoiId: 'infinite' },
  ]);
});

it('marks hazards with their deadline and the time they began and ended', () => {
  const sampler = createSceneSampler();
  sampler.register(area('leak', block(1, 1, 1, 0, 0, -3)));
  const at = (timeMs: number, deadlineMs?: number) => {
    const activeHazards = deadlineMs === undefined ? [] : [{ aoiId: aoiId('leak'), deadlineMs }];
    const aoi = sampler.sample(context({ timeMs, activeHazards })).aois[0];
    return [aoi?.hazardActive, aoi?.deadlineMs, aoi?.changedMs];
  };
  expect(at(100)).toEqual([false, null, null]);
  expect(at(200, 900)).toEqual([true, 900, 200]);
  expect(at(300, 900)).toEqual([true, 900, 200]);
  expect(at(400)).toEqual([false, null, 400]);
});

/** A 1 m cube 4 m ahead in a scene with whatever may hide it. */
function visibleFraction(...occluders: readonly Object3D[]): number | null | undefined {
  const scene = new Scene();
  const target = block(1, 1, 1, 0, 0, -4);
  scene.add(target, ...occluders);
  const sampler = createSceneSampler({ raysPerFrame: 5 });
  sampler.register(area('target', target));
  sampler.setOccluders(scene);
  return sampler.sample(context()).aois[0]?.visibleFraction;
}

it('measures the visible fraction at five points', () => {
  expect(visibleFraction()).toBe(1);
  // A board over x > 0.05 at half the way covers the two points at x = +0.3, halved to +0.15 there: 3 of 5 remain.
  expect(visibleFraction(block(1, 2, 0.01, 0.55, 0, -2))).toBeCloseTo(0.6, 6);
  expect(visibleFraction(block(2, 2, 0.01, 0, 0, -2))).toBe(0);
});

it('lets nothing hide an AOI that is behind it, hidden, clear or part of it', () => {
  const glass = block(2, 2, 0.01, 0, 0, -2);
  glass.material = new MeshBasicMaterial({ transparent: true, opacity: 0.2 });
  const gone = block(2, 2, 0.01, 0, 0, -2);
  gone.visible = false;
  expect(visibleFraction(block(9, 9, 0.1, 0, 0, -4.6), glass, gone)).toBe(1);
});

it('sees a pillar that is one mesh with the room around the viewer', () => {
  const pillar = new BoxGeometry(2, 2, 0.1).translate(0, 0, -2);
  const room = new Mesh(mergeGeometries([new BoxGeometry(30, 30, 30), pillar]), new MeshBasicMaterial());
  expect(visibleFraction(room)).toBe(0);
});

it('shares its rays between AOIs and answers null until each point is measured', () => {
  const scene = new Scene();
  const sampler = createSceneSampler({ raysPerFrame: 4 });
  for (const [id, x] of [['left', -2] as const, ['right', 2] as const]) {
    const mesh = block(1, 1, 1, x, 0, -4);
    scene.add(mesh);
    sampler.register(area(id, mesh));
  }
  const fractions = () => sampler.sample(context()).aois.map((aoi) => aoi.visibleFraction);
  expect(fractions()).toEqual([null, null]);
  sampler.setOccluders(scene);
  // 10 points at 4 rays a frame: all measured in the third frame.
  expect([fractions(), fractions(), fractions()]).toEqual([
    [null, null],
    [null, null],
    [1, 1],
  ]);
  sampler.setOccluders(null);
  expect(fractions()).toEqual([null, null]);
});

it('leaves the occluders as their author made them', () => {
  const board = block(2, 2, 0.01, 0, 0, -2);
  const before = [...(board.geometry.index?.array ?? [])];
  const raycast = board.raycast;
  visibleFraction(board);
  expect([...(board.geometry.index?.array ?? [])]).toEqual(before);
  expect(board.raycast).toBe(raycast);
  expect(Object.keys(board.geometry)).not.toContain('boundsTree');
});

it('rewrites one sample rather than making new ones', () => {
  const sampler = createSceneSampler();
  sampler.register(area('valve', block(1, 1, 1, 0, 0, -2)));
  const first = sampler.sample(context());
  const aoi = first.aois[0];
  expect(sampler.sample(context())).toBe(first);
  expect(first.aois[0]).toBe(aoi);
});

it('keeps what is watched up to date in a large scene, the rest within sixteen samples', () => {
  const sampler = createSceneSampler();
  const scene = new Scene();
  const blocks = Array.from({ length: 800 }, (_, i) => block(0.1, 0.1, 0.1, i, 0, 0));
  for (const [i, object] of blocks.entries()) {
    scene.add(object);
    sampler.register(area(`block-${i}`, object));
  }
  const { aois } = sampler.sample(context());
  expect(aois).toHaveLength(800);
  const [first, last] = [aois[0], aois[799]];
  if (first === undefined || last === undefined) throw new Error('expected 800 AOIs');
  for (const object of blocks) object.position.y = 5;
  blocks[500]?.removeFromParent();
  if (blocks[500] !== undefined) blocks[500].visible = false;
  scene.updateMatrixWorld();
  sampler.sample(context({ timeMs: 14, watched: [last] }));
  expect(last.box.center[1]).toBeCloseTo(5, 5);
  for (let i = 2; i < 18; i++) sampler.sample(context({ timeMs: 14 * i, watched: [last] }));
  expect(aois.every(({ box }) => Math.abs(box.center[1] - 5) < 1e-5)).toBe(true);
  expect(aois).toHaveLength(799);
});
