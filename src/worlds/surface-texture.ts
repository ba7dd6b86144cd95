import { DataTexture, LinearFilter, LinearMipmapLinearFilter, RepeatWrapping, RGBAFormat } from 'three';
import { seededRandom } from './seeded-random.ts';

const SIZE = 256;

/** Tileable value noise on a lattice of `cellsX` by `cellsY`, in [0, 1], [SIZE * SIZE]. */
function latticeNoise(cellsX: number, cellsY: number, random: () => number): Float32Array {
  const lattice = Float32Array.from({ length: cellsX * cellsY }, random);
  const out = new Float32Array(SIZE * SIZE);
  const smooth = (t: number): number => t * t * (3 - 2 * t);
  for (let y = 0; y < SIZE; y++) {
    const fy = (y / SIZE) * cellsY;
    const y0 = Math.floor(fy);
    const row0 = (y0 % cellsY) * cellsX;
    const row1 = ((y0 + 1) % cellsY) * cellsX;
    const ty = smooth(fy - y0);
    for (let x = 0; x < SIZE; x++) {
      const fx = (x / SIZE) * cellsX;
      const x0 = Math.floor(fx);
      const c0 = x0 % cellsX;
      const c1 = (x0 + 1) % cellsX;
      const tx = smooth(fx - x0);
      const top = (lattice[row0 + c0] ?? 0) * (1 - tx) + (lattice[row0 + c1] ?? 0) * tx;
      const bottom = (lattice[row1 + c0] ?? 0) * (1 - tx) + (lattice[row1 + c1] ?? 0) * tx;
      out[y * SIZE + x] = top * (1 - ty) + bottom * ty;
    }
  }
  return out;
}

function layered(
  layers: readonly (readonly [cellsX: number, cellsY: number, weight: number])[],
  random: () => number,
): Float32Array {
  const sum = new Float32Array(SIZE * SIZE);
  let total = 0;
  for (const [cellsX, cellsY, weight] of layers) {
    const noise = latticeNoise(cellsX, cellsY, random);
    total += weight;
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (noise[i] ?? 0) * weight;
  }
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) / total;
  return sum;
}

/**
 * The one detail texture every surface reads, tiling each metre: R smudges, G fine speckle, B wood grain along U, A wear.
 */
export function createSurfaceTexture(seed: number): DataTexture {
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
  const speckle = layered(
    [
      [128, 128, 1],
      [256, 256, 1],
    ],
    random,
  );
  const wood = layered(
    [
      [2, 22, 1],
      [3, 60, 0.9],
      [6, 120, 0.6],
      [40, 250, 0.35],
    ],
    random,
  );
  const wear = layered(
    [
      [5, 5, 1],
      [13, 12, 1],
      [50, 48, 0.8],
      [120, 120, 0.5],
    ],
    random,
  );
  const stretch = (value: number): number => Math.max(0, Math.min(255, Math.round((0.5 + (value - 0.5) * 2.2) * 255)));
  const data = new Uint8Array(SIZE * SIZE * 4);
  for (let i = 0; i < SIZE * SIZE; i++) {
    data[i * 4] = stretch(smudge[i] ?? 0);
    data[i * 4 + 1] = stretch(speckle[i] ?? 0);
    data[i * 4 + 2] = stretch(wood[i] ?? 0);
    data[i * 4 + 3] = stretch(wear[i] ?? 0);
  }
  const texture = new DataTexture(data, SIZE, SIZE, RGBAFormat);
  texture.wrapS = RepeatWrapping;
  texture.wrapT = RepeatWrapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.anisotropy = 4;
  texture.needsUpdate = true;
  return texture;
}
