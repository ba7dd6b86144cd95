import { type FlowModel, READOUTS, type Temperatures } from 'heed';
import { beforeAll, describe, expect, it } from 'vitest';
import { firstState } from '../../../src/lab/flow/first-state.ts';
import { modelOf } from '../../../src/lab/flow/fit-model.ts';
import { FIT_DEFAULTS } from '../../../src/lab/flow/fit-options.ts';
import { flowSalience } from '../../../src/lab/flow/flow-salience.ts';
import { labelledRows } from '../../../src/lab/flow/labelled-rows.ts';
import { openWasmHere } from '../../../src/lab/flow/open-wasm-here.ts';
import { searchingTrial } from './searching-trial.ts';

const SIZES = { embed: 8, blocks: 1, heads: 2, meet: 10, judge: 8, gain: 6, elsewhere: 4 };
const trials = [searchingTrial(1, 1), searchingTrial(1, 3)];
const [{ room }] = trials as [(typeof trials)[0]];

/** A model that is the surer of what people look for, the lower the temperature. */
function modelAt(temperature: number): FlowModel {
  const all = Object.fromEntries(READOUTS.map((readout) => [readout, temperature])) as Temperatures;
  const state = firstState(trials.flatMap(labelledRows), { ...FIT_DEFAULTS, sizes: SIZES });
  return { ...modelOf(state, 'test'), temperature: all, unknownRoomTemperature: all };
}

const saliences = (model: FlowModel, asked: typeof trials): readonly number[] =>
  Array.from(flowSalience(model, { room, inputs: 'head', trials: asked }) ?? []);

beforeAll(openWasmHere);

describe('flowSalience', () => {
  it('has no answer without head poses', () => {
    expect(flowSalience(modelAt(1), { room, inputs: 'geometry', trials })).toBeNull();
    expect(flowSalience(modelAt(1), { room, inputs: 'head', trials: [] })).toBeNull();
  });

  it('is the share of instants with the head on an AOI where nobody is known to look for anything', () => {
    const unsure = modelAt(1e6);
    const [one = [], other = []] = trials.map((trial) => saliences(unsure, [trial]));
    expect(Math.max(...one)).toBeGreaterThan(0.1);
    saliences(unsure, trials).forEach((share, i) => {
      expect(share).toBeCloseTo(((one[i] ?? 0) + (other[i] ?? 0)) / 2, 6);
    });
  });

  it('counts a trial the less for an AOI, the likelier it was searched for', () => {
    const [one = [], other = []] = trials.map((trial) => saliences(modelAt(1e6), [trial]));
    const sure = saliences(modelAt(1e-4), trials);
    const unequal = sure.filter((share, i) => {
      const [low, high] = [one[i] ?? 0, other[i] ?? 0].toSorted((a, b) => a - b) as [number, number];
      expect(share).toBeGreaterThanOrEqual(low - 1e-9);
      expect(share).toBeLessThanOrEqual(high + 1e-9);
      return Math.abs(share - (low + high) / 2) > 1e-3;
    });
    expect(unequal.length).toBeGreaterThan(0);
  });
});
