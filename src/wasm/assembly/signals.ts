import { denseRow } from './dense-tile';
import { NUMBER } from './lanes';
import { KINDS, Kind, Layer, READOUTS, Shape, Weights } from './weights';

function sigmoid(x: f32): f32 {
  return <f32>(1 / (1 + Math.exp(-(<f64>x))));
}

/** out [columns] = bias + x [inner] kernel. */
function rowLayer(x: usize, inner: i32, layer: Layer, columns: i32, out: usize): void {
  memory.copy(out, layer.bias, columns * NUMBER);
  denseRow(x, inner, layer.kernel, columns, out);
}

/** How open a signal's gate is, in (0, 1). */
export function gateOf(kind: Kind, row: usize, inputs: i32, scratch: usize): f32 {
  rowLayer(row, inputs, kind.gate, 1, scratch);
  return sigmoid(load<f32>(scratch));
}

/** hidden [gain] += what one signal says of how much the signals count. */
export function addGain(kind: Kind, row: usize, shape: Shape, hidden: usize): void {
  denseRow(row, shape.signalInputs, kind.gain.kernel, shape.gain, hidden);
  for (let c = 0; c < shape.gain; c++) {
    const to = hidden + c * NUMBER;
    store<f32>(to, load<f32>(to) + load<f32>(kind.gain.bias + c * NUMBER));
  }
}

/** out [KINDS, READOUTS], in (0, 2). */
export function gainsOf(weights: Weights, hidden: usize, width: i32, out: usize): void {
  for (let c = 0; c < width; c++) store<f32>(hidden + c * NUMBER, max<f32>(0, load<f32>(hidden + c * NUMBER)));
  for (let k = 0; k < KINDS; k++) {
    const own = out + k * READOUTS * NUMBER;
    rowLayer(hidden, width, weights.kind(k).gains, READOUTS, own);
    for (let r = 0; r < READOUTS; r++) store<f32>(own + r * NUMBER, 2 * sigmoid(load<f32>(own + r * NUMBER)));
  }
}

/** out [meet]: what a signal brings to where it meets a token. */
export function bringOf(kind: Kind, row: usize, shape: Shape, out: usize): void {
  memory.copy(out, kind.meetBias, shape.meet * NUMBER);
  denseRow(row, shape.signalInputs, kind.meetSignal, shape.meet, out);
}

/** What a signal adds to the logit of "elsewhere". */
export function elsewhereOf(kind: Kind, row: usize, mean: usize, most: usize, shape: Shape, scratch: usize): f32 {
  const width = shape.elsewhere;
  memory.copy(scratch, kind.elsewhereBias, width * NUMBER);
  denseRow(mean, shape.judge, kind.elsewhereMean, width, scratch);
  denseRow(most, shape.judge, kind.elsewhereMax, width, scratch);
  denseRow(row, shape.signalInputs, kind.elsewhereSignal, width, scratch);
  for (let c = 0; c < width; c++) store<f32>(scratch + c * NUMBER, max<f32>(0, load<f32>(scratch + c * NUMBER)));
  rowLayer(scratch, width, kind.elsewhereLogit, 1, scratch + ((width + 3) & ~3) * NUMBER);
  return load<f32>(scratch + ((width + 3) & ~3) * NUMBER);
}
