/** A deadline that calls back unless stopped. */
export interface Watchdog {
  /** Begins anew. */
  start(limitMs: number): void;
  stop(): void;
}

/**
 * Waits in two halves: while this thread is blocked its messages wait too, so an answer that came meanwhile is heard
 * between the halves.
 */
export function createWatchdog(onExpired: () => void): Watchdog {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    start(limitMs) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = setTimeout(onExpired, limitMs / 2);
      }, limitMs / 2);
    },
    stop: () => clearTimeout(timer),
  };
}
