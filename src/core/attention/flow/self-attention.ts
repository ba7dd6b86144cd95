import { dense, layerNorm, relu, softmaxRows } from './dense-layers.ts';
import type { WeightOf } from './weight-of.ts';

/** A pre-norm self-attention block over the tokens (Vaswani et al. 2017; Lee et al. 2019, set transformer). */
export function selfAttention(
  x: Float64Array,
  n: number,
  width: number,
  heads: number,
  name: string,
  w: WeightOf,
): Float64Array {
  const layer = (input: Float64Array, part: string): Float64Array =>
    dense(input, n, w(`${name}.${part}.kernel`), w(`${name}.${part}.bias`));
  const normed = layerNorm(x, n, w(`${name}.norm.scale`), w(`${name}.norm.shift`));
  const [query, key, value] = [layer(normed, 'query'), layer(normed, 'key'), layer(normed, 'value')];
  const size = width / heads;
  const mixed = new Float64Array(n * width);
  for (let head = 0; head < heads; head++) {
    const logits = new Float64Array(n * n);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        let sum = 0;
        for (let c = head * size; c < (head + 1) * size; c++)
          sum += (query[i * width + c] ?? 0) * (key[j * width + c] ?? 0);
        logits[i * n + j] = sum / Math.sqrt(size);
      }
    }
    const shares = softmaxRows(logits, n);
    for (let i = 0; i < n; i++) {
      for (let c = head * size; c < (head + 1) * size; c++) {
        let sum = 0;
        for (let j = 0; j < n; j++) sum += (shares[i * n + j] ?? 0) * (value[j * width + c] ?? 0);
        mixed[i * width + c] = sum;
      }
    }
  }
  const attended = plus(x, layer(mixed, 'mix'));
  const inner = relu(layer(layerNorm(attended, n, w(`${name}.norm2.scale`), w(`${name}.norm2.shift`)), 'widen'));
  return plus(attended, layer(inner, 'narrow'));
}

const plus = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, at) => value + (b[at] ?? 0));
