import type { Vec3 } from 'heed';
import {
  type Box3,
  DataTexture,
  LinearFilter,
  LinearMipmapLinearFilter,
  type Matrix4,
  RGBAFormat,
  Vector3,
} from 'three';

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

const SIZE = 448;
const CONTACT_HEIGHT_M = 0.1;
const NEAR_HEIGHT_M = 0.45;
const FAR_HEIGHT_M = 3;

/** Three box blurs in place, close to a Gaussian; values outside repeat the rim. */
function blur(values: Float32Array, radius: number): void {
  const line = new Float32Array(SIZE);
  const pass = (start: number, stride: number): void => {
    for (let i = 0; i < SIZE; i++) line[i] = values[start + i * stride] ?? 0;
    let sum = (line[0] ?? 0) * radius;
    for (let i = 0; i < radius; i++) sum += line[Math.min(i, SIZE - 1)] ?? 0;
    for (let i = 0; i < SIZE; i++) {
      sum += line[Math.min(SIZE - 1, i + radius)] ?? 0;
      values[start + i * stride] = sum / (2 * radius + 1);
      sum -= line[Math.max(0, i - radius)] ?? 0;
    }
  };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < SIZE; i++) {
      pass(i * SIZE, 1);
      pass(i, SIZE);
    }
  }
}

function drawFootprints(
  area: FloorArea,
  footprints: readonly Footprint[],
  weigh: (bottomM: number) => number,
): Float32Array {
  const out = new Float32Array(SIZE * SIZE);
  const point = new Vector3();
  for (const { box, matrix } of footprints) {
    const world = box.clone().applyMatrix4(matrix);
    const weight = weigh(world.min.y);
    if (weight <= 0) continue;
    const inverse = matrix.clone().invert();
    const middleY = (world.min.y + world.max.y) / 2;
    const column = (x: number): number => Math.round(((x - area.x0) / area.width) * SIZE);
    const row = (z: number): number => Math.round(((z - area.z0) / area.depth) * SIZE);
    for (let r = Math.max(0, row(world.min.z)); r < Math.min(SIZE, row(world.max.z) + 1); r++) {
      for (let c = Math.max(0, column(world.min.x)); c < Math.min(SIZE, column(world.max.x) + 1); c++) {
        point.set(area.x0 + ((c + 0.5) / SIZE) * area.width, middleY, area.z0 + ((r + 0.5) / SIZE) * area.depth);
        point.applyMatrix4(inverse);
        if (point.x < box.min.x || point.x > box.max.x || point.z < box.min.z || point.z > box.max.z) continue;
        const at = r * SIZE + c;
        out[at] = Math.max(out[at] ?? 0, weight);
      }
    }
  }
  return out;
}

function drawSun(area: FloorArea, sun: SunPatch): Float32Array {
  const out = new Float32Array(SIZE * SIZE);
  const [dx, dy, dz] = sun.direction;
  for (let r = 0; r < SIZE; r++) {
    const z = area.z0 + ((r + 0.5) / SIZE) * area.depth;
    const y = (-dy * (z - sun.z)) / dz;
    for (let c = 0; c < SIZE; c++) {
      const x = area.x0 + ((c + 0.5) / SIZE) * area.width - (dx * (z - sun.z)) / dz;
      const lit = sun.panes.some(
        (pane) => Math.abs(x - pane.x) < pane.width / 2 && Math.abs(y - pane.y) < pane.height / 2,
      );
      if (lit) out[r * SIZE + c] = 1;
    }
  }
  return out;
}

/** Marks the foot of the walls, so that the floor darkens into them. */
function shadeRim(values: Float32Array, perMetre: number): void {
  const rim = Math.round(perMetre * 0.14);
  for (let r = 0; r < SIZE; r++) {
    for (let c = 0; c < SIZE; c++) {
      const edge = Math.min(r, c, SIZE - 1 - r, SIZE - 1 - c);
      if (edge < rim) values[r * SIZE + c] = 1;
    }
  }
}

/** Contact shadow of standing props (R, 1 = unshaded) and sunlight through the window (G), over the floor area. */
export function createFloorLight(area: FloorArea, footprints: readonly Footprint[], sun: SunPatch | null): DataTexture {
  const perMetre = SIZE / Math.max(area.width, area.depth);
  const contact = drawFootprints(area, footprints, (bottom) => (bottom < CONTACT_HEIGHT_M ? 1 : 0));
  const near = drawFootprints(area, footprints, (bottom) => 1 - bottom / NEAR_HEIGHT_M);
  const far = drawFootprints(area, footprints, (bottom) => 1 - bottom / FAR_HEIGHT_M);
  const sunlight = sun === null ? new Float32Array(SIZE * SIZE) : drawSun(area, sun);
  const blocked = near.slice();
  if (sun !== null) shadeRim(far, perMetre);
  blur(contact, Math.max(1, Math.round(perMetre * 0.03)));
  blur(near, Math.round(perMetre * 0.09));
  blur(far, Math.round(perMetre * 0.26));
  blur(blocked, 1);
  blur(sunlight, 1);
  const data = new Uint8Array(SIZE * SIZE * 4);
  for (let i = 0; i < SIZE * SIZE; i++) {
    // The gains push full shade out to the rim of each prop; what lies under it is hardly ever seen.
    const light =
      (1 - 0.6 * Math.min(1, 1.7 * (contact[i] ?? 0))) *
      (1 - 0.6 * Math.min(1, 1.5 * (near[i] ?? 0))) *
      (1 - 0.7 * Math.min(1, 1.6 * (far[i] ?? 0)));
    data[i * 4] = Math.round(light * 255);
    data[i * 4 + 1] = Math.round((sunlight[i] ?? 0) * (1 - (blocked[i] ?? 0)) * 255);
    data[i * 4 + 3] = Math.round((1 - light) * 255);
  }
  const texture = new DataTexture(data, SIZE, SIZE, RGBAFormat);
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.anisotropy = 4;
  texture.needsUpdate = true;
  return texture;
}
