import {
  add,
  customGrad,
  type GradSaveFunc,
  matMul,
  mul,
  ones,
  reshape,
  type Tensor,
  type Tensor2D,
  transpose,
} from '@tensorflow/tfjs-core';

/**
 * [rows, columns] = x [rows, inner] kernel [inner, columns] + bias [columns], with gradients through plain products: the
 * WebAssembly backend multiplies a transposed operand ten times slower than it transposes it first.
 *
 * `isInput` says that x is data, so that no gradient is computed for it.
 */
export function denseOp(x: Tensor2D, kernel: Tensor, bias: Tensor | null, isInput = false): Tensor2D {
  const apply = customGrad((...args: (Tensor | GradSaveFunc)[]) => {
    const [input, weights] = args as [Tensor2D, Tensor2D];
    const save = args[args.length - 1] as GradSaveFunc;
    save([input, weights]);
    const product = matMul<Tensor2D>(input, weights);
    const value = bias === null ? product : add<Tensor2D>(product, args[2] as Tensor);
    return {
      value,
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const [savedInput, savedWeights] = saved as [Tensor2D, Tensor2D];
        const dInput = isInput ? ones([1]) : matMul(dy as Tensor2D, transpose(savedWeights));
        const dWeights = matMul(transpose(savedInput), dy as Tensor2D);
        if (bias === null) return [dInput, dWeights];
        const dBias = reshape(matMul(ones([1, savedInput.shape[0]]) as Tensor2D, dy as Tensor2D), bias.shape);
        return [dInput, dWeights, dBias];
      },
    };
  });
  return (bias === null ? apply(x, kernel) : apply(x, kernel, bias)) as Tensor2D;
}

/** [batch n, width]: every row of x [batch, width] n times, with its gradient as one product. */
export function repeatRows(x: Tensor2D, n: number): Tensor2D {
  const [batch, width] = x.shape;
  const apply = customGrad((...args: (Tensor | GradSaveFunc)[]) => ({
    // The backend's tiling is written for any rank; a product with ones is far quicker.
    value: reshape(mul(reshape(args[0] as Tensor, [batch, 1, width]), ones([1, n, 1])), [batch * n, width]),
    gradFunc: (dy: Tensor) => [reshape(matMul(ones([batch, 1, n]), reshape(dy, [batch, n, width])), [batch, width])],
  }));
  return apply(x) as Tensor2D;
}
