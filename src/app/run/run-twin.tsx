import { PanelTwin } from '../panels/panel-twin.tsx';
import type { RunControl } from './use-run-control.ts';

/** The same screens beside the scene, for keyboard, mouse and screen reader. */
export function RunTwin({ run, onFocusKey }: { readonly run: RunControl; onFocusKey(key: string | null): void }) {
  const { view, caption, settings } = run;
  return (
    <div className="run-twin">
      {view !== null && (
        <PanelTwin view={view} textScale={settings.textScale} onAction={run.act} onFocusKey={onFocusKey} />
      )}
      <p className="visually-hidden" aria-live="polite">
        {caption === null ? '' : [caption.speaker, caption.text].filter((part) => part !== '').join(': ')}
      </p>
    </div>
  );
}
