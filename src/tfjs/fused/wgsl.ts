import { vectors } from './fused-layout.ts';

/** A dense layer of one invocation, from one private array of vectors to another. */
export interface DenseText {
  readonly from: string;
  /** Numbers in the input, in the output. */
  readonly rows: number;
  readonly columns: number;
  readonly to: string;
  /** Vector at which the kernel begins. */
  readonly kernel: number | string;
  /** What each output vector `c` starts from. */
  readonly start: string;
  readonly relu?: true;
}

/** to[c] = start + from kernel. */
export function denseText({ from, rows, columns, to, kernel, start, relu }: DenseText): string {
  const width = vectors(columns);
  return `
    for (var c = 0; c < ${width}; c++) {
      var sum = ${start};
      for (var i = 0; i < ${vectors(rows)}; i++) {
        let x4 = ${from}[i];
        let at = ${kernel} + i * ${4 * width} + c;
        sum += x4.x * weights[at] + x4.y * weights[at + ${width}] + x4.z * weights[at + ${2 * width}] + x4.w * weights[at + ${3 * width}];
      }
      ${to}[c] = ${relu === true ? 'max(sum, vec4<f32>(0.0))' : 'sum'};
    }`;
}

/** Layer normalisation of a private array, epsilon 1e-5. */
export function normText(from: string, to: string, width: number, scale: number, shift: number): string {
  const count = vectors(width);
  return `
    {
      var total = vec4<f32>(0.0);
      for (var c = 0; c < ${count}; c++) { total += ${from}[c]; }
      let mean = dot(total, vec4<f32>(1.0)) / ${width}.0;
      var squares = 0.0;
      for (var c = 0; c < ${count}; c++) { let rest = ${from}[c] - mean; squares += dot(rest, rest); }
      let inverse = 1.0 / sqrt(squares / ${width}.0 + 1e-5);
      for (var c = 0; c < ${count}; c++) { ${to}[c] = (${from}[c] - mean) * inverse * weights[${scale} + c] + weights[${shift} + c]; }
    }`;
}

/** A column's value as the model takes it. */
export const STANDARD = `
  fn standard(at : i32, raw : f32) -> f32 {
    let first = weights[at];
    var value = raw;
    if (first.y > 0.5) { value = sign(raw) * log(1.0 + abs(raw) * first.z); }
    return clamp((value - first.w) * weights[at + 1].x, -6.0, 6.0);
  }`;

export const array = (name: string, count: number): string => `var ${name} : array<vec4<f32>, ${vectors(count)}>;`;
