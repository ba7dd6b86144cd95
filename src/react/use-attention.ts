import { useStore } from 'zustand';
import type { HeedState } from './heed-state.ts';
import { useSessionContext } from './session-context.ts';

/** The session's state, renewed at most ten times a second: who is probably attended, what is cued, what is degraded. */
export const useAttention = (): HeedState => useStore(useSessionContext('useAttention').live.store);

/**
 * Strength in [0, 1] with which guidance asks for attention to one AOI now, 0 when it does not; renewed at most ten
 * times a second in steps of 0.05.
 */
export const useSalience = (id: string): number =>
  useStore(useSessionContext('useSalience').live.store, (state) => {
    const level = state.plan.find((cue) => cue.id === id)?.level ?? 0;
    return Math.round(level * 20) / 20;
  });
