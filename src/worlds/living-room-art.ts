import { DataTexture, LinearFilter, LinearMipmapLinearFilter, RGBAFormat, SRGBColorSpace } from 'three';
import { PLAIN_TEXEL } from './labels/label-layout.ts';

/** sRGB, 0 to 255. */
type Rgb = readonly [number, number, number];
/** One channel of the surface texture, tiling each unit; in [0, 1]. */
type Noise = (channel: number, u: number, v: number) => number;
/** The colour at a place of a picture: `u` to the right and `v` up, in [0, 1]. */
type Painter = (u: number, v: number, noise: Noise) => Rgb;

/** A rectangle of the picture texture: pixels from the bottom left. */
export interface ArtRegion {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const WIDTH = 1024;
const HEIGHT = 512;
const PLAIN_PX = 24;

/** Where each picture lies on the texture. */
export const ART = {
  floor: { x: 40, y: 40, width: 448, height: 448 },
  garden: { x: 500, y: 40, width: 400, height: 231 },
  dunes: { x: 500, y: 372, width: 96, height: 128 },
  stones: { x: 608, y: 372, width: 96, height: 128 },
  meadow: { x: 716, y: 372, width: 192, height: 128 },
} as const satisfies Record<string, ArtRegion>;

const mix = (a: Rgb, b: Rgb, t: number): Rgb => {
  const share = Math.min(1, Math.max(0, t));
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
};
const step = (from: number, to: number, x: number): number => {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
};

/** Hazy sky, far hills, a hedge of trees and a lawn, softened as if the camera were set for the room. */
const garden: Painter = (u, v, noise) => {
  const edge = HEDGE_TOP - 0.005 + (noise(3, u * 6, 0.2) - 0.5) * 0.02;
  if (v < edge - 0.006) return mix([150, 160, 106], [186, 186, 134], noise(0, u * 2 + 0.7, v * 9) + HEDGE_TOP - v);
  const ragged = (noise(0, u * 2.3, v * 2.3) - 0.5) * 0.05 + (noise(3, u * 5, v * 5) - 0.5) * 0.035;
  const inTree = step(0.012, -0.012, v - treeTop(u) - ragged);
  let color: Rgb = [0, 0, 0];
  if (inTree < 1) {
    const cloud = step(0.45, 0.8, noise(0, u * 0.6 + 0.1, v * 1.1));
    color = mix(mix([238, 231, 213], [203, 211, 209], (v - 0.5) * 2.2), [240, 236, 226], cloud * 0.8);
    const hill = 0.52 + 0.035 * Math.sin(u * 7 + 1) + 0.02 * Math.sin(u * 17);
    color = mix(color, [178, 186, 168], step(0.006, -0.006, v - hill));
  }
  const dapple = noise(0, u * 3.1 + 0.4, v * 3.1) * 0.8 + noise(3, u * 7, v * 7) * 0.5 - 0.2;
  return mix(color, mix([132, 143, 106], [175, 179, 134], dapple), inTree);
};

/** Where the lawn ends. */
const HEDGE_TOP = 0.42;
/** Round crowns over the hedge. */
const CROWNS: readonly (readonly [u: number, top: number, halfWidth: number])[] = [
  [0.2, 0.3, 0.12],
  [0.37, 0.17, 0.1],
  [0.64, 0.25, 0.11],
  [0.84, 0.19, 0.14],
];

function treeTop(u: number): number {
  let top = 0.05;
  for (const [at, height, half] of CROWNS) {
    top = Math.max(top, height * Math.sqrt(Math.max(0, 1 - ((u - at) / half) ** 2)));
  }
  return HEDGE_TOP + top;
}

/** Layered dunes under a pale sun. */
const dunes: Painter = (u, v, noise) => {
  let color: Rgb = mix([214, 203, 183], [226, 217, 201], v);
  color = mix(color, [190, 150, 112], step(0.135, 0.125, Math.hypot(u - 0.62, (v - 0.74) * 1.33)));
  const bands: readonly (readonly [number, Rgb])[] = [
    [0.5, [184, 164, 138]],
    [0.36, [150, 138, 116]],
    [0.2, [112, 108, 94]],
  ];
  for (const [level, paint] of bands) {
    const edge = level + 0.07 * Math.sin(u * 4 + level * 19) + 0.02 * Math.sin(u * 9 + level * 7);
    color = mix(color, paint, step(edge + 0.008, edge - 0.008, v));
  }
  return mix(color, [230, 222, 206], (noise(1, u, v) - 0.5) * 0.3);
};

/** Three balanced pebbles. */
const stones: Painter = (u, v, noise) => {
  let color: Rgb = mix([208, 199, 182], [222, 214, 199], v);
  const pebbles: readonly (readonly [number, number, number, number, Rgb])[] = [
    [0.5, 0.27, 0.3, 0.11, [120, 117, 104]],
    [0.47, 0.47, 0.22, 0.09, [164, 132, 108]],
    [0.53, 0.64, 0.15, 0.075, [146, 146, 128]],
  ];
  for (const [x, y, rx, ry, paint] of pebbles) {
    const inside = Math.hypot((u - x) / rx, (v - y) / ry);
    color = mix(color, mix(paint, [206, 196, 178], (v - y) / ry / 3), step(1.03, 0.97, inside));
  }
  return mix(color, [228, 220, 205], (noise(1, u, v) - 0.5) * 0.3);
};

/** A misty field with a line of poplars. */
const meadow: Painter = (u, v, noise) => {
  let color: Rgb = mix([206, 196, 172], [196, 199, 188], (v - 0.4) * 2);
  for (let i = 0; i < 7; i++) {
    const x = 0.3 + i * 0.075;
    const top = 0.62 + 0.1 * Math.sin(i * 2.3) - i * 0.012;
    const half = 0.02 * Math.sqrt(Math.max(0, Math.min(1, (top - v) * 9)));
    const near = step(half + 0.012, half - 0.004, Math.abs(u - x));
    if (v > 0.34 && v < top) color = mix(color, [128, 132, 110], near * 0.75);
  }
  const field = mix([160, 152, 116], [176, 160, 120], noise(0, u, v * 4));
  return mix(color, field, step(0.39, 0.34, v + (noise(0, u * 1.5, 0.3) - 0.5) * 0.05));
};

const PAINTERS = { garden, dunes, stones, meadow } as const satisfies Partial<Record<keyof typeof ART, Painter>>;

/** Share of its colour that a floor out of the sun shows. */
const OUT_OF_SUN = 0.5;
const SRGB = Uint8Array.from({ length: 256 }, (_, linear) => Math.round(255 * (linear / 255) ** (1 / 2.2)));
/** Of sunlight, as shares of red. */
const SUN_WARMTH = [1, 0.9, 0.74] as const;

/** Texture coordinates of a place in a region. */
export function artUv(region: ArtRegion, u: number, v: number): readonly [number, number] {
  return [(region.x + 0.5 + u * (region.width - 1)) / WIDTH, (region.y + 0.5 + v * (region.height - 1)) / HEIGHT];
}

/** The room's one picture texture: baked floor light, garden view and framed prints; white where plain parts read. */
export function paintLivingRoomArt(surface: DataTexture, floorLight: DataTexture): DataTexture {
  const data = new Uint8Array(WIDTH * HEIGHT * 4).fill(160);
  const plainEnd = Math.ceil(PLAIN_TEXEL * WIDTH) + PLAIN_PX / 2;
  fillRegion(data, { x: 0, y: 0, width: plainEnd, height: plainEnd }, () => [255, 255, 255]);
  const { data: grain, width: grainSize } = bytesOf(surface);
  const noise: Noise = (channel, u, v) => {
    const x = Math.floor((u - Math.floor(u)) * grainSize);
    const y = Math.floor((v - Math.floor(v)) * grainSize);
    return (grain[(y * grainSize + x) * 4 + channel] ?? 0) / 255;
  };
  for (const [name, painter] of Object.entries(PAINTERS)) {
    fillRegion(data, ART[name as keyof typeof PAINTERS], (u, v) => painter(u, v, noise));
  }
  fillFloor(data, floorLight);
  const texture = new DataTexture(data, WIDTH, HEIGHT, RGBAFormat);
  texture.colorSpace = SRGBColorSpace;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.anisotropy = 4;
  texture.needsUpdate = true;
  return texture;
}

function fillFloor(data: Uint8Array, floorLight: DataTexture): void {
  const { data: light, width: size } = bytesOf(floorLight);
  const { x, y, width, height } = ART.floor;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const from = (Math.floor(((row + 0.5) / height) * size) * size + Math.floor(((column + 0.5) / width) * size)) * 4;
      const to = ((y + row) * WIDTH + x + column) * 4;
      const shade = OUT_OF_SUN * (light[from] ?? 255);
      const sun = (1 - OUT_OF_SUN) * (light[from + 1] ?? 0);
      for (const [k, warmth] of SUN_WARMTH.entries()) data[to + k] = SRGB[Math.round(shade + sun * warmth)] ?? 255;
    }
  }
}

function bytesOf(texture: DataTexture): { readonly data: ArrayLike<number>; readonly width: number } {
  const { data, width } = texture.image;
  if (data === null) throw new Error('bytesOf: expected a texture with pixels, got none');
  return { data, width };
}

function fillRegion(data: Uint8Array, region: ArtRegion, paint: (u: number, v: number) => Rgb): void {
  for (let row = 0; row < region.height; row++) {
    for (let column = 0; column < region.width; column++) {
      const color = paint((column + 0.5) / region.width, (row + 0.5) / region.height);
      const at = ((region.y + row) * WIDTH + region.x + column) * 4;
      for (let k = 0; k < 3; k++) data[at + k] = Math.min(255, Math.max(0, Math.round(color[k as 0] ?? 0)));
      data[at + 3] = 255;
    }
  }
}
