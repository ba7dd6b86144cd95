import {
  type BufferGeometry,
  DoubleSide,
  DynamicDrawUsage,
  InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  Mesh,
  NormalBlending,
  ShaderMaterial,
  type ShaderMaterialParameters,
} from 'three';

/** Three rows of four numbers describe one cue of any class. */
const FLOATS_PER_CUE = 12;
/** Above the scene's own transparent objects. */
const RENDER_ORDER = 10_000;

interface CueLayerOptions {
  readonly name: string;
  readonly shape: BufferGeometry;
  readonly capacity: number;
  /** Order among the classes: the larger is drawn over the smaller. */
  readonly order: number;
  /** Names of the three vec4 attributes that `push` fills. */
  readonly rows: readonly [string, string, string];
  readonly material: Pick<ShaderMaterialParameters, 'vertexShader' | 'fragmentShader' | 'uniforms'>;
}

/** All cues of one class in one draw call. */
export interface CueLayer {
  readonly mesh: Mesh;
  begin(): void;
  /** The next cue's 12 numbers, to be filled at the returned offset of `values`; -1 when full. */
  push(): number;
  readonly values: Float32Array;
  commit(): void;
  dispose(): void;
}

/** Builds the one instanced mesh of a cue class, with every buffer at its final size. */
export function createCueLayer(options: CueLayerOptions): CueLayer {
  const values = new Float32Array(options.capacity * FLOATS_PER_CUE);
  const buffer = new InstancedInterleavedBuffer(values, FLOATS_PER_CUE).setUsage(DynamicDrawUsage);
  const geometry = new InstancedBufferGeometry();
  geometry.setIndex(options.shape.index);
  geometry.setAttribute('position', options.shape.getAttribute('position'));
  options.rows.forEach((row, index) => {
    geometry.setAttribute(row, new InterleavedBufferAttribute(buffer, 4, index * 4));
  });
  const material = new ShaderMaterial({
    ...options.material,
    transparent: true,
    // Straight alpha would leave dark seams where a headset blends the layer over passthrough.
    premultipliedAlpha: true,
    blending: NormalBlending,
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
    side: DoubleSide,
  });
  const mesh = new Mesh(geometry, material);
  mesh.name = options.name;
  mesh.frustumCulled = false;
  mesh.renderOrder = RENDER_ORDER + options.order;
  mesh.visible = false;
  // A cue is not part of the scene: nobody can point at it.
  mesh.raycast = () => {};

  let count = 0;
  return {
    mesh,
    values,
    begin() {
      count = 0;
    },
    push() {
      return count < options.capacity ? count++ * FLOATS_PER_CUE : -1;
    },
    commit() {
      geometry.instanceCount = count;
      mesh.visible = count > 0;
      if (count > 0) buffer.needsUpdate = true;
    },
    dispose() {
      geometry.dispose();
      material.dispose();
    },
  };
}
