import type { AttentionModel } from './attention-model.ts';
import { answerFlow } from './flow/answer-flow.ts';
import { inferReference } from './infer-formula.ts';
import { type AttentionKernel, type KernelAnswer, KernelError } from './kernel.ts';
import type { SignalBatch } from './signal-batch.ts';
import type { TokenBatch } from './token-batch.ts';

/** The plain kernel that judges all others: ordinary loops, float64 inside. */
export function createReferenceKernel(model: AttentionModel): AttentionKernel {
  let disposed = false;
  return {
    name: 'reference',
    async infer(tokens, signals) {
      if (disposed) throw new KernelError('disposed', 'reference kernel: infer after dispose');
      return inferModel(model, tokens, signals);
    },
    dispose() {
      disposed = true;
    },
  };
}

/** One synchronous answer of either model. */
export function inferModel(model: AttentionModel, tokens: TokenBatch, signals: SignalBatch): KernelAnswer {
  switch (model.type) {
    case 'formula':
      return inferReference(model.parameters, tokens, signals);
    case 'flow':
      return answerFlow(model.model, tokens, signals);
    default:
      return model satisfies never;
  }
}
