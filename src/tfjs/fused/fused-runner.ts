import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu';
import { backend, keep, scalar, type Tensor1D, tensor1d, tidy } from '@tensorflow/tfjs-core';
import {
  answerFlow,
  completeAnswer,
  EVIDENCE_FEATURES,
  FEATURE_DIM,
  type FlowModel,
  prepareInputs,
  SIGNAL_KINDS,
  type SignalBatch,
  signalVectors,
  type TokenBatch,
  temperaturesFor,
  validSignals,
  withShares,
} from 'heed';
import type { ModelRunner } from '../model-runner.ts';
import { answerLength, answerText, MOST_SIGNALS } from './answer-program.ts';
import { type BatchLayout, batchLayout } from './fused-layout.ts';
import { type FusedProgram, launchFused } from './fused-program.ts';
import { fuseWeights } from './fused-weights.ts';
import { meetText, meetVectors } from './meet-program.ts';
import { attendText, blockVectors, embedText, tokenVectors } from './token-programs.ts';

/** Invocations of a workgroup; of the one that makes the answer. A processor that plays graphics likes small ones. */
const HARDWARE = { workgroup: 64, answerLanes: 256 } as const;
const SOFTWARE = { workgroup: 16, answerLanes: 32 } as const;

/**
 * The learned model in three shaders with one more per block: one upload, one answer read back.
 *
 * What depends on signals alone is a few hundred numbers, computed in float64 before the upload.
 */
export function createFusedRunner(model: FlowModel, isSoftware: boolean): ModelRunner {
  const { workgroup, answerLanes } = isSoftware ? SOFTWARE : HARDWARE;
  const { shape } = model;
  const layout = batchLayout(shape);
  const fused = fuseWeights(model);
  const blocks = Array.from({ length: shape.blocks }, (_, block) => block);
  const program = (name: string, inputs: readonly string[], text: string): FusedProgram => ({
    key: `heed-${model.name}-${name}`,
    text,
    inputs: [['weights', 4], ...inputs.map((input) => [input, input === 'batch' ? 1 : 4] as const)],
    components: 4,
    workgroup,
  });
  const programs = {
    embed: program('embed', ['batch'], embedText(shape, fused, layout, model.columns.token.length)),
    attend: blocks.map((block) => program(`attend${block}`, ['tokens'], attendText(shape, fused, block))),
    meet: program('meet', ['batch', 'tokens'], meetText(shape, fused, layout)),
    answer: {
      ...program('answer', ['batch', 'tokens', 'met'], answerText(shape, fused, layout, answerLanes)),
      components: 1 as const,
      workgroup: answerLanes,
    },
  };
  let weights: Tensor1D | null = null;
  return {
    // Whatever the size of a scene, the shaders are the same.
    shapeKey: (tokens) => (tokens.ids.length === 0 ? 'none' : 'any'),
    launch(tokens, signals) {
      const n = tokens.ids.length;
      const m = validSignals(signals).length;
      if (n === 0)
        return { output: scalar(0), unpack: (_, name) => ({ ...answerFlow(model, tokens, signals), backend: name }) };
      if (m > MOST_SIGNALS) throw new Error(`fused runner: expected at most ${MOST_SIGNALS} signals, got ${m}`);
      weights ??= keep(tensor1d(fused.values));
      const own = weights;
      const packed = packBatch(model, layout, tokens, signals);
      const device = backend() as WebGPUBackend;
      const output = tidy(() => {
        const batch = tensor1d(packed.values);
        const size = { n, m, invocations: n };
        const pass = blocks.length === 0 ? tokenVectors(shape) : blockVectors(shape);
        let x = launchFused(device, programs.embed, [own, batch], { ...size, length: n * 4 * pass });
        programs.attend.forEach((attend, block) => {
          const wide = block + 1 === blocks.length ? tokenVectors(shape) : blockVectors(shape);
          x = launchFused(device, attend, [own, x], { ...size, length: n * 4 * wide });
        });
        const meetings = n * Math.max(1, m);
        const met = launchFused(device, programs.meet, [own, batch, x], {
          ...size,
          invocations: meetings,
          length: meetings * 4 * meetVectors(shape),
        });
        const length = answerLength(n, m);
        return launchFused(device, programs.answer, [own, batch, x, met], { ...size, invocations: 1, length });
      });
      return {
        output,
        unpack: (values, name) =>
          completeAnswer(model, tokens, {
            attended: values.slice(0, n + 1),
            next: values.slice(n + 1, 2 * n + 1),
            intended: values.slice(2 * n + 1, 3 * n + 1),
            sources: withShares(packed.signals.map((signal, k) => ({ signal, logit: values[3 * n + 1 + k] ?? 0 }))),
            alpha: packed.alpha,
            backend: name,
          }),
      };
    },
    dispose: () => weights?.dispose(),
  };
}

/** The one upload of an inference: signals as vectors, tokens with evidence as they come. */
function packBatch(model: FlowModel, layout: BatchLayout, tokens: TokenBatch, signals: SignalBatch) {
  const n = tokens.ids.length;
  const none = { ids: [], dim: tokens.dim, features: new Float32Array(), present: new Float32Array() };
  const inputs = prepareInputs(model.columns, none, { ...signals, evidence: new Float32Array() });
  const { meets, gains, alpha } = signalVectors(model, inputs);
  const m = inputs.signals.length;
  const values = new Float32Array(layout.length(n, m));
  const temperatures = temperaturesFor(model, tokens);
  values.set([alpha, temperatures.attended, temperatures.next, temperatures.intended]);
  const E = EVIDENCE_FEATURES.length;
  const evidenceAt = layout.tokensAt(m) + 2 * n * FEATURE_DIM;
  const S = model.shape.signalInputs;
  inputs.signals.forEach(({ index, kind }, k) => {
    const at = layout.bringsAt + k * layout.perSignal;
    values.set(meets[k] ?? [], at);
    values.set(gains[kind], at + layout.gainsIn);
    values[at + layout.kindIn] = SIGNAL_KINDS.indexOf(kind);
    values.set(inputs.signalRows.subarray(k * S, (k + 1) * S), at + layout.rowIn);
    values.set(signals.evidence.subarray(index * n * E, (index + 1) * n * E), evidenceAt + k * n * E);
  });
  values.set(tokens.features, layout.tokensAt(m));
  values.set(tokens.present, layout.tokensAt(m) + n * FEATURE_DIM);
  return { values, alpha, signals: inputs.signals.map(({ index }) => signals.ids[index] ?? '') };
}
