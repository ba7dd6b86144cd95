import { useEffect, useId, useRef } from 'react';
import { targetKey } from './laid-panel.ts';
import type { TextScale } from './panel-style.ts';
import type { PanelView } from './panel-view.ts';
import { TwinBlock, TwinButtons } from './twin-block.tsx';
import '../styles/twin.css';

export interface PanelTwinProps<Action> {
  readonly view: PanelView<Action>;
  readonly textScale: TextScale;
  onAction(action: Action): void;
  /** Tells which target the keyboard is on, for the panel in the headset to show. */
  onFocusKey?(key: string | null): void;
}

/** A panel's twin on the page: the same view for keyboard, screen reader and mouse, on one page that scrolls. */
export function PanelTwin<Action>({ view, textScale, onAction, onFocusKey }: PanelTwinProps<Action>) {
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    // The keyboard follows to the next screen; the first one must not take it from the page.
    if (shown.current !== null && shown.current !== view.id) title.current?.focus();
    shown.current = view.id;
  }, [view.id]);
  return (
    <section
      className="twin"
      aria-labelledby={titleId}
      style={{ fontSize: `${textScale}rem` }}
      onFocus={(event) => onFocusKey?.(event.target.dataset.key ?? null)}
      onBlur={() => onFocusKey?.(null)}
    >
      <header className="twin-head">
        {view.overline !== undefined && <p className="twin-overline">{view.overline}</p>}
        <h2 id={titleId} ref={title} tabIndex={-1}>
          {view.title}
        </h2>
      </header>
      {view.blocks.map((block, index) => (
        // A view's blocks stand in one order; what is typed or focused belongs to the place.
        <TwinBlock
          key={`${view.id} ${targetKey(index, 'id' in block ? block.id : block.type)}`}
          block={block}
          index={index}
          onAction={onAction}
        />
      ))}
      {view.foot.length > 0 && (
        <footer className="twin-foot">
          <TwinButtons buttons={view.foot} block="foot" onAction={onAction} />
        </footer>
      )}
    </section>
  );
}
