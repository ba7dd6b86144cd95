import type { LiveSession } from 'heed/react';
import { useDeferredValue } from 'react';
import { useStore } from 'zustand';
import { AttentionPanel, type AttentionPanelProps } from './attention-panel.tsx';
import { attentionPanelView } from './attention-panel-view.ts';
import { useLanguage } from './i18n/language.tsx';

export interface SessionPanelProps extends Omit<AttentionPanelProps, 'view'> {
  readonly store: LiveSession['store'];
}

/** The attention panel, following a live session. */
export function SessionPanel({ store, ...actions }: SessionPanelProps) {
  const { messages } = useLanguage();
  const state = useDeferredValue(useStore(store));
  return (
    <div className="session-overlay">
      <AttentionPanel view={attentionPanelView(state, messages)} {...actions} />
    </div>
  );
}
