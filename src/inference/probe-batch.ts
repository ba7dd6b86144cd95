import { aoiId, EVIDENCE_FEATURES, FEATURE_DIM, SIGNAL_FEATURES, type SignalBatch, type TokenBatch } from 'heed';

/** A made-up scene of n tokens before a head with two controllers, the same every time. */
export const probeBatch = (n: number): { readonly tokens: TokenBatch; readonly signals: SignalBatch } => ({
  tokens: probeTokens(n, FEATURE_DIM),
  signals: probeSignals(n),
});

function probeTokens(n: number, dim: number): TokenBatch {
  return {
    ids: Array.from({ length: n }, (_, i) => aoiId(`probe-${i}`)),
    dim,
    features: Float32Array.from({ length: n * dim }, (_, at) => Math.sin(at)),
    present: Float32Array.from({ length: n * dim }, (_, at) => (at % 7 === 0 ? 0 : 1)),
  };
}

/** A head with two controllers. */
const PROBED = ['isHead', 'isPointer', 'isPointer'] as const;

function probeSignals(n: number): SignalBatch {
  const pairs = PROBED.flatMap((_, k) =>
    Array.from({ length: n }, (_, i) => [Math.sin(i + k), 0, -Math.cos(i + k), (i % 16) + 1, -1 - (i % 3)]).flat(),
  );
  const wave = (at: number): number => 10 + 10 * Math.sin(at);
  return {
    ids: PROBED.map((_, k) => `probe-${k}`),
    rays: Float32Array.from(PROBED.flatMap(() => [0, 0, -1])),
    weights: Float32Array.from(PROBED.flatMap(() => [1, 5, 0.02, 0.5, -1, 0.7])),
    pairs: Float32Array.from(pairs),
    features: Float32Array.from(
      PROBED.flatMap((kind) =>
        SIGNAL_FEATURES.map((name, at) => {
          if (name === 'valid' || name === kind) return 1;
          return /^is[A-Z]/.test(name) ? 0 : wave(at);
        }),
      ),
    ),
    evidence: Float32Array.from({ length: PROBED.length * n * EVIDENCE_FEATURES.length }, (_, at) => wave(at)),
  };
}
