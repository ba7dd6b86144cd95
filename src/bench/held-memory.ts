import { tensorCount } from 'heed/tfjs';
import type { GpuCount } from './gpu-counter.ts';

/** What an implementation holds on to between two inferences. */
export interface Held {
  readonly tensors: number;
  readonly gpuBuffers: number;
  readonly wasmBytes: number;
}

/** Reads what this thread holds; called once, before anything here starts a WebAssembly module. */
export function createHeldReader(gpu: GpuCount): () => Promise<Held> {
  const memories = new Set<WebAssembly.Memory>();
  const { instantiate } = WebAssembly;
  const note = (instance: WebAssembly.Instance): void => {
    for (const value of Object.values(instance.exports)) if (value instanceof WebAssembly.Memory) memories.add(value);
  };
  WebAssembly.instantiate = (async (source: BufferSource | WebAssembly.Module, imports?: WebAssembly.Imports) => {
    const made: unknown = await instantiate(source as BufferSource, imports);
    note(made instanceof WebAssembly.Instance ? made : (made as WebAssembly.WebAssemblyInstantiatedSource).instance);
    return made;
  }) as typeof WebAssembly.instantiate;
  return async () => ({
    tensors: await tensorCount(),
    gpuBuffers: gpu.buffers,
    wasmBytes: [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
  });
}
