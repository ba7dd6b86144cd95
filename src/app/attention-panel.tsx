import { useId, useState } from 'react';
import { AttendedRows } from './attended-rows.tsx';
import type { AttentionPanelView } from './attention-panel-view.ts';
import { ControlHelp, type ControlKeys } from './control-help.tsx';
import { CueRows } from './cue-rows.tsx';
import { useLanguage } from './i18n/language.tsx';
import { ModelFacts } from './model-facts.tsx';
import { ProblemNotice } from './problem-notice.tsx';

export interface AttentionPanelProps {
  readonly view: AttentionPanelView;
  /** Keys and mouse of the emulated headset; empty on a real one. */
  readonly controls: readonly ControlKeys[];
  onPause(): void;
  onResume(): void;
  onEnd(): void;
}

/** On a phone the numbers would hide the scene: they open on demand there. */
const hasRoom = (): boolean => globalThis.matchMedia('(min-width: 40rem)').matches;

/** What a running session believes and does, beside the view of the scene. */
export function AttentionPanel({ view, controls, onPause, onResume, onEnd }: AttentionPanelProps) {
  const { panel } = useLanguage().messages;
  const [open, setOpen] = useState(hasRoom);
  const titleId = useId();
  const bodyId = useId();
  const paused = view.status === 'paused';
  return (
    <aside className="attention-panel" aria-labelledby={titleId}>
      <header className="panel-header">
        <h2 id={titleId}>{panel.title}</h2>
        <p className="panel-status" data-status={view.status} role="status">
          {panel.status[view.status]} · {panel.mode[view.mode]}
        </p>
        <div className="panel-actions">
          <button type="button" onClick={paused ? onResume : onPause}>
            {paused ? panel.resume : panel.pause}
          </button>
          <button type="button" onClick={onEnd}>
            {panel.end}
          </button>
          <button
            type="button"
            className="panel-toggle"
            aria-expanded={open}
            aria-controls={bodyId}
            onClick={() => setOpen(!open)}
          >
            <span className="visually-hidden">{open ? panel.hide : panel.show}</span>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="m3 6 5 5 5-5" />
            </svg>
          </button>
        </div>
        <section className="panel-problems" aria-live="polite" aria-label={panel.problems}>
          {view.problems.map((problem) => (
            <ProblemNotice key={problem.code + problem.message} problem={problem} />
          ))}
        </section>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="panel-body" id={bodyId} hidden={!open} tabIndex={0} aria-labelledby={titleId}>
        <AttendedRows attended={view.attended} elsewhere={view.elsewhere} />
        <CueRows cues={view.cues} />
        <ModelFacts view={view} />
        {controls.length > 0 && <ControlHelp controls={controls} />}
      </section>
    </aside>
  );
}
