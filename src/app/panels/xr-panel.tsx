import { useMemo, useState } from 'react';
import type { PanelTarget } from './laid-panel.ts';
import { layoutPanel } from './layout-panel.ts';
import { measureCanvas } from './measure-canvas.ts';
import { PanelMesh } from './panel-mesh.tsx';
import type { TextScale } from './panel-style.ts';
import type { PanelView } from './panel-view.ts';

export interface XrPanelProps<Action> {
  readonly view: PanelView<Action>;
  readonly textScale: TextScale;
  /** Key of the target that the page's keyboard is on. */
  readonly focused?: string | null;
  onAction(action: Action): void;
}

/** A view as a panel in the scene; put it into a `PanelAnchor`. */
export function XrPanel<Action>({ view, textScale, focused = null, onAction }: XrPanelProps<Action>) {
  const [turned, setTurned] = useState({ id: view.id, page: 0 });
  const page = turned.id === view.id ? turned.page : 0;
  const panel = useMemo(
    () => layoutPanel(view, { scale: textScale, page, measure: measureCanvas }),
    [view, textScale, page],
  );
  const press = ({ press: pressed }: PanelTarget<Action>): void => {
    switch (pressed.type) {
      case 'act':
        onAction(pressed.action);
        return;
      case 'turn':
        setTurned({ id: view.id, page: pressed.page });
        return;
      default:
        pressed satisfies never;
    }
  };
  return <PanelMesh panel={panel} focused={focused} onPress={press} />;
}
