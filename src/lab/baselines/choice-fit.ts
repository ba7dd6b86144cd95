import { solvePositive } from './cholesky.ts';

/** One choice among several candidates. */
export interface Choice {
  /** [candidates, dim], candidate by candidate. */
  readonly features: Float32Array;
  /** Index of the candidate that was chosen. */
  readonly truth: number;
  /** Key of the person; people count equally whatever the number of their choices. */
  readonly person: string;
}

export interface ChoiceFitOptions {
  readonly dim: number;
  /** Penalty on the squares of the weights of standardised features, against the mean log likelihood in nats. */
  readonly l2: number;
  /** @default 30 */
  readonly maxSteps?: number;
}

/** A Newton step that gains less than this, nats, is the last. */
const TOLERANCE = 1e-7;

/** Candidates less likely than this are left out of the curvature, which only sets the pace, not the place of the optimum. */
const NEGLIGIBLE = 1e-3;

/** Conditional logit p = softmax(w . x) by Newton's method: the weights of the features as they are, [dim]. */
export function fitChoices(choices: readonly Choice[], options: ChoiceFitOptions): Float64Array {
  const { dim, l2, maxSteps = 30 } = options;
  const rowWeights = equalPeople(choices);
  const penalties = variances(choices, dim).map((variance) => l2 * (variance > 1e-12 ? variance : 1) + 1e-12);
  let weights = new Float64Array(dim);
  let here = slopeAt(choices, rowWeights, penalties, weights);
  for (let n = 0; n < maxSteps; n++) {
    const step = solvePositive(here.hessian, here.gradient);
    const expected = step.reduce((sum, s, k) => sum + s * (here.gradient[k] ?? 0), 0);
    if (expected < TOLERANCE) break;
    let size = 1;
    let next: Float64Array<ArrayBuffer>;
    let there: Slope;
    do {
      const part = size;
      next = weights.map((weight, k) => weight - part * (step[k] ?? 0));
      there = slopeAt(choices, rowWeights, penalties, next);
      size /= 2;
    } while (!(there.value <= here.value) && size > 1e-4);
    if (!(there.value <= here.value)) break;
    weights = next;
    here = there;
  }
  return weights;
}

/** Probabilities of the candidates of one choice, [candidates]. */
export function chooseBy(weights: Float64Array, features: Float32Array): Float64Array {
  const dim = weights.length;
  const p = new Float64Array(features.length / dim);
  softmaxInto(p, weights, features);
  return p;
}

function softmaxInto(p: Float64Array, weights: Float64Array, features: Float32Array): void {
  const dim = weights.length;
  let highest = Number.NEGATIVE_INFINITY;
  for (let j = 0, at = 0; j < p.length; j++) {
    let logit = 0;
    for (let k = 0; k < dim; k++) logit += (weights[k] as number) * (features[at++] as number);
    p[j] = logit;
    if (logit > highest) highest = logit;
  }
  let sum = 0;
  for (let j = 0; j < p.length; j++) {
    p[j] = Math.exp((p[j] as number) - highest);
    sum += p[j] as number;
  }
  for (let j = 0; j < p.length; j++) p[j] = (p[j] as number) / sum;
}

interface Slope {
  readonly value: number;
  readonly gradient: Float64Array;
  /** [dim, dim] */
  readonly hessian: Float64Array;
}

function slopeAt(
  choices: readonly Choice[],
  rowWeights: Float64Array,
  penalties: Float64Array,
  weights: Float64Array,
): Slope {
  const dim = weights.length;
  const gradient = new Float64Array(dim);
  const hessian = new Float64Array(dim * dim);
  const mean = new Float64Array(dim);
  const centred = new Float64Array(dim);
  let value = 0;
  let p = new Float64Array(0);
  choices.forEach(({ features, truth }, row) => {
    if (p.length !== features.length / dim) p = new Float64Array(features.length / dim);
    softmaxInto(p, weights, features);
    const rowWeight = rowWeights[row] as number;
    value -= rowWeight * Math.log(Math.max(p[truth] as number, 1e-300));
    mean.fill(0);
    for (let j = 0, at = 0; j < p.length; j++) {
      const pj = p[j] as number;
      for (let k = 0; k < dim; k++) mean[k] = (mean[k] as number) + pj * (features[at++] as number);
    }
    for (let k = 0; k < dim; k++) {
      gradient[k] = (gradient[k] as number) + rowWeight * ((mean[k] as number) - (features[truth * dim + k] as number));
    }
    for (let j = 0; j < p.length; j++) {
      const pj = p[j] as number;
      if (pj < NEGLIGIBLE) continue;
      for (let k = 0; k < dim; k++) centred[k] = (features[j * dim + k] as number) - (mean[k] as number);
      for (let k = 0; k < dim; k++) {
        const scaled = rowWeight * pj * (centred[k] as number);
        for (let m = 0, at = k * dim; m <= k; m++, at++) {
          hessian[at] = (hessian[at] as number) + scaled * (centred[m] as number);
        }
      }
    }
  });
  for (let k = 0; k < dim; k++) {
    const [penalty, weight] = [penalties[k] as number, weights[k] as number];
    value += 0.5 * penalty * weight * weight;
    gradient[k] = (gradient[k] as number) + penalty * weight;
    hessian[k * dim + k] = (hessian[k * dim + k] as number) + penalty;
    for (let m = 0; m < k; m++) hessian[m * dim + k] = hessian[k * dim + m] as number;
  }
  return { value, gradient, hessian };
}

/** A weight per choice, summing to 1, under which every person counts the same. */
function equalPeople(choices: readonly Choice[]): Float64Array {
  const counts = new Map<string, number>();
  for (const { person } of choices) counts.set(person, (counts.get(person) ?? 0) + 1);
  return Float64Array.from(choices, ({ person }) => 1 / (counts.size * (counts.get(person) ?? 1)));
}

/** Variance of each feature over all candidates of all choices, [dim]. */
function variances(choices: readonly Choice[], dim: number): Float64Array {
  const [sums, squares] = [new Float64Array(dim), new Float64Array(dim)];
  let count = 0;
  for (const { features } of choices) {
    count += features.length / dim;
    for (let at = 0; at < features.length; at++) {
      const x = features[at] as number;
      sums[at % dim] = (sums[at % dim] as number) + x;
      squares[at % dim] = (squares[at % dim] as number) + x * x;
    }
  }
  return squares.map((square, k) => square / count - ((sums[k] ?? 0) / count) ** 2);
}
