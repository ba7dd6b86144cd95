import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu';
import type { WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu/dist/webgpu_program';
import type { Tensor1D, TensorInfo } from '@tensorflow/tfjs-core';
import { engine } from '@tensorflow/tfjs-core';

/** A shader over a scene: its text reads uniforms n and m, writes \`result\`. */
export interface FusedProgram {
  /** Names one text: equal keys share a pipeline. */
  readonly key: string;
  readonly text: string;
  /** Names of the inputs, with how many numbers an element of each holds. */
  readonly inputs: readonly (readonly [name: string, components: 1 | 4])[];
  /** Numbers in an element of the result. */
  readonly components: 1 | 4;
  readonly workgroup: number;
}

/** Launches a program on `invocations`; the caller disposes the result. */
export function launchFused(
  backend: WebGPUBackend,
  { key, text, inputs, components, workgroup }: FusedProgram,
  tensors: readonly TensorInfo[],
  size: { readonly n: number; readonly m: number; readonly invocations: number; readonly length: number },
): Tensor1D {
  const program: WebGPUProgram = {
    variableNames: inputs.map(([name]) => name),
    variableComponents: inputs.map(([, count]) => count),
    outputShape: [size.length],
    outputComponent: components,
    shaderKey: key,
    uniforms: 'n : i32, m : i32,',
    dispatchLayout: { x: [0] },
    dispatch: [Math.ceil(size.invocations / workgroup), 1, 1],
    workgroupSize: [workgroup, 1, 1],
    getUserCode: () => text,
  };
  const uniforms = [size.n, size.m].map((value) => ({ type: 'int32', data: [value] }));
  const made = backend.runWebGPUProgram(program, [...tensors], 'float32', uniforms);
  return engine().makeTensorFromTensorInfo(made) as Tensor1D;
}
