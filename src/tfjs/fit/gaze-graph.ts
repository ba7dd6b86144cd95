import {
  add,
  concat,
  mul,
  relu,
  reshape,
  rsqrt,
  sigmoid,
  slice,
  softmax,
  square,
  sub,
  sum,
  type Tensor,
  type Tensor2D,
  tensor2d,
  tensor3d,
  transpose,
} from '@tensorflow/tfjs-core';
import type { Dropout, WeightTensors } from './batch-graph.ts';
import { denseOp, repeatRows } from './dense-op.ts';

/** Directions of a moment that an answer may keep to. */
export const GAZE_POINTS = 3;

/** Sizes of the layers that read a direction of gaze. */
export interface GazeShape {
  readonly rowInputs: number;
  readonly sceneInputs: number;
  /** Two layers over the signals. */
  readonly wide: number;
  readonly narrow: number;
  /** Where the signals meet an AOI, then what is made of it. */
  readonly meet: number;
  readonly judge: number;
  /** Times that are asked about. */
  readonly horizons: number;
}

/** A batch of moments as plain arrays, padded to n AOIs. */
export interface GazeArrays {
  readonly size: number;
  readonly n: number;
  /** [size, rowInputs]. */
  readonly rows: Float32Array;
  /** [size n, sceneInputs]. */
  readonly scene: Float32Array;
  /** Six of [size, n], degrees: middle yaw, middle pitch, left, right, bottom, top. */
  readonly places: readonly Float32Array[];
  /** Yaw then pitch of [size, GAZE_POINTS], degrees: directions worth keeping to. */
  readonly points: readonly Float32Array[];
  /** [size, n]: 1 where an AOI is. */
  readonly mask: Float32Array;
}

/** Names and sizes of the weights, in the order they are stored. */
export function gazeWeightSpecs(
  shape: GazeShape,
): readonly { readonly name: string; readonly shape: readonly number[] }[] {
  const layer = (name: string, inputs: number, outputs: number) => [
    { name: `${name}.kernel`, shape: [inputs, outputs] },
    { name: `${name}.bias`, shape: [outputs] },
  ];
  const { rowInputs, sceneInputs, wide, narrow, meet, judge, horizons } = shape;
  return [
    ...layer('wide', rowInputs, wide),
    ...layer('narrow', wide, narrow),
    ...layer('direct', narrow, 2 * horizons),
    ...layer('stay', narrow, horizons * (1 + GAZE_POINTS)),
    ...layer('query', narrow, meet),
    { name: 'meet.kernel', shape: [sceneInputs, meet] },
    ...layer('judge', meet, judge),
    ...layer('look', judge, horizons),
    ...layer('middle', judge, horizons),
  ];
}

const HIDDEN = 1e9;
/** Degrees of one unit of the last layer. */
const UNIT_DEG = 10;

/**
 * [size, 2, horizons], degrees: yaw then pitch of the gaze in the frame of the batch.
 *
 * One guess comes from the signals alone. The answer is a mean of it, of the directions worth keeping to, of the AOIs, by
 * softmax weights; an AOI stands for the point of its outline nearest to the guess, for its middle, or between.
 */
export function gazeGraph(weights: WeightTensors, shape: GazeShape, batch: GazeArrays, drop: Dropout): Tensor {
  const { size, n } = batch;
  const { horizons } = shape;
  const w = (name: string): Tensor => {
    const found = weights.get(name);
    if (found === undefined) throw new Error(`gazeGraph: expected a weight ${name}, got none`);
    return found;
  };
  const layer = (x: Tensor2D, name: string, isInput = false): Tensor2D =>
    denseOp(x, w(`${name}.kernel`), w(`${name}.bias`), isInput);
  const wide = drop(relu(layer(tensor2d(batch.rows, [size, shape.rowInputs]), 'wide', true)));
  const narrow = drop(relu(layer(wide, 'narrow')));
  const direct = reshape(mul(layer(narrow, 'direct'), UNIT_DEG), [size, 2, horizons, 1]);
  const scene = tensor2d(batch.scene, [size * n, shape.sceneInputs]);
  const met = relu(add<Tensor2D>(denseOp(scene, w('meet.kernel'), null, true), repeatRows(layer(narrow, 'query'), n)));
  const judged = relu(layer(drop(met), 'judge'));
  const perAoi = (name: string): Tensor => transpose(reshape(layer(judged, name), [size, n, horizons]), [0, 2, 1]);
  const padding = mul(sub(tensor3d(batch.mask, [size, 1, n]), 1), HIDDEN);
  const stay = reshape(layer(narrow, 'stay'), [size, horizons, 1 + GAZE_POINTS]);
  const shares = softmax(concat([add(perAoi('look'), padding), stay], 2));
  const looks = slice(shares, [0, 0, 0], [size, horizons, n]);
  const guesses = slice(shares, [0, 0, n], [size, horizons, 1]);
  const stays = slice(shares, [0, 0, n + 1], [size, horizons, GAZE_POINTS]);
  const middle = sigmoid(perAoi('middle'));
  const place = (index: number): Tensor => tensor3d(batch.places[index] ?? new Float32Array(), [size, 1, n]);
  const axis = (index: 0 | 1): Tensor => {
    const guess = reshape(slice(direct, [0, index, 0, 0], [size, 1, horizons, 1]), [size, horizons, 1]);
    const [most, least] = index === 0 ? [place(2), place(3)] : [place(5), place(4)];
    const near = add(least, sub(relu(sub(guess, least)), relu(sub(guess, most))));
    const aim = add(near, mul(middle, sub(place(index), near)));
    const points = tensor3d(batch.points[index] ?? new Float32Array(), [size, 1, GAZE_POINTS]);
    const kept = add(sum(mul(looks, aim), 2), sum(mul(stays, points), 2));
    return add(kept, reshape(mul(guesses, guess), [size, horizons]));
  };
  return reshape(concat([axis(0), axis(1)], 1), [size, 2, horizons]);
}

/** Square degrees that keep the slope of an error finite where it vanishes. */
const ROUNDING = 0.1;

/** Weighted sum of errors, degrees; truth as the graph's answer, `weight` [size, horizons]. */
export function gazeLoss(answer: Tensor, truth: Float32Array, cosine: Float32Array, weight: Float32Array): Tensor {
  const [size = 0, , horizons = 0] = answer.shape;
  const miss = sub(answer, tensor3d(truth, [size, 2, horizons]));
  const part = (index: 0 | 1): Tensor => slice(miss, [0, index, 0], [size, 1, horizons]);
  const squared = add(add(square(mul(part(0), tensor3d(cosine, [size, 1, horizons]))), square(part(1))), ROUNDING);
  return sum(mul(mul(squared, rsqrt(squared)), tensor3d(weight, [size, 1, horizons])));
}
