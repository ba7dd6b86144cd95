import type { CaptionView } from './layout-caption.ts';
import type { TextScale } from './panel-style.ts';
import '../styles/twin.css';

export interface CaptionTwinProps {
  /** `null` while nothing is said. */
  readonly view: CaptionView | null;
  readonly textScale: TextScale;
}

/** A caption's twin on the page; it stays mounted, so that a screen reader tells of what comes. */
export function CaptionTwin({ view, textScale }: CaptionTwinProps) {
  return (
    <p className="twin-caption" role="status" style={{ fontSize: `${textScale}rem` }}>
      {view !== null && view.speaker !== '' && <span className="twin-overline">{view.speaker} </span>}
      {view?.text}
    </p>
  );
}
