import type { BackendName, CueClass, Problem } from 'heed';
import type { HeedMode, HeedState, HeedStatus } from 'heed/react';
import type { Messages } from './i18n/messages.ts';
import { signalName } from './signal-name.ts';

/** A degradation in the reader's language. */
export interface ProblemView {
  readonly code: string;
  readonly message: string;
  readonly tip: string;
}

/** What the attention panel shows, as plain data. */
export interface AttentionPanelView {
  readonly status: HeedStatus;
  readonly mode: HeedMode;
  readonly backend: BackendName | null;
  readonly adapter: string | null;
  /** Backends by what an inference took on them, the fastest first, milliseconds. */
  readonly measured: readonly { readonly backend: BackendName; readonly ms: number }[];
  readonly latencyMs: number | null;
  readonly alpha: number | null;
  /** Most probable first; the panel has room for three. */
  readonly attended: readonly AttendedView[];
  /** Probability in [0, 1]; `null` before the first estimate. */
  readonly elsewhere: number | null;
  /** Signals behind the likeliest object, largest share first; empty when the model cannot say. */
  readonly sources: readonly SourceView[];
  /** Name of the model; `null` before the first estimate. */
  readonly model: string | null;
  readonly cues: readonly CueView[];
  readonly problems: readonly ProblemView[];
}

export interface AttendedView {
  readonly id: string;
  readonly label: string;
  readonly p: number;
  /** Nine people in ten lie between; `null` where that is not known. */
  readonly low: number | null;
  readonly high: number | null;
  readonly importance: number;
}

export interface SourceView {
  readonly name: string;
  /** In [0, 1]. */
  readonly share: number;
}

export interface CueView {
  readonly id: string;
  readonly label: string;
  readonly cue: CueClass;
  readonly level: number;
}

/** The panel's view of a session, with labels and problems in words. */
export function attentionPanelView(state: HeedState, messages: Messages): AttentionPanelView {
  const aois = new Map(state.aois.map((aoi) => [aoi.id, aoi]));
  return {
    status: state.status,
    mode: state.mode,
    backend: state.backend,
    adapter: state.adapter,
    measured: (Object.entries(state.measuredMs) as [BackendName, number][])
      .map(([backend, ms]) => ({ backend, ms }))
      .sort((a, b) => a.ms - b.ms),
    latencyMs: state.latencyMs,
    alpha: state.alpha,
    attended: state.attended.slice(0, 3).map(({ id, p, low, high }) => {
      const aoi = aois.get(id);
      return { id, p, low, high, label: aoi?.label ?? id, importance: aoi?.importance ?? 0 };
    }),
    elsewhere: state.backend === null ? null : state.elsewhere,
    sources: state.sources
      .map(({ signal, share }) => ({ name: signalName(signal, messages.panel), share }))
      .sort((a, b) => b.share - a.share),
    model: state.model,
    cues: state.plan.map(({ id, cue, level }) => ({ id, cue, level, label: aois.get(id)?.label ?? id })),
    problems: state.problems.map((problem) => problemView(problem, messages)),
  };
}

function problemView({ code, detail }: Problem, messages: Messages): ProblemView {
  const { message, tip } = messages.problem[code];
  return { code, message: detail === undefined ? message : `${message} (${detail})`, tip };
}
