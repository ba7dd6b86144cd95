import { checkPack, readGltfNodes } from 'heed';
import { describe, expect, it } from 'vitest';
import { sample } from './sample-scenario.ts';

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** A binary glTF file with the given JSON. */
function glb(json: unknown): Uint8Array {
  const text = bytesOf(json);
  const length = Math.ceil(text.length / 4) * 4;
  const file = new Uint8Array(20 + length).fill(0x20);
  const view = new DataView(file.buffer);
  [0x46546c67, 2, file.length, length, 0x4e4f534a].forEach((word, index) => {
    view.setUint32(4 * index, word, true);
  });
  file.set(text, 20);
  return file;
}

const NODES = [
  { name: 'Saw', extras: { heed: 'saw' }, children: [5] },
  { name: 'cart' },
  { name: 'Puddle', extras: { heed: { id: 'spill' } } },
  { name: 'Main switch' },
  { name: 'lock' },
  { name: 'blade' },
];

const inScene = (more: Readonly<Record<string, unknown>> = {}) =>
  sample({
    scene: { type: 'gltf', file: 'rooms/room.glb' },
    'aois[3].bind': { type: 'node', name: 'Main switch' },
    ...more,
  });

const issuesOf = (
  scenario: ReturnType<typeof sample>,
  files: Readonly<Record<string, Uint8Array>>,
): readonly string[] => checkPack(scenario, (file) => files[file] ?? null).map(({ code, path }) => `${code} ${path}`);

describe('the files beside a scenario', () => {
  it('are all there, as text or binary glTF', () => {
    expect(issuesOf(inScene(), { 'rooms/room.glb': glb({ nodes: NODES }) })).toEqual([]);
    expect(issuesOf(inScene(), { 'rooms/room.glb': bytesOf({ nodes: NODES }) })).toEqual([]);
    expect(issuesOf(sample(), {})).toEqual([]);
  });

  it('S7 are missed by name', () => {
    const scenario = inScene({ 'sounds[0].file': 'horn.mp3' });
    expect(issuesOf(scenario, {})).toEqual(['missing-file $.sounds[0].file', 'missing-file $.scene.file']);
  });

  it('are told when damaged', () => {
    const whole = glb({ nodes: NODES });
    for (const scene of [
      whole.subarray(0, 10),
      whole.subarray(0, 60),
      bytesOf('{'),
      bytesOf({ nodes: 3 }),
      new Uint8Array(0),
    ]) {
      const issues = issuesOf(inScene(), { 'rooms/room.glb': scene });
      expect(issues.length).toBeGreaterThan(0);
      expect(issues[0]).toMatch(/^(damaged-scene \$\.scene\.file|unknown-node )/);
    }
  });

  it('S9 S10 hold one node for every AOI, selectable where it has to be selected', () => {
    const nodes = [
      { ...NODES[0], extensions: { KHR_node_selectability: { selectable: false } } },
      { name: 'cart' },
      { name: 'cart' },
      ...NODES.slice(3, 5).map((node) => ({ ...node, extensions: { KHR_node_selectability: { selectable: false } } })),
    ];
    expect(issuesOf(inScene(), { 'rooms/room.glb': glb({ nodes }) })).toEqual([
      'ambiguous-node $.aois[1]',
      'unknown-node $.aois[2]',
      'not-selectable $.aois[3].bind',
      'not-selectable $.aois[4]',
    ]);
  });

  it('S10 inherit from parents that they are not selectable, even in a circle', () => {
    const nodes = [
      { name: 'a', children: [1], extensions: { KHR_node_selectability: { selectable: false } } },
      { name: 'b', children: [2] },
      { name: 'c', children: [1] },
      { name: 'd' },
    ];
    expect(readGltfNodes(bytesOf({ nodes: [nodes[0], nodes[1], { name: 'c' }, nodes[3]] }))).toEqual([
      { name: 'a', heed: null, selectable: false },
      { name: 'b', heed: null, selectable: false },
      { name: 'c', heed: null, selectable: false },
      { name: 'd', heed: null, selectable: true },
    ]);
    expect(readGltfNodes(bytesOf({ nodes }))).toHaveLength(4);
  });
});
