import { standardTile } from './columns';
import { ADD, denseTile, PLAIN, RELU } from './dense-tile';
import { mostOf, NUMBER, ROW, sumOf, TILE } from './lanes';
import { Kind, READOUTS, Shape } from './weights';

/** Where the tokens meet one signal. */
@unmanaged
export class Meeting {
  kind!: Kind;
  /** [meet]: what the signal brings. */
  brings: usize;
  /** [READOUTS]: how much its kind counts. */
  gains: usize;
  /** Its raw evidence [n, width]. */
  evidence: usize;
  width: i32;
  /** [judge] each. */
  mean: usize;
  most: usize;
  /** [tiles, TILE]: what it adds to the logit of "attended". */
  adds: usize;
}

/** Adds one signal's logits to `both` [tiles, READOUTS, TILE]; `scratch` holds the widest of the layers twice. */
export function meetSignal(
  shape: Shape,
  columns: usize,
  meeting: Meeting,
  x: usize,
  n: i32,
  both: usize,
  scratch: usize,
): void {
  const kind = meeting.kind;
  const embedTile = shape.embed * ROW;
  const judged = scratch + max(max(shape.evidenceInputs, shape.meet), READOUTS) * ROW;
  const met = judged + max(shape.judge, shape.evidenceInputs) * ROW;
  const sums = met + shape.meet * ROW;
  const mosts = sums + shape.judge * ROW;
  memory.fill(sums, 0, 2 * shape.judge * ROW);
  for (let t = 0; t * TILE < n; t++) {
    const from = meeting.evidence + t * TILE * meeting.width * NUMBER;
    standardTile(columns, shape.evidenceInputs, from, meeting.width, scratch);
    denseTile(scratch, shape.evidenceInputs, kind.meetEvidence, meeting.brings, shape.meet, met, PLAIN);
    denseTile(x + t * embedTile, shape.embed, kind.meetToken, 0, shape.meet, met, ADD | RELU);
    denseTile(met, shape.meet, kind.judge.kernel, kind.judge.bias, shape.judge, judged, RELU);
    denseTile(judged, shape.judge, kind.logit.kernel, kind.logit.bias, READOUTS, scratch, PLAIN);
    addLogits(scratch, meeting, t, both + t * READOUTS * ROW);
    poolTile(judged, shape.judge, n - t * TILE, sums, mosts);
  }
  for (let c = 0; c < shape.judge; c++) {
    const sum = f32x4.add(v128.load(sums + c * ROW), v128.load(sums + c * ROW, 16));
    const most = f32x4.max(v128.load(mosts + c * ROW), v128.load(mosts + c * ROW, 16));
    store<f32>(meeting.mean + c * NUMBER, n === 0 ? 0 : sumOf(sum) / <f32>n);
    store<f32>(meeting.most + c * NUMBER, mostOf(most));
  }
}

function addLogits(logits: usize, meeting: Meeting, t: i32, both: usize): void {
  for (let r = 0; r < READOUTS; r++) {
    const gain = v128.load32_splat(meeting.gains + r * NUMBER);
    for (let half = 0; half < ROW; half += 16) {
      const added = f32x4.mul(gain, v128.load(logits + r * ROW + half));
      const to = both + r * ROW + half;
      v128.store(to, f32x4.add(v128.load(to), added));
      if (r === 0) v128.store(meeting.adds + t * ROW + half, added);
    }
  }
}

/** 1 in the lanes below `count`. */
export function laneMask(count: i32, half: i32): v128 {
  const lanes = i32x4.add(i32x4(0, 1, 2, 3), i32x4.splat(half >> 2));
  return i32x4.lt_s(lanes, i32x4.splat(count));
}

/** Sums, largest values of the rows of a tile, its first `count` tokens alone. */
export function poolTile(x: usize, width: i32, count: i32, sums: usize, mosts: usize): void {
  for (let half = 0; half < ROW; half += 16) {
    const mask = laneMask(count, half);
    for (let c = 0; c < width; c++) {
      const value = v128.and(v128.load(x + c * ROW + half), mask);
      const sum = sums + c * ROW + half;
      v128.store(sum, f32x4.add(v128.load(sum), value));
      if (mosts === 0) continue;
      const most = mosts + c * ROW + half;
      v128.store(most, f32x4.max(v128.load(most), value));
    }
  }
}
