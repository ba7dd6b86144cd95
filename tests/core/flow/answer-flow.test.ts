import { answerFlow, inferFlow, prepareInputs } from 'heed';
import { describe, expect, it } from 'vitest';
import { randomFlowModel } from '../../random-flow-model.ts';
import { encodedAfter, turning } from '../encode.ts';
import { box, controller, EYES, frame, pose } from '../synthetic.ts';

const model = randomFlowModel(4);
const scene = [box('ahead', [0, 1.6, -2], { relevance: 0.8 }), box('left', [-2, 1.6, -2]), box('low', [0, 0.2, -2])];
const { tokens, signals } = encodedAfter(
  [
    ...turning(400, 20, () => 10),
    frame(420, pose(EYES, 12), [controller('right', pose(EYES, 30)), controller('left', null)]),
  ],
  () => scene,
);
const answer = answerFlow(model, tokens, signals);
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, value) => total + value, 0);

describe('an answer of the learned model', () => {
  it('holds one distribution per read-out, "elsewhere" in the first alone', () => {
    expect([answer.attended, answer.next, answer.intended].map((shares) => shares?.length)).toEqual([4, 3, 3]);
    for (const shares of [answer.attended, answer.next ?? [], answer.intended ?? []])
      expect(sum(shares)).toBeCloseTo(1, 5);
    expect(answer.alpha).toBeGreaterThan(0);
    expect(answer.alpha).toBeLessThan(1);
  });

  it('gives each probability the spread of its band, wide enough to hold it', () => {
    // Bands of the model: from 0 on 0.01 to 0.1, from 0.2 on 0.3 to 0.5.
    answer.attended.forEach((p, i) => {
      const [low, high] = p < 0.2 ? [0.01, 0.1] : [0.3, 0.5];
      expect(answer.spread?.[2 * i]).toBeCloseTo(Math.min(p, low), 6);
      expect(answer.spread?.[2 * i + 1]).toBeCloseTo(Math.max(p, high), 6);
    });
    expect(answerFlow({ ...model, spread: [] }, tokens, signals).spread).toBeNull();
  });

  it('names the sources of the likeliest: valid signals, shares that sum to 1', () => {
    expect(answer.sources.map(({ signal }) => signal)).toEqual(['viewer', 'controller-right']);
    expect(sum(answer.sources.map(({ share }) => share))).toBeCloseTo(1, 9);
  });

  it('takes signals apart exactly: without one, its part of the logits is gone and no other changes', () => {
    // Gains depend on every signal, so they are held at 1: gain = 2 sigmoid(0).
    const held = new Map(model.weights);
    for (const [name, values] of held) if (name.startsWith('gain.')) held.set(name, new Float32Array(values.length));
    const still = { ...model, weights: held };
    const both = inferFlow(still, prepareInputs(still.columns, tokens, signals));
    const alone = inferFlow(still, {
      ...prepareInputs(still.columns, tokens, signals),
      signals: [{ index: 0, kind: 'head' }],
    });
    expect(Array.from(both.external.subarray(0, alone.external.length))).toEqual(Array.from(alone.external));
    expect(both.externalElsewhere[0]).toBe(alone.externalElsewhere[0]);
  });

  it('is "elsewhere" for certain in an empty scene', () => {
    const empty = encodedAfter([frame(0, pose(EYES))], () => []);
    expect(Array.from(answerFlow(model, empty.tokens, empty.signals).attended)).toEqual([1]);
  });
});
