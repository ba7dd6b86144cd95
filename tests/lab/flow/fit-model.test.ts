import { type FlowModel, inferFlow, prepareInputs, readoutProbabilities } from 'heed';
import { batchProbabilities, fitStep } from 'heed/tfjs/fit';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { assembleBatch, type Scene } from '../../../src/lab/flow/assemble-batch.ts';
import { firstState } from '../../../src/lab/flow/first-state.ts';
import { drawBatch } from '../../../src/lab/flow/fit-batch.ts';
import { modelOf, runFit } from '../../../src/lab/flow/fit-model.ts';
import { FIT_DEFAULTS } from '../../../src/lab/flow/fit-options.ts';
import { fitRows } from '../../../src/lab/flow/fit-rows.ts';
import type { FitState } from '../../../src/lab/flow/fit-state.ts';
import { heldBackPeople, heldBackTemperatures } from '../../../src/lab/flow/held-back.ts';
import { labelledRows } from '../../../src/lab/flow/labelled-rows.ts';
import { openWasmHere } from '../../../src/lab/flow/open-wasm-here.ts';
import { createPriorBook } from '../../../src/lab/flow/scene-prior.ts';
import { halfScene, WHOLE_SCENE } from '../../../src/lab/flow/scene-scope.ts';
import { encodeTrial } from '../../../src/lab/flow/trial-rows.ts';
import { mulberry32 } from '../../../src/lab/jov/eye-noise.ts';
import { searchingTrial } from './searching-trial.ts';

const SIZES = { embed: 8, blocks: 1, heads: 2, meet: 10, judge: 8, gain: 6, elsewhere: 4 };
/** Little is dropped: what is tested here has six trials to show itself in. */
const DISTURBANCE = { dropout: 0.1, noise: 0.1, leaveOut: 0.5 };
const BARE = { ...DISTURBANCE, leaveOut: 1 };
const LIGHT = { knownRoom: DISTURBANCE, unknownRoom: DISTURBANCE };
const OPTIONS = { ...FIT_DEFAULTS, ...LIGHT, sizes: SIZES, batchSize: 8, steps: 24 };

const trials = [1, 2, 3].flatMap((person) => [1, 2].map((trial) => searchingTrial(person, trial)));
const labelled = trials.flatMap((trial) => labelledRows(trial));
const priors = createPriorBook(trials);

const begin = (): FitState => firstState(labelled, { ...OPTIONS, seed: 5 });
const rows = fitRows(labelled, begin().columns);
const data = { rows, priors, scope: WHOLE_SCENE };

const scenes = (count: number): Scene[] =>
  rows.slice(0, count).map(({ ready }) => ({ row: ready, prior: null, relevance: false }));

// A busy machine takes its time over these.
vi.setConfig({ testTimeout: 60_000 });

beforeAll(openWasmHere);

describe('the graph that is fitted', () => {
  it('answers as the float64 model does', () => {
    const state = begin();
    runFit(state, data, OPTIONS, () => {});
    const model: FlowModel = modelOf(state, 'test');
    const batch = assembleBatch(model.columns, scenes(6), ['viewer', 'controller-right', 'eye']);
    const [attended, next] = batchProbabilities(model.weights, model.shape, batch, [
      { readout: 'attended', temperature: 1, allowed: null },
      { readout: 'next', temperature: 1, allowed: null },
    ]);
    labelled.slice(0, 6).forEach(({ rows: { trial }, rows: { frames }, at }, b) => {
      const n = trial.room.aois.length;
      // The session knows nothing of the noisy eyes: their signals must not be in its batch.
      const streams = ['viewer', 'controller-right', 'eye'] as const;
      const { tokens, signals } = encodeTrial(trial, (index) => index === frames[at], streams);
      const [token, signal] = [tokens[0], signals[0]];
      if (token === undefined || signal === undefined) throw new Error('expected an encoded frame');
      const inputs = prepareInputs(model.columns, token, signal);
      const logits = inferFlow(model, inputs);
      const expected = readoutProbabilities(model.temperature, logits, 'attended', n);
      const expectedNext = readoutProbabilities(model.temperature, logits, 'next', n);
      for (let i = 0; i <= n; i++) expect(attended?.[b * (n + 1) + i]).toBeCloseTo(expected[i] ?? Number.NaN, 4);
      for (let i = 0; i < n; i++) expect(next?.[b * n + i]).toBeCloseTo(expectedNext[i] ?? Number.NaN, 4);
    });
  });

  it('has the gradients that small changes of a weight show', () => {
    const state = begin();
    const batch = assembleBatch(state.columns, scenes(4), ['viewer', 'eye-2']);
    const truth = new Float32Array(4 * 6);
    for (let b = 0; b < 4; b++) truth[b * 6 + (b % 6)] = 1;
    const targets = [{ readout: 'attended', truth, allowed: null, factor: 1 }] as const;
    const lossAt = (): number =>
      fitStep(state.weights, state.shape, batch, targets, { share: 0, seed: 1 }).losses.attended ?? Number.NaN;
    const { gradients } = fitStep(state.weights, state.shape, batch, targets, { share: 0, seed: 1 });
    const names = [
      ...['token.kernel', 'block0.norm.scale', 'block0.query.kernel', 'block0.value.kernel', 'block0.narrow.bias'],
      ...['head.meet.evidence', 'head.meet.signal', 'eye.meet.token', 'head.judge.kernel', 'eye.logit.kernel'],
      ...['gain.head.kernel', 'head.gain.kernel', 'head.elsewhere.max', 'eye.elsewhere.mean', 'head.gate.bias'],
    ];
    for (const name of names) {
      const weight = state.weights.get(name) ?? new Float32Array();
      const gradient = gradients.get(name) ?? new Float32Array();
      const largest = gradient.reduce(
        (best, value, i) => (Math.abs(value) > Math.abs(gradient[best] ?? 0) ? i : best),
        0,
      );
      const before = weight[largest] ?? 0;
      weight[largest] = before + 1e-2;
      const above = lossAt();
      weight[largest] = before - 1e-2;
      const below = lossAt();
      weight[largest] = before;
      const slope = (above - below) / 2e-2;
      expect(Math.abs((gradient[largest] ?? 0) - slope), name).toBeLessThan(0.02 + 0.1 * Math.abs(slope));
    }
  });
});

describe('runFit', () => {
  it('gives the same weights when it is stopped half-way, then resumed', () => {
    const whole = begin();
    runFit(whole, data, OPTIONS, () => {});
    const stopped = begin();
    expect(() =>
      runFit(stopped, data, OPTIONS, (step) => {
        if (step === 10) throw new Error('killed');
      }),
    ).toThrow('killed');
    runFit(stopped, data, OPTIONS, () => {});
    for (const [name, weight] of whole.weights) expect(stopped.weights.get(name), name).toEqual(weight);
  });

  it('learns: the loss of the last steps is below that of the first', () => {
    const state = begin();
    const losses: number[] = [];
    runFit(state, data, { ...OPTIONS, steps: 150, pointingShare: 0 }, (_, { attended }) => {
      losses.push(attended ?? Number.NaN);
    });
    const mean = (part: readonly number[]): number => part.reduce((sum, loss) => sum + loss, 0) / part.length;
    expect(mean(losses.slice(-30))).toBeLessThan(0.8 * mean(losses.slice(0, 30)));
  });
});

describe('assembleBatch', () => {
  it('is its own mirror when mirrored twice, swaps left with right once', () => {
    const state = begin();
    const [scene] = scenes(1);
    if (scene === undefined) throw new Error('expected a scene');
    const plain = assembleBatch(state.columns, [scene], ['viewer']).slots[0];
    const mirrored = assembleBatch(state.columns, [{ ...scene, mirrored: true }], ['viewer']).slots[0];
    const column = (name: string): number => state.columns.evidence.findIndex(({ feature }) => feature === name);
    const raw = (values: Float32Array | undefined, name: string): number => {
      const { mean = 0, deviation = 1 } = state.columns.evidence[column(name)] ?? {};
      return (values?.[column(name)] ?? 0) * deviation + mean;
    };
    expect(raw(mirrored?.evidence, 'leftDeg')).toBeCloseTo(-raw(plain?.evidence, 'rightDeg'), 4);
    expect(raw(mirrored?.evidence, 'yawDeg')).toBeCloseTo(-raw(plain?.evidence, 'yawDeg'), 4);
    expect(raw(mirrored?.evidence, 'boxDeg')).toBeCloseTo(raw(plain?.evidence, 'boxDeg'), 4);
  });

  it('marks what is unknown instead of filling it in', () => {
    const state = begin();
    const width = state.shape.tokenInputs;
    const [scene] = scenes(1);
    if (scene === undefined) throw new Error('expected a scene');
    const known = { ...scene, prior: priors.of('kitchen', null) };
    const masks = (tokens: Float32Array): readonly number[] => [...tokens.subarray(width - 3, width)];
    expect(masks(assembleBatch(state.columns, [scene], ['viewer']).tokens)).toEqual([0, 0, 0]);
    expect(masks(assembleBatch(state.columns, [known], ['viewer']).tokens)).toEqual([1, 1, 0]);
  });
});

describe('drawBatch', () => {
  it('keeps in every scene what its answers need', () => {
    const pool = {
      preview: rows,
      response: [],
      columns: begin().columns,
      priors,
      scope: WHOLE_SCENE,
      weightOf: () => 1,
    };
    for (let seed = 1; seed <= 20; seed++) {
      const { targets } = drawBatch(pool, { ...OPTIONS, knownRoom: BARE, unknownRoom: BARE }, mulberry32(seed));
      const intended = targets.find(({ readout }) => readout === 'intended');
      const n = (intended?.truth.length ?? 0) / OPTIONS.batchSize;
      for (let b = 0; b < OPTIONS.batchSize; b++) {
        expect(intended?.truth.subarray(b * n, (b + 1) * n).filter((share) => share > 0)).toHaveLength(1);
      }
    }
  });
});

describe('people held back', () => {
  it('come from both rooms where there are two', () => {
    const office = trials.map((trial) => ({ ...trial, room: { ...trial.room, name: 'office' } }));
    expect(heldBackPeople([...trials, ...office])).toEqual([
      { room: 'kitchen', person: 1 },
      { room: 'office', person: 3 },
    ]);
    expect(heldBackPeople(trials)).toHaveLength(2);
  });

  it('ask a model for less certainty that is surer than it is right', () => {
    const state = begin();
    runFit(state, data, { ...OPTIONS, steps: 150, pointingShare: 0 }, () => {});
    const held = { rows, priors, scope: WHOLE_SCENE };
    const { attended } = heldBackTemperatures(state, held);
    // Logits three times as large: certainty that nothing in the answers backs.
    for (const [name, values] of state.average)
      if (
        /^(self|head|eye|pointer)\.(logit|elsewhere\.logit|kernel|bias)/.test(name) ||
        name.startsWith('self.elsewhere')
      )
        state.average.set(
          name,
          values.map((value) => 3 * value),
        );
    expect(heldBackTemperatures(state, held).attended).toBeGreaterThan(1.5 * attended);
  });

  it('are shown objects that the fit was not told of, as many searched ones as the fit', () => {
    const [room] = trials.map((trial) => trial.room);
    if (room === undefined) throw new Error('expected a room');
    const [fitted, held] = [halfScene(0)(room), halfScene(1)(room)];
    expect([...fitted, ...held].sort()).toEqual([0, 1, 2, 3, 4]);
    expect(Math.abs(fitted.length - held.length)).toBeLessThanOrEqual(1);
  });
});

describe('createPriorBook', () => {
  it('leaves a person out of the prior that the person is judged with', () => {
    const alone = createPriorBook([searchingTrial(1, 1)]);
    expect(alone.of('kitchen', 'kitchen 1')).toBeNull();
    expect(alone.of('office', null)).toBeNull();
    const prior = alone.of('kitchen', null);
    const shares = Array.from(prior?.logShare ?? [], Math.exp);
    // 0.99 of the shares, which sum to 1, plus 0.01 spread over all.
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    for (let i = 0; i < 5; i++) {
      const row = Array.from(prior?.next.subarray(i * 5, i * 5 + 5) ?? []);
      expect(row.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
    }
  });
});
