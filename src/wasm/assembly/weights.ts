import { NUMBER } from './lanes';

/** Answers about each token: attended, next, intended, indicated. */
export const READOUTS: i32 = 4;

/** Kinds of signals. */
export const KINDS: i32 = 3;

@unmanaged
export class Shape {
  tokenInputs: i32;
  signalInputs: i32;
  evidenceInputs: i32;
  embed: i32;
  blocks: i32;
  heads: i32;
  meet: i32;
  judge: i32;
  gain: i32;
  elsewhere: i32;
}

/** Addresses of a dense layer. */
@unmanaged
export class Layer {
  kernel: usize;
  bias: usize;
}

@unmanaged
export class Block {
  normScale: usize;
  normShift: usize;
  query!: Layer;
  key!: Layer;
  value!: Layer;
  mix!: Layer;
  norm2Scale: usize;
  norm2Shift: usize;
  widen!: Layer;
  narrow!: Layer;
}

/** What belongs to one kind of signal. */
@unmanaged
export class Kind {
  meetEvidence: usize;
  meetSignal: usize;
  meetToken: usize;
  meetBias: usize;
  judge!: Layer;
  logit!: Layer;
  gain!: Layer;
  elsewhereMean: usize;
  elsewhereMax: usize;
  elsewhereSignal: usize;
  elsewhereBias: usize;
  elsewhereLogit!: Layer;
  gate!: Layer;
  /** From the shared gain layer to this kind's gains. */
  gains!: Layer;
}

@unmanaged
export class Weights {
  token!: Layer;
  self!: Layer;
  selfElsewhere!: Layer;
  gainBias: usize;
  /** Addresses of the blocks, of the kinds. */
  blocks: usize;
  kinds: usize;

  block(at: i32): Block {
    return changetype<Block>(load<usize>(this.blocks + at * sizeof<usize>()));
  }

  kind(at: i32): Kind {
    return changetype<Kind>(load<usize>(this.kinds + at * sizeof<usize>()));
  }
}

let cursor: usize = 0;

function take(count: i32): usize {
  const at = cursor;
  cursor += count * NUMBER;
  return at;
}

function takeLayer(inner: i32, columns: i32): Layer {
  const layer = new Layer();
  layer.kernel = take(inner * columns);
  layer.bias = take(columns);
  return layer;
}

/** Walks over weights that lie in the order of the weights file, from `at` on. */
export function walkWeights(shape: Shape, at: usize): Weights {
  cursor = at;
  const weights = new Weights();
  weights.token = takeLayer(shape.tokenInputs, shape.embed);
  weights.blocks = heap.alloc(shape.blocks * sizeof<usize>());
  for (let b = 0; b < shape.blocks; b++) {
    store<usize>(weights.blocks + b * sizeof<usize>(), changetype<usize>(takeBlock(shape.embed)));
  }
  weights.self = takeLayer(shape.embed, READOUTS);
  weights.selfElsewhere = takeLayer(shape.embed, 1);
  weights.kinds = heap.alloc(KINDS * sizeof<usize>());
  for (let k = 0; k < KINDS; k++) {
    store<usize>(weights.kinds + k * sizeof<usize>(), changetype<usize>(takeKind(shape)));
  }
  weights.gainBias = take(shape.gain);
  for (let k = 0; k < KINDS; k++) weights.kind(k).gains = takeLayer(shape.gain, READOUTS);
  return weights;
}

function takeBlock(width: i32): Block {
  const block = new Block();
  block.normScale = take(width);
  block.normShift = take(width);
  block.query = takeLayer(width, width);
  block.key = takeLayer(width, width);
  block.value = takeLayer(width, width);
  block.mix = takeLayer(width, width);
  block.norm2Scale = take(width);
  block.norm2Shift = take(width);
  block.widen = takeLayer(width, width);
  block.narrow = takeLayer(width, width);
  return block;
}

function takeKind(shape: Shape): Kind {
  const kind = new Kind();
  kind.meetEvidence = take(shape.evidenceInputs * shape.meet);
  kind.meetSignal = take(shape.signalInputs * shape.meet);
  kind.meetToken = take(shape.embed * shape.meet);
  kind.meetBias = take(shape.meet);
  kind.judge = takeLayer(shape.meet, shape.judge);
  kind.logit = takeLayer(shape.judge, READOUTS);
  kind.gain = takeLayer(shape.signalInputs, shape.gain);
  kind.elsewhereMean = take(shape.judge * shape.elsewhere);
  kind.elsewhereMax = take(shape.judge * shape.elsewhere);
  kind.elsewhereSignal = take(shape.signalInputs * shape.elsewhere);
  kind.elsewhereBias = take(shape.elsewhere);
  kind.elsewhereLogit = takeLayer(shape.elsewhere, 1);
  kind.gate = takeLayer(shape.signalInputs, 1);
  return kind;
}
