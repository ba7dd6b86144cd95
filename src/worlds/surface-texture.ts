import { DataTexture, LinearFilter, LinearMipmapLinearFilter, RepeatWrapping, RGBAFormat } from 'three';
import { seededRandom } from './seeded-random.ts';

const SIZE = 256;

/** Adds tileable value noise on a lattice of `cellsX` by `cellsY` to `out` ([SIZE * SIZE]), in [0, `weight`]. */
function addNoise(out: Float32Array, cellsX: number, cellsY: number, weight: number, random: () => number): void {
  const lattice = Float32Array.from({ length: cellsX * cellsY }, random);
  const smooth = (t: number): number => t * t * (3 - 2 * t);
  const shares = Float32Array.from({ length: SIZE }, (_, x) => smooth(((x / SIZE) * cellsX) % 1));
  const line = new Float32Array(cellsX + 1);
  for (let y = 0; y < SIZE; y++) {
    const fy = (y / SIZE) * cellsY;
    const y0 = Math.floor(fy);
    const row0 = (y0 % cellsY) * cellsX;
    const row1 = ((y0 + 1) % cellsY) * cellsX;
    const ty = smooth(fy - y0);
    for (let c = 0; c <= cellsX; c++) {
      const column = c % cellsX;
      line[c] = weight * ((lattice[row0 + column] as number) * (1 - ty) + (lattice[row1 + column] as number) * ty);
    }
    for (let x = 0; x < SIZE; x++) {
      const c = Math.floor((x * cellsX) / SIZE);
      const left = line[c] as number;
      out[y * SIZE + x] =
        (out[y * SIZE + x] as number) + left + ((line[c + 1] as number) - left) * (shares[x] as number);
    }
  }
}

/** Weighted mean of several noises, in [0, 1]. */
function layered(
  layers: readonly (readonly [cellsX: number, cellsY: number, weight: number])[],
  random: () => number,
): Float32Array {
  const sum = new Float32Array(SIZE * SIZE);
  const total = layers.reduce((all, [, , weight]) => all + weight, 0);
  for (const [cellsX, cellsY, weight] of layers) addNoise(sum, cellsX, cellsY, weight / total, random);
  return sum;
}

/**
 * The one detail texture every surface reads, tiling each metre: R smudges, G fine speckle, B wood grain along U, A wear.
 *
 * Yields between the channels.
 */
export function* bakeSurfaceTexture(seed: number): Generator<void, DataTexture> {
  const random = seededRandom(seed);
  const smudge = layered(
    [
      [3, 4, 1],
      [7, 6, 0.8],
      [15, 17, 0.5],
      [40, 40, 0.3],
    ],
    random,
  );
  yield;
  const speckle = layered(
    [
      [128, 128, 1],
      [256, 256, 1],
    ],
    random,
  );
  yield;
  const wood = layered(
    [
      [2, 22, 1],
      [3, 60, 0.9],
      [6, 120, 0.6],
      [40, 250, 0.35],
    ],
    random,
  );
  yield;
  const wear = layered(
    [
      [5, 5, 1],
      [13, 12, 1],
      [50, 48, 0.8],
      [120, 120, 0.5],
    ],
    random,
  );
  yield;
  // Stored rounded and clamped to bytes.
  const data = new Uint8ClampedArray(SIZE * SIZE * 4);
  for (const [channel, values] of [smudge, speckle, wood, wear].entries()) {
    for (let i = 0; i < SIZE * SIZE; i++) data[i * 4 + channel] = (0.5 + ((values[i] as number) - 0.5) * 2.2) * 255;
  }
  const texture = new DataTexture(new Uint8Array(data.buffer), SIZE, SIZE, RGBAFormat);
  texture.wrapS = RepeatWrapping;
  texture.wrapT = RepeatWrapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.anisotropy = 4;
  texture.needsUpdate = true;
  return texture;
}
