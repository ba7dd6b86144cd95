/** What a scenario asks of one node of a glTF file. */
export interface GltfNode {
  readonly name: string | null;
  /** Its `extras.heed`: the AOI it stands for. */
  readonly heed: string | null;
  /** False when it or a parent says so (KHR_node_selectability). */
  readonly selectable: boolean;
}

const GLB_MAGIC = 0x46546c67;
const JSON_CHUNK = 0x4e4f534a;
const HEADER_BYTES = 20;

/** Reads the nodes of a .gltf or .glb file; throws an `Error` that says what is damaged. */
export function readGltfNodes(bytes: Uint8Array): readonly GltfNode[] {
  const file: unknown = JSON.parse(new TextDecoder().decode(jsonOf(bytes)));
  const raw = field(file, 'nodes') ?? [];
  if (!Array.isArray(raw)) throw new Error('its "nodes" is no list');
  const parents = new Map<number, number>();
  raw.forEach((node: unknown, index) => {
    const children = field(node, 'children');
    if (Array.isArray(children)) for (const child of children) parents.set(Number(child), index);
  });
  const isSelectable = (index: number): boolean => {
    const seen = new Set<number>();
    for (let at: number | undefined = index; at !== undefined && !seen.has(at); at = parents.get(at)) {
      seen.add(at);
      if (field(field(field(raw[at], 'extensions'), 'KHR_node_selectability'), 'selectable') === false) return false;
    }
    return true;
  };
  return raw.map((node: unknown, index) => ({
    name: text(field(node, 'name')),
    heed: heedOf(field(field(node, 'extras'), 'heed')),
    selectable: isSelectable(index),
  }));
}

function jsonOf(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 4 || view.getUint32(0, true) !== GLB_MAGIC) return bytes;
  if (bytes.byteLength < HEADER_BYTES) throw new Error('it ends within its header');
  const length = view.getUint32(12, true);
  if (view.getUint32(16, true) !== JSON_CHUNK) throw new Error('its first chunk is no JSON');
  if (HEADER_BYTES + length > bytes.byteLength) throw new Error('it ends within its JSON');
  return bytes.subarray(HEADER_BYTES, HEADER_BYTES + length);
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** `extras.heed` is the AOI's id, or an object with one. */
const heedOf = (value: unknown): string | null => text(value) ?? text(field(value, 'id'));
