import { ADD, denseTile, PLAIN, RELU } from './dense-tile';
import { exponential, multiplyAdd, NUMBER, ROW, TILE } from './lanes';
import { Block } from './weights';

/** Tiles of the tokens, n of them at `x`: [tiles, width, TILE], changed in place by one self-attention block. */
export function attendBlock(
  block: Block,
  x: usize,
  n: i32,
  width: i32,
  heads: i32,
  /** [tiles, width, TILE] each. */
  keys: usize,
  values: usize,
  queries: usize,
  /** [3, width, TILE]. */
  scratch: usize,
  /** [n, TILE]. */
  scores: usize,
): void {
  const tile = width * ROW;
  const tiles = (n + TILE - 1) / TILE;
  for (let t = 0; t < tiles; t++) {
    normTile(x + t * tile, width, block.normScale, block.normShift, scratch);
    denseTile(scratch, width, block.query.kernel, block.query.bias, width, queries + t * tile, PLAIN);
    denseTile(scratch, width, block.key.kernel, block.key.bias, width, keys + t * tile, PLAIN);
    denseTile(scratch, width, block.value.kernel, block.value.bias, width, values + t * tile, PLAIN);
  }
  const size = width / heads;
  const mixed = scratch + tile;
  for (let t = 0; t < tiles; t++) {
    const own = x + t * tile;
    for (let head = 0; head < heads; head++) {
      const part = head * size * ROW;
      attendHead(queries + t * tile + part, keys + part, values + part, n, size, width, mixed + part, scores);
    }
    denseTile(mixed, width, block.mix.kernel, block.mix.bias, width, own, ADD);
    normTile(own, width, block.norm2Scale, block.norm2Shift, scratch);
    denseTile(scratch, width, block.widen.kernel, block.widen.bias, width, mixed, RELU);
    denseTile(mixed, width, block.narrow.kernel, block.narrow.bias, width, own, ADD);
  }
}

/** One tile of queries looks at all keys: out [size, TILE]. */
function attendHead(
  query: usize,
  keys: usize,
  values: usize,
  n: i32,
  size: i32,
  width: i32,
  out: usize,
  scores: usize,
): void {
  scoreKeys(query, keys, n, size, width * ROW, scores);
  let mostLow = f32x4.splat(-Infinity);
  let mostHigh = mostLow;
  const end = scores + n * ROW;
  for (let at = scores; at < end; at += ROW) {
    mostLow = f32x4.max(mostLow, v128.load(at));
    mostHigh = f32x4.max(mostHigh, v128.load(at, 16));
  }
  let sumLow = f32x4.splat(0);
  let sumHigh = sumLow;
  for (let at = scores; at < end; at += ROW) {
    const low = exponential(f32x4.sub(v128.load(at), mostLow));
    const high = exponential(f32x4.sub(v128.load(at, 16), mostHigh));
    v128.store(at, low);
    v128.store(at, high, 16);
    sumLow = f32x4.add(sumLow, low);
    sumHigh = f32x4.add(sumHigh, high);
  }
  mixValues(scores, values, n, size, width * ROW, out);
  const inverseLow = f32x4.div(f32x4.splat(1), sumLow);
  const inverseHigh = f32x4.div(f32x4.splat(1), sumHigh);
  for (let to = out; to < out + size * ROW; to += ROW) {
    v128.store(to, f32x4.mul(v128.load(to), inverseLow));
    v128.store(to, f32x4.mul(v128.load(to, 16), inverseHigh), 16);
  }
}

/** scores [n, TILE], four keys at a time; keys beyond the last are scored where n is no multiple of four. */
function scoreKeys(query: usize, keys: usize, n: i32, size: i32, tile: i32, scores: usize): void {
  const scale = f32x4.splat(1 / sqrt<f32>(<f32>size));
  for (let j = 0; j < n; j += 4) {
    let key = keys + (j >> 3) * tile + (j & 7) * NUMBER;
    const end = key + size * ROW;
    let own = query;
    let a0 = f32x4.splat(0);
    let b0 = a0;
    let a1 = a0;
    let b1 = a0;
    let a2 = a0;
    let b2 = a0;
    let a3 = a0;
    let b3 = a0;
    for (; key < end; key += ROW) {
      const low = f32x4.mul(v128.load(own), scale);
      const high = f32x4.mul(v128.load(own, 16), scale);
      own += ROW;
      const k0 = v128.load32_splat(key);
      a0 = multiplyAdd(k0, low, a0);
      b0 = multiplyAdd(k0, high, b0);
      const k1 = v128.load32_splat(key, 4);
      a1 = multiplyAdd(k1, low, a1);
      b1 = multiplyAdd(k1, high, b1);
      const k2 = v128.load32_splat(key, 8);
      a2 = multiplyAdd(k2, low, a2);
      b2 = multiplyAdd(k2, high, b2);
      const k3 = v128.load32_splat(key, 12);
      a3 = multiplyAdd(k3, low, a3);
      b3 = multiplyAdd(k3, high, b3);
    }
    const to = scores + j * ROW;
    v128.store(to, a0);
    v128.store(to, b0, 16);
    v128.store(to, a1, ROW);
    v128.store(to, b1, ROW + 16);
    v128.store(to, a2, 2 * ROW);
    v128.store(to, b2, 2 * ROW + 16);
    v128.store(to, a3, 3 * ROW);
    v128.store(to, b3, 3 * ROW + 16);
  }
}

/** out [size, TILE] = sum over n of scores [n, TILE] times the values, three channels at a time. */
function mixValues(scores: usize, values: usize, n: i32, size: i32, tile: i32, out: usize): void {
  let c = 0;
  for (; c + 3 <= size; c += 3) {
    const from = values + c * ROW;
    let a0 = f32x4.splat(0);
    let b0 = a0;
    let a1 = a0;
    let b1 = a0;
    let a2 = a0;
    let b2 = a0;
    for (let j = 0; j < n; j++) {
      const value = from + (j >> 3) * tile + (j & 7) * NUMBER;
      const low = v128.load(scores + j * ROW);
      const high = v128.load(scores + j * ROW, 16);
      const v0 = v128.load32_splat(value);
      a0 = multiplyAdd(v0, low, a0);
      b0 = multiplyAdd(v0, high, b0);
      const v1 = v128.load32_splat(value, ROW);
      a1 = multiplyAdd(v1, low, a1);
      b1 = multiplyAdd(v1, high, b1);
      const v2 = v128.load32_splat(value, 2 * ROW);
      a2 = multiplyAdd(v2, low, a2);
      b2 = multiplyAdd(v2, high, b2);
    }
    const to = out + c * ROW;
    v128.store(to, a0);
    v128.store(to, b0, 16);
    v128.store(to, a1, ROW);
    v128.store(to, b1, ROW + 16);
    v128.store(to, a2, 2 * ROW);
    v128.store(to, b2, 2 * ROW + 16);
  }
  for (; c < size; c++) {
    let a = f32x4.splat(0);
    let b = a;
    for (let j = 0; j < n; j++) {
      const value = v128.load32_splat(values + c * ROW + (j >> 3) * tile + (j & 7) * NUMBER);
      a = multiplyAdd(value, v128.load(scores + j * ROW), a);
      b = multiplyAdd(value, v128.load(scores + j * ROW, 16), b);
    }
    v128.store(out + c * ROW, a);
    v128.store(out + c * ROW, b, 16);
  }
}

/** Layer normalisation over the rows of a tile, epsilon 1e-5. */
function normTile(x: usize, width: i32, scale: usize, shift: usize, out: usize): void {
  const inverse = f32x4.splat(1 / <f32>width);
  for (let half = 0; half < ROW; half += 16) {
    let sum = f32x4.splat(0);
    for (let c = 0; c < width; c++) sum = f32x4.add(sum, v128.load(x + half + c * ROW));
    const mean = f32x4.mul(sum, inverse);
    let squares = f32x4.splat(0);
    for (let c = 0; c < width; c++) {
      const rest = f32x4.sub(v128.load(x + half + c * ROW), mean);
      squares = multiplyAdd(rest, rest, squares);
    }
    const variance = multiplyAdd(squares, inverse, f32x4.splat(1e-5));
    const inverseDeviation = f32x4.div(f32x4.splat(1), f32x4.sqrt(variance));
    for (let c = 0; c < width; c++) {
      const rest = f32x4.mul(f32x4.sub(v128.load(x + half + c * ROW), mean), inverseDeviation);
      const own = v128.load32_splat(scale + c * NUMBER);
      v128.store(out + half + c * ROW, multiplyAdd(rest, own, v128.load32_splat(shift + c * NUMBER)));
    }
  }
}
