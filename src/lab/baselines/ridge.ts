import { solvePositive } from './cholesky.ts';

/** A linear prediction of several numbers from features. */
export interface LinearMap {
  readonly means: Float64Array;
  /** [outputs][features], the intercept last. */
  readonly weights: readonly Float64Array[];
}

/** Rows to fit a linear map on; people count equally. */
export interface RidgeRow {
  readonly features: readonly number[];
  readonly outputs: readonly number[];
  readonly person: string;
}

/** Weighted least squares with a penalty on the squares of the weights of standardised features. */
export function fitRidge(rows: readonly RidgeRow[], penalty: number): LinearMap {
  const dim = rows[0]?.features.length ?? 0;
  const outputs = rows[0]?.outputs.length ?? 0;
  const counts = new Map<string, number>();
  for (const { person } of rows) counts.set(person, (counts.get(person) ?? 0) + 1);
  const weightOf = (person: string): number => 1 / (counts.size * (counts.get(person) ?? 1));
  const means = new Float64Array(dim + outputs);
  for (const { features, outputs, person } of rows) {
    const weight = weightOf(person);
    for (let k = 0; k < dim; k++) means[k] = (means[k] as number) + weight * (features[k] as number);
    for (let o = 0; o < outputs.length; o++) {
      means[dim + o] = (means[dim + o] as number) + weight * (outputs[o] as number);
    }
  }
  const matrix = new Float64Array(dim * dim);
  const right = Array.from({ length: outputs }, () => new Float64Array(dim));
  const centred = new Float64Array(dim);
  for (const row of rows) {
    const weight = weightOf(row.person);
    for (let k = 0; k < dim; k++) centred[k] = (row.features[k] as number) - (means[k] as number);
    for (let k = 0; k < dim; k++) {
      const scaled = weight * (centred[k] as number);
      for (let m = 0; m < dim; m++) {
        matrix[k * dim + m] = (matrix[k * dim + m] as number) + scaled * (centred[m] as number);
      }
      right.forEach((side, o) => {
        side[k] = (side[k] as number) + scaled * ((row.outputs[o] as number) - (means[dim + o] as number));
      });
    }
  }
  for (let k = 0; k < dim; k++) matrix[k * dim + k] = (matrix[k * dim + k] as number) * (1 + penalty) + 1e-12;
  return {
    means: means.subarray(0, dim),
    weights: right.map((side, o) => Float64Array.of(...solvePositive(matrix, side), means[dim + o] ?? 0)),
  };
}

/** [outputs] of one set of features. */
export const predictLinear = ({ means, weights }: LinearMap, features: readonly number[]): readonly number[] =>
  weights.map((row) =>
    means.reduce((sum, mean, k) => sum + (row[k] as number) * ((features[k] as number) - mean), row[means.length] ?? 0),
  );
