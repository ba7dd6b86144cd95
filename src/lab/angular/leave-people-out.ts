import { type AoiSample, aoiBoxAngleDeg, aoiCentreAngleDeg, type Ray } from 'heed';
import { createPersonMean, logLoss, type PersonMean, topK } from '../metrics.ts';
import { designOf, offsetRay, STRAIGHT } from './design.ts';
import { fitHeadAndController } from './fit-terms.ts';
import type { Instance } from './instance.ts';
import { attendedOf, nothingGiven, withSignal } from './likelihood.ts';
import { medianGazeOffset } from './spread.ts';

/** People of one test, by number; everybody else is trained on. */
export type Fold = readonly number[];

const KITCHEN: Fold = [9, 10, 12, 13, 15, 18];
const OFFICE: Fold = [6, 7, 8, 11, 14, 17];

/** Split `lopo` of the data's README: one kitchen and one office person each. */
export const PEOPLE_FOLDS: readonly Fold[] = KITCHEN.map((person, i) => [person, OFFICE[i] ?? person]);

/** Room transfer: nothing learned from the people of the room that is tested. */
export const ROOM_FOLDS: readonly Fold[] = [OFFICE, KITCHEN];

/** How one method did at "which object is attended now" (task T0) on people never seen while fitting. */
export interface MethodResult {
  readonly method: string;
  readonly top1: number;
  readonly top3: number;
  /** `null` for a ranking without probabilities. */
  readonly nll: number | null;
}

interface Tally {
  readonly method: string;
  readonly top1: PersonMean;
  readonly top3: PersonMean;
  readonly nll: PersonMean | null;
}

/** Two plain rankings and the fitted angular terms over all folds; fits on every nth training row. */
export function leavePeopleOut(
  preview: readonly Instance[],
  folds: readonly Fold[],
  n: number,
): readonly MethodResult[] {
  const nearestBox = newTally('nearest box to head ray', false);
  const nearestPart = newTally('nearest part box to offset head ray', false);
  const headOnly = newTally('fitted angular: head', true);
  const withController = newTally('fitted angular: head + controller', true);
  for (const fold of folds) {
    const isTest = ({ person }: Instance): boolean => fold.includes(person);
    const train = preview.filter((instance) => !isTest(instance));
    const test = preview.filter((instance) => isTest(instance) && instance.attended < instance.aois.length);
    if (train.length === 0 || test.length === 0) continue;
    const meanOffset = medianGazeOffset(train);
    const fitted = fitHeadAndController(train, n);
    const head = designOf(test, 'viewer', fitted.offset);
    const viewer = withSignal(head, nothingGiven(head), fitted.viewer);
    const hand = designOf(test, 'controller', STRAIGHT);
    const both = withSignal(hand, viewer, fitted.controller);
    test.forEach((instance, row) => {
      const { viewer: pose } = instance.poses;
      score(nearestBox, instance, nearness(offsetRay(pose, STRAIGHT), instance.aois.map(wholeBox)));
      score(nearestPart, instance, nearness(offsetRay(pose, meanOffset), instance.aois));
      score(headOnly, instance, objectsOnly(attendedOf(head, viewer, row)));
      score(withController, instance, objectsOnly(attendedOf(hand, both, row)));
    });
  }
  return [nearestBox, nearestPart, headOnly, withController].map(({ method, top1, top3, nll }) => ({
    method,
    top1: top1.mean(),
    top3: top3.mean(),
    nll: nll?.mean() ?? null,
  }));
}

/** How near every AOI's box is to the ray (the higher, the nearer), ties broken by the angle to its centre. */
export const nearness = (ray: Ray, aois: readonly AoiSample[]): Float64Array =>
  Float64Array.from(aois, (aoi) => -aoiBoxAngleDeg(ray, aoi) - 1e-6 * aoiCentreAngleDeg(ray, aoi));

/** The AOI as one box. */
export const wholeBox = ({ parts: _, ...aoi }: AoiSample): AoiSample => aoi;

const newTally = (method: string, withProbabilities: boolean): Tally => ({
  method,
  top1: createPersonMean(),
  top3: createPersonMean(),
  nll: withProbabilities ? createPersonMean() : null,
});

function score(tally: Tally, { person, attended }: Instance, values: Float64Array): void {
  tally.top1.add(person, topK(values, attended, 1));
  tally.top3.add(person, topK(values, attended, 3));
  tally.nll?.add(person, logLoss(values[attended] ?? 0));
}

function objectsOnly(attended: Float64Array): Float64Array {
  const objects = attended.subarray(0, attended.length - 1);
  const sum = objects.reduce((a, b) => a + b, 0);
  return objects.map((p) => p / sum);
}
