import type { AttentionPort, AttentionResult, KernelAnswer, SignalBatch, TokenBatch } from 'heed';

/** A port whose answers take a fixed time of the frame clock, as a worker's do; `clock` reads the frame's time. */
export function createDelayedPort(
  infer: (tokens: TokenBatch, signals: SignalBatch) => KernelAnswer,
  clock: () => number,
  delayMs: number,
): AttentionPort {
  let coming: AttentionResult | null = null;
  let newest: AttentionResult | null = null;
  const settle = (): void => {
    if (coming === null || clock() < coming.readyMs) return;
    newest = coming;
    coming = null;
  };
  return {
    get busy() {
      settle();
      return coming !== null;
    },
    failure: null,
    submit(tokens, signals, sampledMs) {
      coming = { ...infer(tokens, signals), sampledMs, readyMs: sampledMs + delayMs };
    },
    latest() {
      settle();
      return newest;
    },
    reset() {
      coming = null;
      newest = null;
    },
    dispose() {},
  };
}
