/** Solves A x = b for a symmetric positive definite A, [dim x dim] row by row, by Cholesky's decomposition. */
export function solvePositive(matrix: Float64Array, b: ArrayLike<number>): Float64Array {
  const dim = b.length;
  const lower = new Float64Array(dim * dim);
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * dim + j] as number;
      for (let k = 0; k < j; k++) sum -= (lower[i * dim + k] as number) * (lower[j * dim + k] as number);
      if (i === j && !(sum > 0))
        throw new Error(`solvePositive: expected a positive definite matrix, got pivot ${sum}`);
      lower[i * dim + j] = i === j ? Math.sqrt(sum) : sum / (lower[j * dim + j] as number);
    }
  }
  const x = Float64Array.from(b);
  for (let i = 0; i < dim; i++) {
    for (let k = 0; k < i; k++) x[i] = (x[i] as number) - (lower[i * dim + k] as number) * (x[k] as number);
    x[i] = (x[i] as number) / (lower[i * dim + i] as number);
  }
  for (let i = dim - 1; i >= 0; i--) {
    for (let k = i + 1; k < dim; k++) x[i] = (x[i] as number) - (lower[k * dim + i] as number) * (x[k] as number);
    x[i] = (x[i] as number) / (lower[i * dim + i] as number);
  }
  return x;
}
