import type { Focus } from './focus.ts';
import type { AoiId } from './scene-sample.ts';
import type { Stage } from './stage.ts';

/** A finished stay of one signal's focus inside one AOI, entry to exit. */
export interface Visit {
  readonly signal: string;
  readonly aoiId: AoiId;
  readonly startMs: number;
  readonly endMs: number;
}

/** Sum over the visits of one signal to one AOI; the running visit is not in it. */
export interface DwellTotal {
  readonly visits: number;
  readonly dwellTimeMs: number;
}

interface OpenVisit {
  readonly aoiId: AoiId;
  readonly startMs: number;
}

/** Running visits per signal; totals per signal, then AOI. */
export interface DwellState {
  readonly open: Map<string, OpenVisit>;
  readonly totals: Map<string, Map<AoiId, DwellTotal>>;
  lastMs: number | null;
}

export interface DwellInput {
  readonly timeMs: number;
  readonly focus: readonly Focus[];
}

export interface DwellOptions {
  /** A longer silence between frames ends every visit at the last frame. @default 500 */
  readonly gapMs: number;
}

/** Dwell and visits per AOI per signal; a step returns the visits that ended at this frame. */
export function dwellStage(options: DwellOptions = { gapMs: 500 }): Stage<DwellState, DwellInput, readonly Visit[]> {
  return {
    init: () => ({ open: new Map(), totals: new Map(), lastMs: null }),
    step(state, { timeMs, focus }) {
      const ended: Visit[] = [];
      const gap = state.lastMs !== null && timeMs - state.lastMs > options.gapMs;
      for (const [signal, visit] of state.open) {
        const now = focus.find((entry) => entry.signal === signal);
        if (!gap && now?.aoiId === visit.aoiId) continue;
        state.open.delete(signal);
        ended.push(close(state, signal, visit, gap && state.lastMs !== null ? state.lastMs : timeMs));
      }
      for (const { signal, aoiId } of focus) {
        if (aoiId !== null && !state.open.has(signal)) state.open.set(signal, { aoiId, startMs: timeMs });
      }
      state.lastMs = timeMs;
      return [state, ended];
    },
  };
}

/** Current dwell of a signal: continuous time inside its AOI up to the last frame; `null` outside every AOI. */
export function currentDwell(state: DwellState, signal: string): { aoiId: AoiId; dwellMs: number } | null {
  const visit = state.open.get(signal);
  if (visit === undefined || state.lastMs === null) return null;
  return { aoiId: visit.aoiId, dwellMs: state.lastMs - visit.startMs };
}

/** Visits and summed dwell time of one signal to one AOI, finished visits only. */
export const dwellTotal = (state: DwellState, signal: string, aoiId: AoiId): DwellTotal =>
  state.totals.get(signal)?.get(aoiId) ?? { visits: 0, dwellTimeMs: 0 };

function close(state: DwellState, signal: string, visit: OpenVisit, endMs: number): Visit {
  const before = dwellTotal(state, signal, visit.aoiId);
  const perAoi = state.totals.get(signal) ?? new Map<AoiId, DwellTotal>();
  perAoi.set(visit.aoiId, {
    visits: before.visits + 1,
    dwellTimeMs: before.dwellTimeMs + (endMs - visit.startMs),
  });
  state.totals.set(signal, perAoi);
  return { signal, aoiId: visit.aoiId, startMs: visit.startMs, endMs };
}
