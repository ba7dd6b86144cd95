import { multiplyAdd, NUMBER, ROW, relu } from './lanes';

/** What is done beside the product: negative results cut to 0; what the output holds added. */
export const PLAIN: i32 = 0;
export const RELU: i32 = 1;
export const ADD: i32 = 2;

function start(bias: usize, out: usize, flags: i32): v128 {
  const base = bias === 0 ? f32x4.splat(0) : v128.load32_splat(bias);
  return flags & ADD ? f32x4.add(base, v128.load(out)) : base;
}

function finish(value: v128, out: usize, flags: i32): void {
  v128.store(out, flags & RELU ? relu(value) : value);
}

/** out [columns, TILE] = x [inner, TILE] times kernel [inner, columns], plus bias [columns]; a bias of 0 is none. */
export function denseTile(
  x: usize,
  inner: i32,
  kernel: usize,
  bias: usize,
  columns: i32,
  out: usize,
  flags: i32,
): void {
  const stride: usize = columns * NUMBER;
  const end = x + inner * ROW;
  let c: i32 = 0;
  for (; c + 4 <= columns; c += 4) {
    const to = out + c * ROW;
    const own: usize = bias === 0 ? 0 : bias + c * NUMBER;
    const step: usize = bias === 0 ? 0 : NUMBER;
    let a0 = start(own, to, flags);
    let b0 = start(own, to + 16, flags);
    let a1 = start(own + step, to + ROW, flags);
    let b1 = start(own + step, to + ROW + 16, flags);
    let a2 = start(own + 2 * step, to + 2 * ROW, flags);
    let b2 = start(own + 2 * step, to + 2 * ROW + 16, flags);
    let a3 = start(own + 3 * step, to + 3 * ROW, flags);
    let b3 = start(own + 3 * step, to + 3 * ROW + 16, flags);
    let w = kernel + c * NUMBER;
    for (let at = x; at < end; at += ROW) {
      const low = v128.load(at);
      const high = v128.load(at, 16);
      const w0 = v128.load32_splat(w);
      a0 = multiplyAdd(w0, low, a0);
      b0 = multiplyAdd(w0, high, b0);
      const w1 = v128.load32_splat(w, 4);
      a1 = multiplyAdd(w1, low, a1);
      b1 = multiplyAdd(w1, high, b1);
      const w2 = v128.load32_splat(w, 8);
      a2 = multiplyAdd(w2, low, a2);
      b2 = multiplyAdd(w2, high, b2);
      const w3 = v128.load32_splat(w, 12);
      a3 = multiplyAdd(w3, low, a3);
      b3 = multiplyAdd(w3, high, b3);
      w += stride;
    }
    finish(a0, to, flags);
    finish(b0, to + 16, flags);
    finish(a1, to + ROW, flags);
    finish(b1, to + ROW + 16, flags);
    finish(a2, to + 2 * ROW, flags);
    finish(b2, to + 2 * ROW + 16, flags);
    finish(a3, to + 3 * ROW, flags);
    finish(b3, to + 3 * ROW + 16, flags);
  }
  for (; c < columns; c++) {
    const to = out + c * ROW;
    const own: usize = bias === 0 ? 0 : bias + c * NUMBER;
    let a = start(own, to, flags);
    let b = start(own, to + 16, flags);
    let w = kernel + c * NUMBER;
    for (let at = x; at < end; at += ROW) {
      const weight = v128.load32_splat(w);
      a = multiplyAdd(weight, v128.load(at), a);
      b = multiplyAdd(weight, v128.load(at, 16), b);
      w += stride;
    }
    finish(a, to, flags);
    finish(b, to + 16, flags);
  }
}

/** out [columns] += x [inner] times kernel [inner, columns]: one row, as a signal has. */
export function denseRow(x: usize, inner: i32, kernel: usize, columns: i32, out: usize): void {
  const whole = columns & ~3;
  for (let i = 0; i < inner; i++) {
    const value = load<f32>(x + i * NUMBER);
    const lanes = f32x4.splat(value);
    const row = kernel + i * columns * NUMBER;
    for (let c = 0; c < whole; c += 4) {
      const to = out + c * NUMBER;
      v128.store(to, multiplyAdd(lanes, v128.load(row + c * NUMBER), v128.load(to)));
    }
    for (let c = whole; c < columns; c++) {
      const to = out + c * NUMBER;
      store<f32>(to, load<f32>(to) + value * load<f32>(row + c * NUMBER));
    }
  }
}
