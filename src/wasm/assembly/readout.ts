import { exponential, mostOf, NUMBER, ROW, sumOf, TILE } from './lanes';
import { laneMask } from './meet';
import { READOUTS } from './weights';

/** Below every logit that weights of a usual size come to. */
const HIDDEN: f32 = -3e38;

function logitsOf(from: usize, t: i32, r: i32, half: i32, count: i32): v128 {
  const logits = v128.load(from + (t * READOUTS + r) * ROW + half);
  return v128.bitselect(logits, f32x4.splat(HIDDEN), laneMask(count, half));
}

/** Shares of one distribution of logits [tiles, READOUTS, TILE], `extra` after them; returns the share of `extra`. */
function softmax(from: usize, r: i32, n: i32, extra: f32, temperature: f32, out: usize): f32 {
  let mosts = f32x4.splat(extra);
  for (let t = 0; t * TILE < n; t++) {
    for (let half = 0; half < ROW; half += 16) mosts = f32x4.max(mosts, logitsOf(from, t, r, half, n - t * TILE));
  }
  const most = mostOf(mosts);
  const mostLanes = f32x4.splat(most);
  const inverse = f32x4.splat(1 / temperature);
  let sums = f32x4.splat(0);
  for (let t = 0; t * TILE < n; t++) {
    for (let half = 0; half < ROW; half += 16) {
      const count = n - t * TILE;
      const rest = f32x4.mul(f32x4.sub(logitsOf(from, t, r, half, count), mostLanes), inverse);
      const share = v128.and(exponential(rest), laneMask(count, half));
      v128.store(out + t * ROW + half, share);
      sums = f32x4.add(sums, share);
    }
  }
  const own: f32 = extra === HIDDEN ? 0 : f32x4.extract_lane(exponential(f32x4.splat((extra - most) / temperature)), 0);
  const sum = sumOf(sums) + own;
  const scale = f32x4.splat(1 / sum);
  for (let t = 0; t * TILE < n; t++) {
    for (let half = 0; half < ROW; half += 16) {
      const to = out + t * ROW + half;
      v128.store(to, f32x4.mul(v128.load(to), scale));
    }
  }
  return own / sum;
}

/** One read-out: alpha of the shares among tokens, the rest of those with the signals; `elsewhere` follows where asked. */
export function readOut(
  r: i32,
  n: i32,
  self: usize,
  both: usize,
  alpha: f32,
  temperature: f32,
  hasElsewhere: bool,
  selfElsewhere: f32,
  bothElsewhere: f32,
  out: usize,
  scratch: usize,
): void {
  if (n === 0 && !hasElsewhere) return;
  const ofSelf = softmax(self, r, n, hasElsewhere ? selfElsewhere : HIDDEN, temperature, out);
  const ofBoth = softmax(both, r, n, hasElsewhere ? bothElsewhere : HIDDEN, temperature, scratch);
  const a = f32x4.splat(alpha);
  const b = f32x4.splat(1 - alpha);
  for (let at = 0; at < n; at += 4) {
    const to = out + at * NUMBER;
    v128.store(to, f32x4.add(f32x4.mul(a, v128.load(to)), f32x4.mul(b, v128.load(scratch + at * NUMBER))));
  }
  if (hasElsewhere) store<f32>(out + n * NUMBER, alpha * ofSelf + (1 - alpha) * ofBoth);
}
