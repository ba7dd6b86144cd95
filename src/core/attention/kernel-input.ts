import { KernelError } from './kernel.ts';
import { PAIR_COLUMNS, RAY_COLUMNS, type SignalBatch, WEIGHT_COLUMNS } from './signal-batch.ts';
import { EVIDENCE_FEATURES, SIGNAL_FEATURES } from './signal-features.ts';
import type { TokenBatch } from './token-batch.ts';

/** Refuses inputs that no kernel can answer: wrong lengths as `shape-mismatch`, NaN or infinity as `non-finite-input`. */
export function assertKernelInput(tokens: TokenBatch, signals: SignalBatch): void {
  const n = tokens.ids.length;
  const m = signals.ids.length;
  assertArray('tokens.features', tokens.features, n * tokens.dim);
  assertArray('tokens.present', tokens.present, n * tokens.dim);
  assertArray('signals.rays', signals.rays, m * RAY_COLUMNS.length);
  assertArray('signals.weights', signals.weights, m * WEIGHT_COLUMNS.length);
  assertArray('signals.pairs', signals.pairs, m * n * PAIR_COLUMNS.length);
  assertArray('signals.features', signals.features, m * SIGNAL_FEATURES.length);
  assertArray('signals.evidence', signals.evidence, m * n * EVIDENCE_FEATURES.length);
}

function assertArray(name: string, values: Float32Array, expected: number): void {
  if (values.length !== expected) {
    throw new KernelError('shape-mismatch', `kernel: expected ${name} of length ${expected}, got ${values.length}`);
  }
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) {
      throw new KernelError('non-finite-input', `kernel: expected finite ${name}, got ${values[i]} at ${i}`);
    }
  }
}
