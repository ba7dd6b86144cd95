import { PanelAnchor } from '../panels/panel-anchor.tsx';
import { XrCaption } from '../panels/xr-caption.tsx';
import { XrPanel } from '../panels/xr-panel.tsx';
import type { RunControl } from './use-run-control.ts';

export interface RunPanelsProps {
  readonly run: RunControl;
  /** Another value hangs the panel in front of the person again. */
  readonly placement: number;
  /** Key of the target that the page's keyboard is on. */
  readonly focused: string | null;
}

/** The tutorial speaks of what stands ahead: its panel must not stand before it. */
const TUTORIAL_ASIDE_DEG = 32;

/** What the training shows in the scene: the panel of the present screen, what is said. */
export function RunPanels({ run, placement, focused }: RunPanelsProps) {
  const { view, caption, settings, state } = run;
  return (
    <>
      {view !== null && (
        <PanelAnchor
          placement={`${state.type} ${placement}`}
          asideDeg={state.type === 'tutorial' ? TUTORIAL_ASIDE_DEG : 0}
        >
          <XrPanel view={view} textScale={settings.textScale} focused={focused} onAction={run.act} />
        </PanelAnchor>
      )}
      {caption !== null && view === null && settings.subtitles && (
        <XrCaption view={caption} textScale={settings.textScale} reducedMotion={settings.reducedMotion} />
      )}
    </>
  );
}
