import type { AoiNow, Scenario, ScenarioAoi } from 'heed';
import { AnimationMixer, Group, LoadingManager, Mesh, type Object3D, Quaternion, Vector3 } from 'three';
import type { GLTF } from 'three/examples/jsm/loaders/GLTFLoader.js';

export interface GltfWorldSource {
  readonly scenario: Scenario;
  /** Gives a file of the scenario's folder; `null` when there is none. */
  read(file: string): Uint8Array | null;
}

/** A scene that came with a scenario. */
export interface GltfWorld {
  readonly root: Group;
  /** The object of each AOI, by its id. */
  readonly objects: ReadonlyMap<string, Object3D>;
  /** Shows AOIs as the scenario has them: visible or not, in their states, on their ways. */
  pose(aois: readonly AoiNow[], runMs: number): void;
  dispose(): void;
}

/**
 * Loads a scenario's glTF file, with what it refers to in the same folder.
 *
 * An AOI's state shows in two ways: nodes below it with `extras.state` are seen in that state alone, a clip named
 * `aoi.state` plays from the moment the state is entered. Rejects when the file, or an AOI's node in it, is missing.
 */
export async function loadGltfWorld({ scenario, read }: GltfWorldSource): Promise<GltfWorld> {
  const { scene } = scenario;
  if (scene.type !== 'gltf') throw new Error(`loadGltfWorld: expected a scene of type gltf, got ${scene.type}`);
  const bytes = read(scene.file);
  if (bytes === null) throw new Error(`loadGltfWorld: expected a file '${scene.file}', got none`);
  const [{ GLTFLoader }, { MeshoptDecoder }] = await Promise.all([
    import('three/examples/jsm/loaders/GLTFLoader.js'),
    import('three/examples/jsm/libs/meshopt_decoder.module.js'),
  ]);
  const urls: string[] = [];
  const manager = new LoadingManager();
  const folder = scene.file.slice(0, scene.file.lastIndexOf('/') + 1);
  manager.setURLModifier((url) => {
    const found = url.startsWith('data:') || url.startsWith('blob:') ? null : read(folder + decodeURIComponent(url));
    if (found === null) return url;
    urls.push(URL.createObjectURL(new Blob([found.slice()])));
    return urls.at(-1) ?? url;
  });
  try {
    const gltf = await new GLTFLoader(manager).setMeshoptDecoder(MeshoptDecoder).parseAsync(bytes.slice().buffer, '');
    return worldOf(gltf, scenario);
  } finally {
    for (const url of urls) URL.revokeObjectURL(url);
  }
}

/** An AOI with what changes when its state does. */
interface Rig {
  readonly object: Object3D;
  /** Nodes that are seen in some states only. */
  readonly variants: readonly { readonly node: Object3D; readonly states: readonly string[] }[];
  readonly play: ((state: string, sinceMs: number) => void) | null;
}

function worldOf(gltf: GLTF, scenario: Scenario): GltfWorld {
  const root = new Group();
  root.name = scenario.id;
  root.add(gltf.scene);
  root.updateMatrixWorld(true);
  const rigs = new Map<string, Rig>();
  const objects = new Map<string, Object3D>();
  for (const aoi of scenario.aois) {
    const object = nodeOf(gltf.scene, aoi);
    objects.set(aoi.id, object);
    rigs.set(aoi.id, { object, variants: variantsOf(object), play: playerOf(gltf, aoi.id) });
  }
  return {
    root,
    objects,
    pose(aois, runMs) {
      for (const aoi of aois) {
        const rig = rigs.get(aoi.id);
        if (rig !== undefined) poseRig(rig, aoi, runMs);
      }
    },
    dispose() {
      root.removeFromParent();
      root.traverse((object) => {
        if (!(object instanceof Mesh)) return;
        object.geometry.dispose();
        for (const material of [object.material].flat()) {
          for (const value of Object.values(material)) if (isTexture(value)) value.dispose();
          material.dispose();
        }
      });
    },
  };
}

const isTexture = (value: unknown): value is { readonly isTexture: true; dispose(): void } =>
  typeof value === 'object' && value !== null && 'isTexture' in value;

function nodeOf(scene: Object3D, { id, bind }: ScenarioAoi): Object3D {
  const byName = (name: string): Object3D | undefined =>
    find(scene, ({ userData, name: own }) => (userData.name ?? own) === name);
  const byExtras = (heed: string): Object3D | undefined => find(scene, ({ userData }) => userData.heed === heed);
  const found =
    bind?.type === 'node'
      ? byName(bind.name)
      : bind?.type === 'extras'
        ? byExtras(bind.heed)
        : (byExtras(id) ?? byName(id));
  if (found === undefined) throw new Error(`loadGltfWorld: expected a node for the AOI '${id}', got none`);
  return found;
}

function find(root: Object3D, isIt: (object: Object3D) => boolean): Object3D | undefined {
  let found: Object3D | undefined;
  root.traverse((object) => {
    if (found === undefined && isIt(object)) found = object;
  });
  return found;
}

function variantsOf(aoi: Object3D): Rig['variants'] {
  const variants: { node: Object3D; states: string[] }[] = [];
  aoi.traverse((node) => {
    const states: unknown[] = [node.userData.state].flat();
    const named = states.filter((state) => typeof state === 'string');
    if (named.length > 0) variants.push({ node, states: named });
  });
  return variants;
}

/** Plays the clips of an AOI, one per state; `null` when it has none. */
function playerOf(gltf: GLTF, id: string): Rig['play'] {
  const clips = new Map(
    gltf.animations
      .filter(({ name }) => name.startsWith(`${id}.`))
      .map((clip) => [clip.name.slice(id.length + 1), clip]),
  );
  if (clips.size === 0) return null;
  const mixer = new AnimationMixer(gltf.scene);
  let playing: string | null = null;
  return (state, sinceMs) => {
    const clip = clips.get(state);
    if (playing !== state) {
      mixer.stopAllAction();
      playing = state;
      if (clip !== undefined) mixer.clipAction(clip).play();
    }
    if (clip !== undefined) mixer.setTime((sinceMs / 1000) % Math.max(clip.duration, 1e-3));
  };
}

function poseRig({ object, variants, play }: Rig, aoi: AoiNow, runMs: number): void {
  object.visible = aoi.visible;
  for (const { node, states } of variants) node.visible = states.includes(aoi.state) && aoi.visible;
  play?.(aoi.state, runMs - aoi.stateSinceMs);
  placeOnWay(object, aoi);
}

const place = new Vector3();
const turn = new Quaternion();
const UP = new Vector3(0, 1, 0);

/** Puts an object where its AOI is on its way, facing ahead; one that never set off stays where it is. */
export function placeOnWay(object: Object3D, { motion }: AoiNow): void {
  if (motion === null) return;
  const [x = 0, y = 0, z = 0] = motion.position;
  place.set(x, y, z);
  object.parent?.worldToLocal(place);
  object.position.copy(place);
  object.quaternion.copy(turn.setFromAxisAngle(UP, (motion.headingDeg * Math.PI) / 180));
}
