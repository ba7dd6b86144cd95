import { type AttentionResult, type Problem, type SessionFrame, sizeClassFor } from 'heed';
import type { BackendChoice } from 'heed/inference';
import { type HeedMode, type HeedRun, type HeedState, type HeedStatus, IDLE_STATE } from './heed-state.ts';

export interface StateSource {
  readonly status: HeedStatus;
  readonly mode: HeedMode;
  readonly adapter: string | null;
  readonly choices: readonly BackendChoice[];
  readonly frame: SessionFrame | null;
  /** The newest answer, which may be newer than the frame. */
  readonly answer: AttentionResult | null;
  /** Degradations that the session itself cannot see: the backend's, the page's. */
  readonly problems: readonly Problem[];
  readonly run: HeedRun | null;
}

/** Plain data about the newest frame; safe to keep. */
export function describeState(source: StateSource): HeedState {
  const { status, mode, adapter, choices, frame, answer, problems, run } = source;
  const known = new Map(answer?.ids.map((id, row) => [id, row]));
  const aois = (frame?.considered ?? []).map((aoi) => ({
    id: aoi.id,
    label: aoi.label,
    center: aoi.box.center,
    importance: answer?.importance[known.get(aoi.id) ?? -1] ?? 0,
  }));
  return {
    status,
    mode,
    backend: answer?.backend ?? null,
    adapter,
    measuredMs: choices.find(({ sizeClass }) => sizeClass === sizeClassFor(aois.length))?.medianMs ?? {},
    latencyMs: answer === null ? null : answer.readyMs - answer.sampledMs,
    alpha: answer?.alpha ?? null,
    aois,
    attended: attendedByProbability(answer),
    elsewhere: answer?.attended[answer.ids.length] ?? IDLE_STATE.elsewhere,
    sources: answer?.sources ?? [],
    model: answer?.model ?? null,
    plan: (frame?.plan.cues ?? []).map(({ aoiId, cue, level }) => ({ id: aoiId, cue, level })),
    problems: [...problems, ...(status === 'running' ? (frame?.problems ?? []) : [])],
    run,
  };
}

const attendedByProbability = (answer: AttentionResult | null): HeedState['attended'] =>
  (answer?.ids ?? [])
    .map((id, row) => ({
      id,
      p: answer?.attended[row] ?? 0,
      low: answer?.spread?.[2 * row] ?? null,
      high: answer?.spread?.[2 * row + 1] ?? null,
    }))
    .sort((a, b) => b.p - a.p);
