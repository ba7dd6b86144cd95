import type { BackendName } from 'heed';

/** What each backend took for scenes of a size: why one of them runs. */
export interface BackendChoice {
  /** Scenes up to this many tokens. */
  readonly sizeClass: number;
  /** What the graphics backend ran on; a choice says nothing about another device. */
  readonly adapter: string | null;
  /** Median of an inference by backend, milliseconds. */
  readonly medianMs: Readonly<Partial<Record<BackendName, number>>>;
}

/** A backend in use keeps its place against one that is hardly faster: a change costs more than it brings. */
const CLEARLY_FASTER = 0.8;

/**
 * The backends of `order` with the fastest for a size first; those that were not measured keep their order behind them.
 *
 * `active` is the one in use.
 */
export function rankBackends(
  order: readonly BackendName[],
  choice: BackendChoice | undefined,
  active: BackendName,
): readonly BackendName[] {
  const costOf = (name: BackendName): number => {
    const ms = choice?.medianMs[name];
    if (ms === undefined) return Number.POSITIVE_INFINITY;
    return name === active ? ms * CLEARLY_FASTER : ms;
  };
  return order.toSorted((a, b) => {
    const [first, second] = [costOf(a), costOf(b)];
    return first === second ? 0 : first - second;
  });
}
