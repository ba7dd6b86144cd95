import {
  Add,
  add,
  BatchMatMul,
  type BatchMatMulAttrs,
  Concat,
  type ConcatAttrs,
  div,
  fill,
  type GradConfig,
  Log,
  Max,
  type MaxAttrs,
  Mean,
  Multiply,
  matMul,
  mul,
  type NamedAttrMap,
  neg,
  pad,
  RealDiv,
  Relu,
  Reshape,
  Rsqrt,
  registerGradient,
  reshape,
  Sigmoid,
  Slice,
  type SliceAttrs,
  Softmax,
  Square,
  Sub,
  Sum,
  slice,
  sqrt,
  step,
  sub,
  sum,
  type Tensor,
  Transpose,
  type TransposeAttrs,
  transpose,
} from '@tensorflow/tfjs-core';

/**
 * Gradients of the operations that the model is made of. The package's own registration is written for bundlers, Node
 * cannot load it.
 */
export function registerGradients(): void {
  for (const config of CONFIGS) registerGradient(config);
}

/** Below any difference between unequal activations. */
const LEAST = 1e-20;

/** Sums what broadcasting repeated, back to `shape`. */
function unbroadcast(dy: Tensor, shape: readonly number[]): Tensor {
  const lead = dy.rank - shape.length;
  const axes = dy.shape.flatMap((size, axis) =>
    axis < lead || (shape[axis - lead] === 1 && size !== 1) ? [axis] : [],
  );
  return axes.length === 0 ? reshape(dy, [...shape]) : reshape(sum(dy, axes), [...shape]);
}

/** The tensor a gradient was promised. */
function at(saved: readonly Tensor[], index: number): Tensor {
  const tensor = saved[index];
  if (tensor === undefined) throw new Error(`gradient: expected a saved tensor ${index}, got none`);
  return tensor;
}

const attr = <T>(attrs: NamedAttrMap): T => attrs as unknown as T;

type Grad = (dy: Tensor, saved: Tensor[], attrs: NamedAttrMap) => { readonly [input: string]: () => Tensor };

const binary = (
  kernelName: string,
  gradOf: (dy: Tensor, a: Tensor, b: Tensor) => readonly [() => Tensor, () => Tensor],
): GradConfig => ({
  kernelName,
  inputsToSave: ['a', 'b'],
  gradFunc: ((dy, saved) => {
    const [a, b] = [at(saved, 0), at(saved, 1)];
    const [da, db] = gradOf(dy, a, b);
    return { a: () => unbroadcast(da(), a.shape), b: () => unbroadcast(db(), b.shape) };
  }) satisfies Grad as GradConfig['gradFunc'],
});

const fromInput = (kernelName: string, gradOf: (dy: Tensor, x: Tensor, attrs: NamedAttrMap) => Tensor): GradConfig => ({
  kernelName,
  inputsToSave: ['x'],
  gradFunc: ((dy, saved, attrs) => ({
    x: () => gradOf(dy, at(saved, 0), attrs),
  })) satisfies Grad as GradConfig['gradFunc'],
});

/** Gradient through a reduction: dy spread over the reduced axes. */
function spread(dy: Tensor, x: Tensor, attrs: NamedAttrMap): Tensor {
  const { axis } = attr<{ readonly axis: number | readonly number[] | null }>(attrs);
  const axes = axis === null || axis === undefined ? x.shape.map((_, i) => i) : [axis].flat();
  const kept = x.shape.map((size, i) => (axes.some((a) => (a + x.rank) % x.rank === i) ? 1 : size));
  return mul(reshape(dy, kept), fill(x.shape, 1));
}

const CONFIGS: readonly GradConfig[] = [
  binary(Add, (dy) => [() => dy, () => dy]),
  binary(Sub, (dy) => [() => dy, () => neg(dy)]),
  binary(Multiply, (dy, a, b) => [() => mul(dy, b), () => mul(dy, a)]),
  binary(RealDiv, (dy, a, b) => [() => div(dy, b), () => neg(div(mul(dy, a), mul(b, b)))]),
  fromInput(Relu, (dy, x) => mul(dy, step(x))),
  fromInput(Square, (dy, x) => mul(dy, mul(x, 2))),
  fromInput(Log, (dy, x) => div(dy, x)),
  fromInput(Reshape, (dy, x) => reshape(dy, x.shape)),
  fromInput(Sum, spread),
  fromInput(Mean, (dy, x, attrs) => mul(spread(dy, x, attrs), dy.size / x.size)),
  {
    kernelName: Rsqrt,
    inputsToSave: ['x'],
    gradFunc: (dy, saved) => {
      const x = at(saved, 0);
      return { x: () => neg(div(dy as Tensor, mul(mul(x, 2), sqrt(x)))) };
    },
  },
  {
    kernelName: Sigmoid,
    outputsToSave: [true],
    gradFunc: (dy, saved) => {
      const y = at(saved, 0);
      return { x: () => mul(dy as Tensor, mul(y, sub(1, y))) };
    },
  },
  {
    kernelName: Softmax,
    outputsToSave: [true],
    gradFunc: (dy, saved) => {
      const y = at(saved, 0);
      const weighted = mul(dy as Tensor, y);
      return { logits: () => sub(weighted, mul(sum(weighted, -1, true), y)) };
    },
  },
  {
    kernelName: Max,
    inputsToSave: ['x'],
    outputsToSave: [true],
    gradFunc: (dy, saved, attrs) => {
      const [x, y] = [at(saved, 0), at(saved, 1)];
      const { reductionIndices } = attr<MaxAttrs>(attrs);
      const kept = x.shape.map((size, i) => ([reductionIndices].flat().includes(i) ? 1 : size));
      // x - max is 0 where the maximum lies; the comparison of the backend takes far longer than this.
      const isMost = (): Tensor => step(add(sub(x, reshape(y, kept)), LEAST));
      return { x: () => mul(reshape(dy as Tensor, kept), isMost()) };
    },
  },
  {
    kernelName: Transpose,
    gradFunc: (dy, _, attrs) => {
      const { perm } = attr<TransposeAttrs>(attrs);
      const back = perm.map((_axis, i) => perm.indexOf(i));
      return { x: () => transpose(dy as Tensor, back) };
    },
  },
  {
    kernelName: BatchMatMul,
    inputsToSave: ['a', 'b'],
    gradFunc: (dy, saved, attrs) => {
      const { transposeA, transposeB } = attr<BatchMatMulAttrs>(attrs);
      if (transposeA || transposeB)
        throw new Error('gradient: expected a product of plain operands, got a transposed one');
      const [a, b] = [at(saved, 0), at(saved, 1)];
      const turned = (x: Tensor): Tensor => {
        const axes = x.shape.map((_size, i) => i);
        return transpose(x, [...axes.slice(0, -2), x.rank - 1, x.rank - 2]);
      };
      return { a: () => matMul(dy as Tensor, turned(b)), b: () => matMul(turned(a), dy as Tensor) };
    },
  },
  {
    kernelName: Concat,
    saveAllInputs: true,
    gradFunc: (dy, saved, attrs) => {
      const { axis } = attr<ConcatAttrs>(attrs);
      let start = 0;
      const parts = saved.map((x) => {
        const begin = x.shape.map((_size, i) => (i === axis ? start : 0));
        start += x.shape[axis] ?? 0;
        return () => slice(dy as Tensor, begin, x.shape);
      });
      return Object.fromEntries(parts.map((part, i) => [String(i), part]));
    },
  },
  {
    kernelName: Slice,
    inputsToSave: ['x'],
    gradFunc: (dy, saved, attrs) => {
      const x = at(saved, 0);
      const { begin, size } = attr<SliceAttrs>(attrs);
      const starts = [begin].flat();
      const sizes = [size].flat();
      const around = x.shape.map((whole, i): [number, number] => {
        const from = starts[i] ?? 0;
        const length = (sizes[i] ?? -1) === -1 ? whole - from : (sizes[i] ?? 0);
        return [from, whole - from - length];
      });
      return { x: () => pad(dy as Tensor, around) };
    },
  },
];
