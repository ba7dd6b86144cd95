import { attendBlock } from './attend';
import { Column, maskedTile, standardRow } from './columns';
import { denseRow, denseTile, PLAIN, RELU } from './dense-tile';
import { NUMBER, ROW, sumOf, TILE } from './lanes';
import { Meeting, meetSignal, poolTile } from './meet';
import { readOut } from './readout';
import { layOut, Scene, Widths } from './scene';
import { addGain, bringOf, elsewhereOf, gainsOf, gateOf } from './signals';
import { Kind, READOUTS, Shape, Weights, walkWeights } from './weights';

let shape: Shape = changetype<Shape>(0);
let widths: Widths = changetype<Widths>(0);
let weights: Weights = changetype<Weights>(0);
let scene: Scene = changetype<Scene>(0);
let meeting: Meeting = changetype<Meeting>(0);

/** Columns of the token, then of the signal, then of the evidence. */
let tokenColumns: usize = 0;
let tokenColumnCount: i32 = 0;
let signalColumns: usize = 0;
let evidenceColumns: usize = 0;

/** Address of a new shape: whole numbers in the order of its class, to be filled in first. */
export function newShape(): usize {
  shape = new Shape();
  return changetype<usize>(shape);
}

/** Address of the weights, in the order of the weights file; takes the widths of raw rows. */
export function newWeights(count: i32, token: i32, signal: i32, evidence: i32): usize {
  widths = new Widths();
  widths.token = token;
  widths.signal = signal;
  widths.evidence = evidence;
  meeting = new Meeting();
  const at = heap.alloc(count * NUMBER);
  weights = walkWeights(shape, at);
  return at;
}

/** Address of the columns of all three inputs. */
export function newColumns(token: i32): usize {
  const size = offsetof<Column>() as i32;
  tokenColumnCount = token;
  tokenColumns = heap.alloc((token + shape.signalInputs + shape.evidenceInputs) * size);
  signalColumns = tokenColumns + token * size;
  evidenceColumns = signalColumns + shape.signalInputs * size;
  return tokenColumns;
}

/** Address of a scene with room for n tokens with m signals, valid or not; what it had room for before is left behind. */
export function newScene(n: i32, m: i32): usize {
  scene = layOut(shape, widths, n, m);
  return changetype<usize>(scene);
}

/** The whole forward pass over n tokens with m valid signals; returns alpha. */
export function infer(n: i32, m: i32): f32 {
  embedTokens(n);
  for (let b = 0; b < shape.blocks; b++) {
    attendBlock(
      weights.block(b),
      scene.x,
      n,
      shape.embed,
      shape.heads,
      scene.keys,
      scene.values,
      scene.queries,
      scene.scratch,
      scene.scores,
    );
  }
  const selfElsewhere = readSelf(n);
  const alpha = readSignals(m);
  const bothElsewhere = selfElsewhere + meetSignals(n, m);
  const own = scene;
  const t = scene.temperatures;
  readOut(0, n, own.self, own.both, alpha, load<f32>(t), true, selfElsewhere, bothElsewhere, own.attended, own.scores);
  readOut(1, n, own.self, own.both, alpha, load<f32>(t, 4), false, 0, 0, own.next, own.scores);
  readOut(2, n, own.self, own.both, alpha, load<f32>(t, 8), false, 0, 0, own.intended, own.scores);
  tellSources(n, m);
  return alpha;
}

function embedTokens(n: i32): void {
  const layer = weights.token;
  const scratch = scene.scratch;
  for (let t = 0; t * TILE < n; t++) {
    const from = t * TILE * widths.token * NUMBER;
    maskedTile(tokenColumns, tokenColumnCount, scene.features + from, scene.present + from, widths.token, scratch);
    const to = scene.x + t * shape.embed * ROW;
    denseTile(scratch, shape.tokenInputs, layer.kernel, layer.bias, shape.embed, to, RELU);
  }
}

/** What the tokens say among themselves; returns the logit of "elsewhere". */
function readSelf(n: i32): f32 {
  const sums = scene.scratch;
  const mean = sums + shape.embed * ROW;
  const logit = mean + shape.embed * NUMBER;
  memory.fill(sums, 0, shape.embed * ROW);
  for (let t = 0; t * TILE < n; t++) {
    const x = scene.x + t * shape.embed * ROW;
    const to = t * READOUTS * ROW;
    denseTile(x, shape.embed, weights.self.kernel, weights.self.bias, READOUTS, scene.self + to, PLAIN);
    memory.copy(scene.both + to, scene.self + to, READOUTS * ROW);
    poolTile(x, shape.embed, n - t * TILE, sums, 0);
  }
  for (let c = 0; c < shape.embed; c++) {
    const sum = sumOf(f32x4.add(v128.load(sums + c * ROW), v128.load(sums + c * ROW, 16)));
    store<f32>(mean + c * NUMBER, n === 0 ? 0 : sum / <f32>n);
  }
  memory.copy(logit, weights.selfElsewhere.bias, NUMBER);
  denseRow(mean, shape.embed, weights.selfElsewhere.kernel, 1, logit);
  return load<f32>(logit);
}

function kindOf(k: i32): Kind {
  return weights.kind(load<i32>(scene.kinds + (2 * k + 1) * NUMBER));
}

function rowOf(k: i32): usize {
  return scene.rows + k * scene.rowWidth * NUMBER;
}

/** Everything that depends on signals but on no token; returns alpha. */
function readSignals(m: i32): f32 {
  memory.copy(scene.hidden, weights.gainBias, shape.gain * NUMBER);
  let alpha: f32 = 1;
  for (let k = 0; k < m; k++) {
    const raw = scene.signals + load<i32>(scene.kinds + 2 * k * NUMBER) * widths.signal * NUMBER;
    const row = rowOf(k);
    standardRow(signalColumns, shape.signalInputs, raw, row);
    bringOf(kindOf(k), row, shape, row + shape.signalInputs * NUMBER);
    addGain(kindOf(k), row, shape, scene.hidden);
    alpha *= 1 - gateOf(kindOf(k), row, shape.signalInputs, scene.scratch);
  }
  gainsOf(weights, scene.hidden, shape.gain, scene.gains);
  return alpha;
}

/** Adds every signal's logits to those of the tokens; returns what they add to the logit of "elsewhere". */
function meetSignals(n: i32, m: i32): f32 {
  let elsewhere: f32 = 0;
  for (let k = 0; k < m; k++) {
    const index = load<i32>(scene.kinds + 2 * k * NUMBER);
    const kind = load<i32>(scene.kinds + (2 * k + 1) * NUMBER);
    const row = rowOf(k);
    meeting.kind = kindOf(k);
    meeting.brings = row + shape.signalInputs * NUMBER;
    meeting.gains = scene.gains + kind * READOUTS * NUMBER;
    meeting.evidence = scene.evidence + index * n * widths.evidence * NUMBER;
    meeting.width = widths.evidence;
    meeting.mean = meeting.brings + shape.meet * NUMBER;
    meeting.most = meeting.mean + shape.judge * NUMBER;
    meeting.adds = scene.adds + k * scene.tokens * NUMBER;
    meetSignal(shape, evidenceColumns, meeting, scene.x, n, scene.both, scene.scratch);
    const own = elsewhereOf(meeting.kind, row, meeting.mean, meeting.most, shape, scene.scratch);
    // Kept until the likeliest answer is known.
    store<f32>(scene.added + k * NUMBER, own);
    elsewhere += own;
  }
  return elsewhere;
}

/** What each signal adds to the likeliest answer, against its mean over the tokens. */
function tellSources(n: i32, m: i32): void {
  let best = 0;
  for (let i = 1; i <= n; i++) {
    if (load<f32>(scene.attended + i * NUMBER) > load<f32>(scene.attended + best * NUMBER)) best = i;
  }
  for (let k = 0; k < m; k++) {
    const adds = scene.adds + k * scene.tokens * NUMBER;
    const to = scene.added + k * NUMBER;
    let sum: f32 = 0;
    for (let i = 0; i < n; i++) sum += load<f32>(adds + i * NUMBER);
    const mean: f32 = n === 0 ? 0 : sum / <f32>n;
    store<f32>(to, (best < n ? load<f32>(adds + best * NUMBER) : load<f32>(to)) - mean);
  }
}
