import { type AttentionKernel, createReferenceKernel, type FlowModel } from 'heed';
import { createTfjsKernel } from 'heed/tfjs';
import { createWasmKernel } from 'heed/wasm';
import type { Contestant, ImplementationName } from './contestant.ts';
import { openFloor } from './floor.ts';

/** What contestants from elsewhere need. */
export interface Supplies {
  readonly model: FlowModel;
  /** The same weights as an ONNX graph. */
  readonly graph: Uint8Array;
  /** Folder of onnxruntime-web's own files. */
  readonly runtimeUrl: string;
}

/** Opens one implementation; `null` where this machine has nothing for it. */
export async function openContestant(
  name: ImplementationName,
  { model, graph, runtimeUrl }: Supplies,
): Promise<Contestant | null> {
  const flow = { type: 'flow', model } as const;
  switch (name) {
    case 'heed-wasm':
      return contestant(name, await createWasmKernel(model));
    case 'heed-webgpu':
      return contestant(name, await createTfjsKernel({ model: flow, backend: 'webgpu' }));
    case 'tfjs-wasm':
      return contestant(name, await createTfjsKernel({ model: flow, backend: 'wasm' }));
    case 'tfjs-webgpu':
      return contestant(name, await createTfjsKernel({ model: flow, backend: 'webgpu', operations: 'stock' }));
    case 'ort-wasm':
      return (await import('./ort-contestant.ts')).openOrt('wasm', model, graph, runtimeUrl);
    case 'ort-webgpu':
      return navigator.gpu === undefined
        ? null
        : (await import('./ort-contestant.ts')).openOrt('webgpu', model, graph, runtimeUrl);
    case 'floor-webgpu':
      return openFloor();
    case 'reference':
      return contestant(name, createReferenceKernel(flow));
    default:
      return name satisfies never;
  }
}

const contestant = (
  name: ImplementationName,
  kernel: (AttentionKernel & { readonly adapter?: string | null }) | null,
): Contestant | null =>
  kernel === null
    ? null
    : {
        name,
        adapter: kernel.adapter ?? null,
        infer: (tokens, signals) => kernel.infer(tokens, signals),
        dispose: () => kernel.dispose(),
      };
