import type { PanelMessages } from '../i18n/panel-messages.ts';
import type { PanelView } from '../panels/panel-view.ts';
import type { PanelAction } from './panel-action.ts';
import { clockText } from './time-text.ts';

export interface PauseData {
  readonly scenarioTitle: string;
  /** Time of the run so far, pauses left out. */
  readonly runMs: number;
  /** `hidden`: by the system's button, or a headset taken off. */
  readonly by: 'person' | 'hidden';
}

/** What can be done while a run is paused. */
export function pauseView({ scenarioTitle, runMs, by }: PauseData, texts: PanelMessages): PanelView<PanelAction> {
  const words = texts.pause;
  return {
    id: 'pause',
    title: words.title,
    blocks: [
      { type: 'paragraph', text: by === 'hidden' ? words.hidden : words.byPerson },
      {
        type: 'facts',
        facts: [
          { name: words.scenario, value: scenarioTitle },
          { name: words.time, value: clockText(runMs) },
        ],
      },
      {
        type: 'buttons',
        buttons: [
          { label: words.recenter, action: { type: 'recenter' } },
          { label: texts.settings, action: { type: 'open-sheet', sheet: 'settings' } },
          { label: words.restart, action: { type: 'restart' } },
        ],
      },
    ],
    foot: [
      { label: words.resume, action: { type: 'resume' }, primary: true },
      { label: words.end, action: { type: 'end-run' } },
    ],
  };
}
