import type { Vec3 } from 'heed';
import { Box3, DataTexture, LinearFilter, LinearMipmapLinearFilter, Matrix4, RGBAFormat } from 'three';

/** A rectangle of floor: metres in local-floor. */
export interface FloorArea {
  readonly x0: number;
  readonly z0: number;
  readonly width: number;
  readonly depth: number;
}

/** A box standing over the floor, turned by `matrix` into local-floor. */
export interface Footprint {
  readonly box: Box3;
  readonly matrix: Matrix4;
}

/** The window that lets the sun in: its panes, in local-floor, and the way the light falls. */
export interface SunPatch {
  readonly panes: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  readonly z: number;
  readonly direction: Vec3;
}

const SIZE = 384;
const CONTACT_HEIGHT_M = 0.1;
const NEAR_HEIGHT_M = 0.45;
const FAR_HEIGHT_M = 3;

const line = new Float32Array(SIZE);

/** Box blur of one row or column in place; values outside repeat the rim. */
function blurLine(values: Float32Array, start: number, stride: number, radius: number): void {
  for (let i = 0; i < SIZE; i++) line[i] = values[start + i * stride] as number;
  const first = line[0] as number;
  const last = line[SIZE - 1] as number;
  const share = 1 / (2 * radius + 1);
  let sum = first * radius;
  for (let i = 0; i < radius; i++) sum += line[i] as number;
  for (let i = 0; i < SIZE; i++) {
    sum += i + radius < SIZE ? (line[i + radius] as number) : last;
    values[start + i * stride] = sum * share;
    sum -= i > radius ? (line[i - radius] as number) : first;
  }
}

/** Three box blurs in place, close to a Gaussian. */
function blur(values: Float32Array, radius: number): void {
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < SIZE; i++) blurLine(values, i * SIZE, 1, radius);
    for (let i = 0; i < SIZE; i++) blurLine(values, i, SIZE, radius);
  }
}

/** Draws this many boxes in some milliseconds. */
const FOOTPRINTS_PER_STEP = 60;

/** Raises each of `maps` to its weight wherever a box of that weight stands. */
function* drawFootprints(
  area: FloorArea,
  footprints: readonly Footprint[],
  maps: readonly { readonly out: Float32Array; readonly weigh: (bottomM: number) => number }[],
): Generator<void, void> {
  const column = (x: number): number => Math.round(((x - area.x0) / area.width) * SIZE);
  const row = (z: number): number => Math.round(((z - area.z0) / area.depth) * SIZE);
  const world = new Box3();
  const inverse = new Matrix4();
  for (const [index, { box, matrix }] of footprints.entries()) {
    if (index % FOOTPRINTS_PER_STEP === 0) yield;
    world.copy(box).applyMatrix4(matrix);
    const weighed = maps.map(({ out, weigh }) => ({ out, weight: weigh(world.min.y) })).filter((m) => m.weight > 0);
    if (weighed.length === 0) continue;
    const e = inverse.copy(matrix).invert().elements;
    const middleY = (world.min.y + world.max.y) / 2;
    for (let r = Math.max(0, row(world.min.z)); r < Math.min(SIZE, row(world.max.z) + 1); r++) {
      const z = area.z0 + ((r + 0.5) / SIZE) * area.depth;
      const rowX = (e[4] as number) * middleY + (e[8] as number) * z + (e[12] as number);
      const rowZ = (e[6] as number) * middleY + (e[10] as number) * z + (e[14] as number);
      for (let c = Math.max(0, column(world.min.x)); c < Math.min(SIZE, column(world.max.x) + 1); c++) {
        const x = area.x0 + ((c + 0.5) / SIZE) * area.width;
        const localX = (e[0] as number) * x + rowX;
        const localZ = (e[2] as number) * x + rowZ;
        if (localX < box.min.x || localX > box.max.x || localZ < box.min.z || localZ > box.max.z) continue;
        const at = r * SIZE + c;
        for (const { out, weight } of weighed) if (weight > (out[at] as number)) out[at] = weight;
      }
    }
  }
}

function drawSun(area: FloorArea, sun: SunPatch): Float32Array {
  const out = new Float32Array(SIZE * SIZE);
  const [dx, dy, dz] = sun.direction;
  for (let r = 0; r < SIZE; r++) {
    const z = area.z0 + ((r + 0.5) / SIZE) * area.depth;
    const y = (-dy * (z - sun.z)) / dz;
    const shift = (dx * (z - sun.z)) / dz - area.x0;
    for (const pane of sun.panes) {
      if (Math.abs(y - pane.y) >= pane.height / 2) continue;
      const from = Math.ceil(((pane.x - pane.width / 2 + shift) / area.width) * SIZE - 0.5);
      const to = Math.ceil(((pane.x + pane.width / 2 + shift) / area.width) * SIZE - 0.5);
      out.fill(1, r * SIZE + Math.min(SIZE, Math.max(0, from)), r * SIZE + Math.min(SIZE, Math.max(0, to)));
    }
  }
  return out;
}

/** Marks the foot of the walls, so that the floor darkens into them. */
function shadeRim(values: Float32Array, perMetre: number): void {
  const rim = Math.round(perMetre * 0.14);
  values.fill(1, 0, rim * SIZE);
  values.fill(1, (SIZE - rim) * SIZE);
  for (let r = rim; r < SIZE - rim; r++) {
    values.fill(1, r * SIZE, r * SIZE + rim);
    values.fill(1, (r + 1) * SIZE - rim, (r + 1) * SIZE);
  }
}

/** Puts shade and sun together as texels. */
function compose(
  contact: Float32Array,
  near: Float32Array,
  far: Float32Array,
  sunlight: Float32Array,
  blocked: Float32Array,
): Uint8Array<ArrayBuffer> {
  const data = new Uint8Array(SIZE * SIZE * 4);
  for (let i = 0; i < SIZE * SIZE; i++) {
    // The gains push full shade out to the rim of each prop; what lies under it is hardly ever seen.
    const light =
      (1 - 0.6 * Math.min(1, 1.7 * (contact[i] as number))) *
      (1 - 0.6 * Math.min(1, 1.5 * (near[i] as number))) *
      (1 - 0.7 * Math.min(1, 1.6 * (far[i] as number)));
    data[i * 4] = Math.round(light * 255);
    data[i * 4 + 1] = Math.round((sunlight[i] as number) * (1 - (blocked[i] as number)) * 255);
    data[i * 4 + 3] = Math.round((1 - light) * 255);
  }
  return data;
}

/**
 * Contact shadow of standing props (R, 1 = unshaded) and sunlight through the window (G), over the floor area.
 *
 * Yields between steps of some milliseconds.
 */
export function* bakeFloorLight(
  area: FloorArea,
  footprints: readonly Footprint[],
  sun: SunPatch | null,
): Generator<void, DataTexture> {
  const perMetre = SIZE / Math.max(area.width, area.depth);
  const [contact, near, far] = [0, 0, 0].map(() => new Float32Array(SIZE * SIZE)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  yield* drawFootprints(area, footprints, [
    { out: contact, weigh: (bottom) => (bottom < CONTACT_HEIGHT_M ? 1 : 0) },
    { out: near, weigh: (bottom) => 1 - bottom / NEAR_HEIGHT_M },
    { out: far, weigh: (bottom) => 1 - bottom / FAR_HEIGHT_M },
  ]);
  yield;
  const sunlight = sun === null ? new Float32Array(SIZE * SIZE) : drawSun(area, sun);
  const blocked = near.slice();
  if (sun !== null) shadeRim(far, perMetre);
  for (const [values, radius] of [
    [contact, Math.max(1, Math.round(perMetre * 0.03))],
    [near, Math.round(perMetre * 0.09)],
    [far, Math.round(perMetre * 0.26)],
    ...(sun === null
      ? []
      : ([
          [blocked, 1],
          [sunlight, 1],
        ] as const)),
  ] as const) {
    blur(values, radius);
    yield;
  }
  const texture = new DataTexture(compose(contact, near, far, sunlight, blocked), SIZE, SIZE, RGBAFormat);
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.anisotropy = 4;
  texture.needsUpdate = true;
  return texture;
}
