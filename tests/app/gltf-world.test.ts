import { type AoiNow, parseScenario, type Scenario } from 'heed';
import { loadGltfWorld } from 'heed/worlds';
import { Vector3 } from 'three';
import { expect, it } from 'vitest';
import { edited } from '../core/scenario/sample-scenario.ts';

/** A triangle, 1 m wide, then the key frames of a turn: 2 times, 2 quaternions. */
function buffer(): Uint8Array {
  const triangle = [0, 0, 0, 1, 0, 0, 0, 1, 0];
  const turn = [0, 2, 0, 0, 0, 1, 0, 1, 0, 0];
  return new Uint8Array(new Float32Array([...triangle, ...turn]).buffer);
}

const gltf = {
  asset: { version: '2.0' },
  scene: 0,
  scenes: [{ nodes: [0, 2, 3, 4, 5] }],
  nodes: [
    { name: 'Saw 1', extras: { heed: 'saw' }, children: [1] },
    { name: 'blade', mesh: 0, extras: { state: 'on' } },
    { name: 'cart', mesh: 0 },
    { name: 'spill', mesh: 0 },
    { name: 'Main switch', mesh: 0 },
    { name: 'lock', mesh: 0 },
  ],
  meshes: [{ primitives: [{ attributes: { POSITION: 0 } }] }],
  animations: [
    {
      name: 'saw.on',
      channels: [{ sampler: 0, target: { node: 1, path: 'rotation' } }],
      samplers: [{ input: 1, output: 2 }],
    },
  ],
  buffers: [{ byteLength: buffer().byteLength, uri: 'parts/scene.bin' }],
  bufferViews: [{ buffer: 0, byteLength: buffer().byteLength }],
  accessors: [
    { bufferView: 0, componentType: 5126, count: 3, type: 'VEC3', min: [0, 0, 0], max: [1, 1, 0] },
    { bufferView: 0, byteOffset: 36, componentType: 5126, count: 2, type: 'SCALAR', min: [0], max: [2] },
    { bufferView: 0, byteOffset: 44, componentType: 5126, count: 2, type: 'VEC4' },
  ],
};

function scenarioWith(aoi3: object): Scenario {
  const { scenario, issues } = parseScenario(
    edited({ scene: { type: 'gltf', file: 'hall/hall.gltf' }, 'aois[3].bind': aoi3 }),
  );
  if (scenario === null) throw new Error(JSON.stringify(issues));
  return scenario;
}

const read = (file: string): Uint8Array | null => {
  if (file === 'hall/hall.gltf') return new TextEncoder().encode(JSON.stringify(gltf));
  return file === 'hall/parts/scene.bin' ? buffer() : null;
};

const now = (over: Partial<AoiNow>): AoiNow => ({
  id: 'saw',
  state: 'off',
  stateSinceMs: 0,
  visible: true,
  changedMs: null,
  motion: null,
  ...over,
});

const byName = { type: 'node', name: 'Main switch' };

it('binds AOIs by extras, by the name of a node as its author wrote it, by their own id', async () => {
  const world = await loadGltfWorld({ scenario: scenarioWith(byName), read });
  const names = [...world.objects].map(([id, { userData, name }]) => [id, userData.name ?? name]);
  expect(names).toEqual([
    ['saw', 'Saw 1'],
    ['cart', 'cart'],
    ['spill', 'spill'],
    ['switch', 'Main switch'],
    ['lock', 'lock'],
  ]);
});

it('shows states by nodes seen in them alone, by clips from the moment they are entered', async () => {
  const world = await loadGltfWorld({ scenario: scenarioWith(byName), read });
  const blade = world.objects.get('saw')?.children[0];
  world.pose([now({})], 0);
  expect(blade?.visible).toBe(false);
  world.pose([now({ state: 'on', stateSinceMs: 4000 })], 5000);
  expect(blade?.visible).toBe(true);
  // Half of the half turn.
  expect(blade?.quaternion.y).toBeCloseTo(Math.SQRT1_2, 5);
  world.pose([now({ visible: false })], 6000);
  expect(world.objects.get('saw')?.visible).toBe(false);
});

it('puts things where they are on their way, ahead along it', async () => {
  const world = await loadGltfWorld({ scenario: scenarioWith(byName), read });
  world.pose([now({ id: 'cart', motion: { path: 'aisle', progress: 0.5, position: [1, 0, -4], headingDeg: 90 } })], 0);
  const cart = world.objects.get('cart');
  expect(cart?.position.toArray()).toEqual([1, 0, -4]);
  expect(new Vector3(0, 0, -1).applyQuaternion(cart?.quaternion ?? { x: 0, y: 0, z: 0, w: 1 }).x).toBeCloseTo(-1, 6);
});

it('names the AOI whose node is missing', async () => {
  const scenario = scenarioWith({ type: 'node', name: 'No such thing' });
  await expect(loadGltfWorld({ scenario, read })).rejects.toThrow(/node for the AOI 'switch', got none/);
});
