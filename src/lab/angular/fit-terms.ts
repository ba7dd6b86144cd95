import { type Design, designOf, type RayOffset, STRAIGHT } from './design.ts';
import { type Instance, personWeights, type SignalName } from './instance.ts';
import {
  freeOf,
  type Given,
  negativeLogLikelihood,
  nothingGiven,
  SIZE_INDEX,
  type Weights,
  weightsOf,
  withSignal,
} from './likelihood.ts';
import { minimiseRough, minimiseSmooth, type Slope } from './minimise.ts';

/** Where the fit of a signal that says much starts. */
const START: Weights = { centreKappa: 5, boxPrecision: 0.01, sizeExponent: 0, elsewhereLogit: -3, gate: 0.9 };

/** A signal that says little is fitted from nearly nothing, so that it does not start far off. */
const WEAK_START: Weights = {
  centreKappa: 0.3,
  boxPrecision: 1e-4,
  sizeExponent: 0,
  elsewhereLogit: 0,
  gate: 0.1,
};

export interface FittedWeights extends Weights {
  /** Mean negative log likelihood, nats, people counted equally. */
  readonly nll: number;
}

/**
 * Size is left out of head and idle controller: fitted, it is 0.2, but on people and rooms left out it costs 1 to 3
 * points of top-1 and 0.03 nats in the other room, because it repeats how popular the big furniture was.
 */
const UNAIMED_SIZE_EXPONENT = 0;

/**
 * Fits the weights of one signal whose ray offset is known, by maximum likelihood with people counted equally; a
 * `sizeExponent` that is given stays.
 */
export function fitWeights(
  design: Design,
  rowWeights: Float64Array,
  given: Given = nothingGiven(design),
  start: Weights = START,
  sizeExponent: number | null = null,
): FittedWeights {
  const slope = (free: readonly number[]): Slope => {
    const full = negativeLogLikelihood(design, rowWeights, given, free);
    return sizeExponent === null ? full : { ...full, gradient: full.gradient.with(SIZE_INDEX, 0) };
  };
  const { at, value } = minimiseSmooth(slope, freeOf(sizeExponent === null ? start : { ...start, sizeExponent }));
  return { ...weightsOf(at), nll: value };
}

/**
 * Fits the pitch of one signal's ray together with its weights: the pitch by Nelder-Mead, the weights within.
 *
 * Yaw stays 0: eyes are symmetric, and what the recordings show (6 deg to the left in the kitchen, 0.5 in the office)
 * belongs to the rooms.
 */
export function fitPitch(instances: readonly Instance[], signal: SignalName, startDeg: number): RayOffset {
  const rowWeights = personWeights(instances);
  const offsetOf = ([offsetPitchDeg = 0]: readonly number[]): RayOffset => ({ offsetYawDeg: 0, offsetPitchDeg });
  let warm: Weights = START;
  const profile = (x: readonly number[]): number => {
    const design = designOf(instances, signal, offsetOf(x));
    const fitted = fitWeights(design, rowWeights, nothingGiven(design), warm, UNAIMED_SIZE_EXPONENT);
    warm = fitted;
    return fitted.nll;
  };
  return offsetOf(minimiseRough(profile, [startDeg], 2, 0.1).at);
}

/** The terms of head and idle controller, the controller's given the head's. */
export interface HeadAndController {
  readonly offset: RayOffset;
  readonly viewer: FittedWeights;
  readonly controller: FittedWeights;
}

/** Fits head, then controller, on every nth of the instances; the pitch needs fewer. */
export function fitHeadAndController(train: readonly Instance[], n: number): HeadAndController {
  const offset = fitPitch(everyNth(train, n * 5), 'viewer', -5);
  const rows = everyNth(train, n);
  const rowWeights = personWeights(rows);
  const head = designOf(rows, 'viewer', offset);
  const viewer = fitWeights(head, rowWeights, nothingGiven(head), START, UNAIMED_SIZE_EXPONENT);
  const given = withSignal(head, nothingGiven(head), viewer);
  const hand = designOf(rows, 'controller', STRAIGHT);
  const controller = fitWeights(hand, rowWeights, given, WEAK_START, UNAIMED_SIZE_EXPONENT);
  return { offset, viewer, controller };
}

/** Fits another signal on top of the head's. */
export function fitGivenHead(
  rows: readonly Instance[],
  signal: SignalName,
  { offset, viewer }: HeadAndController,
  hasElsewhere: boolean,
): FittedWeights {
  const head = designOf(rows, 'viewer', offset);
  const given = withSignal(head, nothingGiven(head), viewer);
  const elsewhere = hasElsewhere ? given.elsewhere : Number.NEGATIVE_INFINITY;
  return fitWeights(designOf(rows, signal, STRAIGHT), personWeights(rows), { ...given, elsewhere });
}

/** Every nth instance: rows 33 ms apart say nearly the same. */
export const everyNth = (instances: readonly Instance[], n: number): readonly Instance[] =>
  instances.filter((_, row) => row % n === 0);
