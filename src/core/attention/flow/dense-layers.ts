/** [rows, columns] = x [rows, inner] times kernel [inner, columns], plus bias [columns]; float64 sums. */
export function dense(x: Float64Array, rows: number, kernel: Float32Array, bias: Float32Array | null): Float64Array {
  const inner = rows === 0 ? 0 : x.length / rows;
  const columns = inner === 0 ? 0 : kernel.length / inner;
  const out = new Float64Array(rows * columns);
  for (let r = 0; r < rows; r++) {
    for (let i = 0; i < inner; i++) {
      const value = x[r * inner + i] ?? 0;
      if (value === 0) continue;
      for (let c = 0; c < columns; c++)
        out[r * columns + c] = (out[r * columns + c] ?? 0) + value * (kernel[i * columns + c] ?? 0);
    }
    if (bias === null) continue;
    for (let c = 0; c < columns; c++) out[r * columns + c] = (out[r * columns + c] ?? 0) + (bias[c] ?? 0);
  }
  return out;
}

export const relu = (x: Float64Array): Float64Array => x.map((value) => Math.max(0, value));

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Softmax of each row of `columns` numbers. */
export function softmaxRows(logits: Float64Array, columns: number): Float64Array {
  const out = new Float64Array(logits.length);
  for (let start = 0; start < logits.length; start += columns) {
    const row = logits.subarray(start, start + columns);
    let most = Number.NEGATIVE_INFINITY;
    for (const logit of row) most = Math.max(most, logit);
    let sum = 0;
    row.forEach((logit, c) => {
      const value = Math.exp(logit - most);
      out[start + c] = value;
      sum += value;
    });
    for (let c = 0; c < columns; c++) out[start + c] = (out[start + c] ?? 0) / sum;
  }
  return out;
}

/** Layer normalisation of each row (Ba, Kiros & Hinton 2016), epsilon 1e-5. */
export function layerNorm(x: Float64Array, rows: number, scale: Float32Array, shift: Float32Array): Float64Array {
  const width = scale.length;
  const out = new Float64Array(x.length);
  for (let r = 0; r < rows; r++) {
    const row = x.subarray(r * width, (r + 1) * width);
    const mean = row.reduce((sum, value) => sum + value, 0) / width;
    const variance = row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / width;
    row.forEach((value, c) => {
      out[r * width + c] = ((value - mean) / Math.sqrt(variance + 1e-5)) * (scale[c] ?? 1) + (shift[c] ?? 0);
    });
  }
  return out;
}
