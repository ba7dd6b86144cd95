import {
  aoiId,
  EVIDENCE_FEATURES,
  type FormulaParameters,
  SIGNAL_FEATURES,
  type SignalBatch,
  type TokenBatch,
} from 'heed';
import { describe, expect, it } from 'vitest';
import { packImportanceWeights, packInputs, packShape } from '../../src/tfjs/pack-inputs.ts';

const PARAMETERS: FormulaParameters = {
  similarityMean: [1, 0],
  similarityScale: [2, 3],
  selfGain: 4,
  selfElsewhereLogit: -0.5,
  importanceWeights: [5, 6],
  importanceBias: 7,
};
/** Two tokens of two features; the second feature of the second token is missing. */
const TOKENS: TokenBatch = {
  ids: [aoiId('a'), aoiId('b')],
  dim: 2,
  features: Float32Array.of(3, 1, 2, 9),
  present: Float32Array.of(1, 1, 1, 0),
};
/** One valid signal along +X, one invalid with numbers left in it. */
const SIGNALS: SignalBatch = {
  ids: ['eye', 'lost'],
  rays: Float32Array.of(1, 0, 0, 0, 1, 0),
  weights: Float32Array.of(1, 10, 0.5, 2, -3, 0.25, 0, 10, 0.5, 2, -3, 0.25),
  pairs: Float32Array.of(1, 0, 0, 0, -1, 0, 1, 0, 4, -2, ...Array(10).fill(0)),
  features: new Float32Array(2 * SIGNAL_FEATURES.length),
  evidence: new Float32Array(4 * EVIDENCE_FEATURES.length),
};

describe('packShape', () => {
  it('pads tokens to a size class plus four columns and signals to eights', () => {
    // 2 features + 3 evidence rows for each of 8 slots + 3 indicators
    expect(packShape(0, 2, 0)).toEqual({ dim: 2, columns: 20, slots: 8, rowCount: 29 });
    expect(packShape(16, 2, 8)).toEqual({ dim: 2, columns: 20, slots: 8, rowCount: 29 });
    expect(packShape(17, 2, 9)).toEqual({ dim: 2, columns: 68, slots: 16, rowCount: 53 });
  });
});

describe('packInputs', () => {
  const packed = packInputs(PARAMETERS, TOKENS, SIGNALS);
  const row = (r: number): number[] => Array.from(packed.rows.subarray(r * 20, r * 20 + 4));
  const weights = (r: number, ...columns: number[]): (number | undefined)[] =>
    columns.map((column) => packed.logitWeights[r * 29 + column]);

  it('standardises what is known and zeroes what is missing', () => {
    // 2 (3 - 1), 3 (1 - 0), 2 (2 - 1), missing
    expect(Array.from(packed.standardised.subarray(0, 6))).toEqual([4, 3, 2, 0, 0, 0]);
    expect(Array.from(packed.averaging.subarray(0, 3))).toEqual([2, 2, 0]);
  });

  it('lays out features, evidence and indicators by column', () => {
    expect(row(0)).toEqual([3, 2, 0, 0]);
    expect(row(1)).toEqual([1, 0, 0, 0]);
    expect(row(2)).toEqual([0, -1, 0, 0]);
    expect(row(3)).toEqual([0, 16, 0, 0]);
    expect(row(4)).toEqual([-1, -2, 0, 0]);
    expect(row(26)).toEqual([1, 1, 0, 0]);
    expect(row(27)).toEqual([0, 0, 1, 0]);
    expect(row(28)).toEqual([0, 0, 0, 1]);
  });

  it('weighs evidence of valid signals only, in the second row only', () => {
    // centreKappa, -boxPrecision / 2, sizeExponent of both signals
    expect(weights(0, 2, 3, 4, 5, 6, 7)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(weights(1, 2, 3, 4)).toEqual([10, -0.25, 2]);
    expect(weights(1, 5, 6, 7).map((value) => Math.abs(value ?? 1))).toEqual([0, 0, 0]);
    // "elsewhere": selfElsewhereLogit, then with the valid signal's -3
    expect([...weights(0, 27), ...weights(1, 27)]).toEqual([-0.5, -3.5]);
    expect([...weights(0, 28), ...weights(1, 28)]).toEqual([-1e9, -1e9]);
    expect(packed.alpha).toBe(0.75);
  });

  it('puts the importance bias on tokens alone', () => {
    const importance = packImportanceWeights(PARAMETERS, packed.shape);
    expect([importance[0], importance[1], importance[2], importance[26], importance[27]]).toEqual([5, 6, 0, 7, 0]);
  });
});
