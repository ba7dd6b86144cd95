import { type HeedState, IDLE_STATE, type LiveSession } from 'heed/react';
import type { EmulatedDevice } from 'heed/webxr';

/** What scripts find at `window.heed`: see "Automating and testing" in the README. */
export interface HeedGlobal {
  getState(): HeedState;
  /** The emulated headset, once it is installed. */
  readonly device: EmulatedDevice | null;
}

declare global {
  interface Window {
    heed?: HeedGlobal;
  }
}

/** Makes `window.heed` answer before any session exists. */
export function announceHeed(): void {
  window.heed ??= { getState: () => IDLE_STATE, device: null };
}

/** Publishes the live session under `window.heed` until the returned function is called. */
export function publishHeed(live: LiveSession, device: () => EmulatedDevice | null): () => void {
  const heed: HeedGlobal = {
    getState: live.getState,
    get device() {
      return device();
    },
  };
  window.heed = heed;
  return () => {
    if (window.heed === heed) window.heed = { getState: () => IDLE_STATE, device: null };
  };
}
