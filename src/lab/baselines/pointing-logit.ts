import { aoiBoxAngleDeg, aoiCentreAngleDeg } from 'heed';
import type { Inputs } from '../benchmark/instance.ts';
import type { Method } from '../benchmark/method.ts';
import type { JovTrial } from '../jov/jov-trial.ts';
import { rayOfRow } from './angles.ts';
import { averaged } from './attended-features.ts';
import { type ChoiceFeatures, linearChoice } from './linear-choice.ts';
import type { RaySource } from './rays.ts';

/** Columns of one ray. */
const RAY_DIM = 8;

/** Width of a soft dwell, degrees. */
const SOFT_DEG = 4;

const ROWS_100_MS = 3;

/**
 * Of one ray to the targets in the response: angle, its square, two exponentials, centre angle, soft dwell over 300 then
 * 1000 ms, rate of change; [rows, targets, 8], rows from `first` on. Rows without ray repeat the last one.
 */
function rayColumns(trial: JovTrial, source: RaySource, first: number, last: number): Float32Array {
  const targets = trial.room.targets.flatMap((index) => trial.room.aois[index] ?? []);
  const n = targets.length;
  const values = new Float32Array((last - first + 1) * n * RAY_DIM);
  const [soft300, soft1000] = [new Float64Array(n), new Float64Array(n)];
  let [box, centre] = [new Float64Array(n).fill(90), new Float64Array(n).fill(90)];
  const trail: Float64Array[] = [];
  const timeOf = (at: number): number => trial.frames[at]?.sample.timeMs ?? 0;
  for (let at = first, to = 0; at <= last; at++) {
    const ray = rayOfRow(trial, at, source);
    if (ray !== null) {
      box = Float64Array.from(targets, (aoi) => aoiBoxAngleDeg(ray, aoi));
      centre = Float64Array.from(targets, (aoi) => aoiCentreAngleDeg(ray, aoi));
    }
    trail.push(box);
    const stepMs = at === first ? 33 : timeOf(at) - timeOf(at - 1);
    const earlier = Math.max(0, trail.length - 1 - ROWS_100_MS);
    const spanS = Math.max(timeOf(at) - timeOf(first + earlier), 1) / 1000;
    for (let j = 0; j < n; j++) {
      const a = box[j] as number;
      const soft = Math.exp(-((a / SOFT_DEG) ** 2) / 2);
      soft300[j] = averaged(soft300[j] as number, soft, stepMs, 300);
      soft1000[j] = averaged(soft1000[j] as number, soft, stepMs, 1000);
      values[to++] = a;
      values[to++] = (a * a) / 100;
      values[to++] = Math.exp(-a / 3);
      values[to++] = Math.exp(-a / 8);
      values[to++] = centre[j] as number;
      values[to++] = soft300[j] as number;
      values[to++] = soft1000[j] as number;
      values[to++] = ((trail[earlier]?.[j] as number) - a) / spanS;
    }
  }
  return values;
}

const pointingFeatures = (sources: readonly RaySource[]): ChoiceFeatures => {
  const dim = sources.length * RAY_DIM;
  return {
    dim,
    of(trial) {
      const first = trial.frames.findIndex(({ sample }) => sample.timeMs >= trial.responseStartMs);
      const last = trial.frames.findLastIndex(({ sample }) => sample.timeMs <= trial.responseEndMs);
      const columns = sources.map((source) => rayColumns(trial, source, first, last));
      const n = trial.room.targets.length;
      return ({ at }) => {
        const out = new Float32Array(n * dim);
        columns.forEach((values, s) => {
          for (let j = 0; j < n; j++) {
            const from = ((at - first) * n + j) * RAY_DIM;
            out.set(values.subarray(from, from + RAY_DIM), j * dim + s * RAY_DIM);
          }
        });
        return out;
      };
    },
  };
};

const pointing = (inputs: Inputs, sources: readonly RaySource[]): Method =>
  linearChoice({
    name: 'conditional logit',
    task: 'T3',
    features: pointingFeatures(sources),
    l2: 0.03,
    pooled: true,
    modelOf: (instance) => (instance.task === 'T3' && instance.inputs === inputs ? `${inputs} ${instance.tau}` : null),
  });

/** Conditional logits of T3. */
export const POINTING_LOGITS: readonly Method[] = [
  pointing('head', ['controller', 'head']),
  pointing('eye', ['controller', 'head', 'eye']),
];
