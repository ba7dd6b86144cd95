import type { HeedState, LiveSession } from 'heed/react';
import { useEffect, useState } from 'react';
import { AttentionPanel, type AttentionPanelProps } from './attention-panel.tsx';
import { attentionPanelView } from './attention-panel-view.ts';
import { useLanguage } from './i18n/language.tsx';

export interface SessionPanelProps extends Omit<AttentionPanelProps, 'view'> {
  readonly store: LiveSession['store'];
}

/** Numbers that change faster than this cannot be read, and laying them out costs the scene frames. */
const RENEW_EVERY_MS = 250;

/** The attention panel, following a live session at reading speed. */
export function SessionPanel({ store, ...actions }: SessionPanelProps) {
  const { messages } = useLanguage();
  const state = useSampledState(store);
  return (
    <div className="session-overlay">
      <AttentionPanel view={attentionPanelView(state, messages)} {...actions} />
    </div>
  );
}

/** The state now and then; a change of status shows at once. */
function useSampledState(store: LiveSession['store']): HeedState {
  const [state, setState] = useState(store.getState);
  useEffect(() => {
    const timer = setInterval(() => setState(store.getState()), RENEW_EVERY_MS);
    const unsubscribe = store.subscribe((next, before) => {
      if (next.status !== before.status) setState(next);
    });
    return () => {
      clearInterval(timer);
      unsubscribe();
    };
  }, [store]);
  return state;
}
