import type { FlowModel, Readout } from 'heed';
import { batchProbabilities } from 'heed/tfjs/fit';
import type { JovTrial } from '../jov/jov-trial.ts';
import { assembleBatch, type Scene } from './assemble-batch.ts';
import type { Stream } from './trial-rows.ts';

/** Scenes that are answered at a time. */
const AT_ONCE = 128;

/** Probabilities of one read-out per scene of a room: over the AOIs, then "elsewhere" for "attended". */
export function flowAnswers(
  model: FlowModel,
  scenes: readonly Scene[],
  streams: readonly Stream[],
  readout: Readout,
  room: JovTrial['room'],
): readonly Float32Array[] {
  const onlyTargets = readout === 'intended' || readout === 'indicated';
  const found: Float32Array[] = [];
  for (let from = 0; from < scenes.length; from += AT_ONCE) {
    const asked = scenes.slice(from, from + AT_ONCE);
    const batch = assembleBatch(model.columns, asked, streams);
    const width = batch.n + (readout === 'attended' ? 1 : 0);
    const allowed = new Float32Array(batch.size * width).map((_, at) =>
      !onlyTargets || room.targets.includes(at % width) ? 1 : 0,
    );
    const known = asked.some(({ prior }) => prior !== null);
    const temperature = (known ? model.temperature : model.unknownRoomTemperature)[readout];
    const [p] = batchProbabilities(model.weights, model.shape, batch, [{ readout, temperature, allowed }]);
    found.push(...asked.map((_, b) => p?.subarray(b * width, (b + 1) * width) ?? new Float32Array(width)));
  }
  return found;
}
