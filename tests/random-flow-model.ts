import {
  type FlowModel,
  type FlowShape,
  type InputColumn,
  type InputColumns,
  scaled,
  scalingOf,
  tokenInputCount,
  weightSize,
  weightSpecs,
} from 'heed';
import { seededRandom } from './seeded-random.ts';

const column = (feature: string, mean = 0): InputColumn => {
  const scaling = scalingOf(feature);
  return { feature, ...scaling, mean, deviation: Math.max(0.5, Math.abs(scaled(scaling, 20)) / 2) };
};

/** Some features of each kind, in an order of their own. */
const COLUMNS: InputColumns = {
  token: ['relevance', 'logDistanceM', 'angularSizeDeg', 'sinceChangedS', 'kindSign'].map((feature, at) => ({
    ...column(feature, 0.1 * at),
    maskable: feature === 'relevance' || feature === 'sinceChangedS',
  })),
  signal: ['speedDegPerS', 'settledS', 'yaw200Deg', 'spreadDeg'].map((feature) => column(feature, 0.2)),
  evidence: ['centreDeg', 'boxDeg', 'gapDeg', 'dwell400', 'ahead160Deg', 'nearer'].map((feature) => column(feature)),
};

const SHAPE: FlowShape = {
  tokenInputs: tokenInputCount(COLUMNS),
  signalInputs: COLUMNS.signal.length,
  evidenceInputs: COLUMNS.evidence.length,
  embed: 8,
  blocks: 2,
  heads: 2,
  meet: 12,
  judge: 10,
  gain: 6,
  elsewhere: 5,
};

/** A small model with seeded weights: by the usual width of a layer, times `size`. */
export function randomFlowModel(seed: number, size = 1): FlowModel {
  const random = seededRandom(seed);
  const weights = weightSpecs(SHAPE).map((spec): [string, Float32Array] => {
    const width = spec.shape.length === 1 ? 0.3 : Math.sqrt(3 / (spec.shape[0] ?? 1));
    const centre = spec.name.endsWith('.scale') ? 1 : 0;
    return [
      spec.name,
      Float32Array.from({ length: weightSize(spec) }, () => size * (centre + width * (random() * 2 - 1))),
    ];
  });
  return {
    name: `random ${seed}`,
    shape: SHAPE,
    columns: COLUMNS,
    weights: new Map(weights),
    temperature: { attended: 1.3, next: 0.9, intended: 1.1, indicated: 1 },
    unknownRoomTemperature: { attended: 1.6, next: 1.2, intended: 1.4, indicated: 1.1 },
    spread: [
      { from: 0, share: 0.04, low: 0.01, high: 0.1 },
      { from: 0.2, share: 0.4, low: 0.3, high: 0.5 },
    ],
  };
}
