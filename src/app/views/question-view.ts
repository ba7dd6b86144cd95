import type { PanelMessages } from '../i18n/panel-messages.ts';
import type { PanelView } from '../panels/panel-view.ts';
import type { PanelAction } from './panel-action.ts';

/** A question that a scenario asks, in the reader's language. */
export interface QuestionData {
  readonly id: string;
  readonly text: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
}

/** A question with its answers; the run goes on meanwhile. */
export function questionView({ id, text, options }: QuestionData, texts: PanelMessages): PanelView<PanelAction> {
  return {
    id: `question ${id}`,
    title: texts.question.title,
    blocks: [
      { type: 'paragraph', text },
      {
        type: 'rows',
        label: texts.question.options,
        rows: options.map((option) => ({
          id: option.id,
          mark: 'unchosen',
          title: option.text,
          details: [],
          action: { type: 'answer', option: option.id },
        })),
      },
    ],
    foot: [],
  };
}
