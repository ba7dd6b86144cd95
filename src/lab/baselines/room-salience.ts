import { boxRadius, distance } from 'heed';
import type { Method, SalienceQuestion } from '../benchmark/method.ts';
import { phaseMs } from '../benchmark/phase.ts';
import { meanVector, salienceShares } from '../benchmark/salience-shares.ts';
import type { JovRoom } from '../jov/jov-room.ts';
import type { JovTrial } from '../jov/jov-trial.ts';
import { anglesOf } from './angles.ts';
import { nearestOf } from './attended-features.ts';
import { fitRidge, predictLinear } from './ridge.ts';

/** 35 objects say little about several predictors: weights of standardised ones are halved. */
const PENALTY = 1;

/** Keeps the logarithm of a share that is 0. */
const SMALLEST_SHARE = 1e-3;

/** A head ray this near to an object counts as on it, degrees. */
const NEAR_DEG = 10;

/** Largest side of each box, metres. */
const sizes = ({ aois }: JovRoom): readonly number[] => aois.map(({ box }) => Math.max(...box.size));

/** Minus the horizontal distance from the middle of the room, metres. */
const nearness = ({ aois }: JovRoom): readonly number[] =>
  aois.map(({ box }) => -Math.hypot(box.center[0], box.center[2]));

/** What the heads of a room's previews say about each AOI. */
interface HeadMeasures {
  /** ln of the mean of 2 atan(radius / distance) over head positions. */
  readonly angularSize: readonly number[];
  /** Share of tracked rows in which the AOI's part box is nearest to the head ray. */
  readonly frequency: readonly number[];
  /** Share of rows in which the head ray is within 10 degrees of the part box. */
  readonly near: readonly number[];
}

function headMeasures(room: JovRoom, trials: readonly JovTrial[]): HeadMeasures {
  const n = room.aois.length;
  const [angle, frequency, near] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const radii = room.aois.map(({ box }) => boxRadius(box));
  let [rows, tracked] = [0, 0];
  for (const trial of trials) {
    const { part, centre } = anglesOf(trial, 'head');
    const [startMs, endMs] = phaseMs(trial, 'preview');
    trial.frames.forEach(({ sample, attended }, at) => {
      if (sample.timeMs < startMs || sample.timeMs > endMs || sample.viewer === null) return;
      rows += 1;
      const { position } = sample.viewer;
      if (attended !== null) {
        tracked += 1;
        const first = nearestOf(part, centre, at * n, n);
        frequency[first] = (frequency[first] ?? 0) + 1;
      }
      for (let j = 0; j < n; j++) {
        const aoi = room.aois[j];
        if (aoi === undefined) continue;
        const seen = 2 * Math.atan((radii[j] as number) / distance(position, aoi.box.center));
        angle[j] = (angle[j] as number) + seen;
        if ((part[at * n + j] as number) < NEAR_DEG) near[j] = (near[j] as number) + 1;
      }
    });
  }
  return {
    angularSize: Array.from(angle, (sum) => Math.log(sum / rows)),
    frequency: Array.from(frequency, (count) => count / tracked),
    near: Array.from(near, (count) => count / rows),
  };
}

type Predictor = (question: SalienceQuestion) => readonly (readonly number[])[];

const headColumns: Predictor = ({ room, trials }) => {
  const { angularSize, frequency, near } = headMeasures(room, trials);
  return [sizes(room), nearness(room), angularSize, frequency, near].map(standardised);
};

const geometryColumns: Predictor = ({ room }) => [sizes(room), nearness(room)].map(standardised);

function standardised(values: readonly number[]): readonly number[] {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return values.map((value) => (value - mean) / Math.max(spread, 1e-9));
}

const rule = (
  name: string,
  inputs: SalienceQuestion['inputs'],
  scores: (question: SalienceQuestion) => readonly number[],
): Method => ({
  name,
  role: 'baseline',
  tasks: ['T5'],
  fit: () => ({
    predict: (_, instances) => instances.map(() => null),
    salience: (question) => (question.inputs === inputs ? scores(question) : null),
  }),
});

/** A ridge from the predictors, standardised within the room, to the logarithm of the mean shares, fitted on the training rooms. */
const linear = (name: string, inputs: SalienceQuestion['inputs'], columns: Predictor): Method => ({
  name,
  role: 'baseline',
  tasks: ['T5'],
  fit: (training) => ({
    predict: (_, instances) => instances.map(() => null),
    salience(question) {
      if (question.inputs !== inputs) return null;
      const rooms = new Map(training.map(({ room }) => [room.name, room]));
      const rows = [...rooms.values()].flatMap((room) => {
        const trials = training.filter((trial) => trial.room.name === room.name);
        const features = columns({ room, inputs, trials });
        const shares = meanVector([...salienceShares(trials).values()]);
        return Array.from(shares, (share, j) => ({
          features: features.map((column) => column[j] ?? 0),
          outputs: [Math.log(share + SMALLEST_SHARE)],
          person: 'everybody',
        }));
      });
      const map = fitRidge(rows, PENALTY);
      const features = columns(question);
      return question.room.aois.map(
        (_, j) =>
          predictLinear(
            map,
            features.map((column) => column[j] ?? 0),
          )[0] ?? 0,
      );
    },
  }),
});

/** T5: how much each AOI of a room never fitted on will be looked at. */
export const SALIENCE_METHODS: readonly Method[] = [
  rule('size (largest side)', 'geometry', ({ room }) => sizes(room)),
  rule('nearness to room centre', 'geometry', ({ room }) => nearness(room)),
  rule('angular size', 'head', ({ room, trials }) => headMeasures(room, trials).angularSize),
  rule('head-ray frequency', 'head', ({ room, trials }) => headMeasures(room, trials).frequency),
  rule('head-ray within 10 deg', 'head', ({ room, trials }) => headMeasures(room, trials).near),
  linear('linear model of these', 'head', headColumns),
  linear('linear model, geometry only', 'geometry', geometryColumns),
];
