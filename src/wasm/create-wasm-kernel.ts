import {
  type AttentionKernel,
  assertKernelInput,
  completeAnswer,
  FEATURE_DIM,
  type FlowModel,
  KernelError,
} from 'heed';
import { createFlowModule } from './flow-module.ts';
import { openFlowWasm } from './open-flow-wasm.ts';

/** The learned model on SIMD instructions in this thread; `null` where the engine has none. */
export async function createWasmKernel(model: FlowModel): Promise<AttentionKernel | null> {
  const instance = await openFlowWasm();
  return instance === null ? null : kernelOn(instance, model);
}

function kernelOn(instance: WebAssembly.Instance, model: FlowModel): AttentionKernel {
  const module = createFlowModule(instance, model, FEATURE_DIM);
  let disposed = false;
  return {
    name: 'wasm',
    async infer(tokens, signals) {
      if (disposed) throw new KernelError('disposed', 'wasm kernel: infer after dispose');
      assertKernelInput(tokens, signals);
      return completeAnswer(model, tokens, { ...module.infer(tokens, signals), backend: 'wasm' });
    },
    dispose() {
      disposed = true;
    },
  };
}
