import { answerOfLogits, type FlowModel, joinLogits, prepareInputs, signalVectors, type TokenPass } from 'heed';
import { env, InferenceSession, Tensor } from 'onnxruntime-web';
import type { Contestant } from './contestant.ts';

/** The token pass as an ONNX graph, see `onnxFlow`; the rest is the same code as around the stock operations. */
export async function openOrt(
  provider: 'wasm' | 'webgpu',
  model: FlowModel,
  graph: Uint8Array,
  runtimeUrl: string,
): Promise<Contestant | null> {
  env.wasm.wasmPaths = runtimeUrl;
  env.wasm.numThreads = 1;
  env.logLevel = 'error';
  const session = await InferenceSession.create(graph, { executionProviders: [provider] });
  return {
    name: `ort-${provider}`,
    adapter: provider === 'wasm' ? null : 'WebGPU of onnxruntime-web',
    async infer(tokens, signals) {
      const inputs = prepareInputs(model.columns, tokens, signals);
      const vectors = signalVectors(model, inputs);
      const n = inputs.tokenCount;
      const E = model.shape.evidenceInputs;
      const feeds: Record<string, Tensor> = {
        tokens: new Tensor('float32', inputs.tokens, [n, model.shape.tokenInputs]),
      };
      inputs.signals.forEach((_, k) => {
        feeds[`evidence${k}`] = new Tensor('float32', inputs.evidence.slice(k * n * E, (k + 1) * n * E), [n, E]);
        const brings = Float32Array.from(vectors.meets[k] ?? []);
        feeds[`brings${k}`] = new Tensor('float32', brings, [1, brings.length]);
      });
      const output = await session.run(feeds);
      const pass = passOf(output, inputs.signals.length);
      return answerOfLogits(model, joinLogits(model, inputs, vectors, pass), inputs, {
        tokens,
        signals,
        backend: provider,
      });
    },
    dispose: () => void session.release(),
  };
}

function passOf(output: InferenceSession.OnnxValueMapType, signalCount: number): TokenPass {
  const take = (name: string): Float64Array => {
    const tensor = output[name];
    if (tensor === undefined) throw new Error(`openOrt: expected an output ${name}, got none`);
    return Float64Array.from(tensor.data as Float32Array);
  };
  return {
    self: take('self'),
    meanToken: take('mean'),
    met: Array.from({ length: signalCount }, (_, k) => ({
      logits: take(`logits${k}`),
      mean: take(`mean${k}`),
      most: take(`most${k}`),
    })),
  };
}
