import { WORKLOAD_SCALES, type WorkloadRating } from '../flow/flow-types.ts';
import type { PanelMessages } from '../i18n/panel-messages.ts';
import type { PanelView } from '../panels/panel-view.ts';
import type { PanelAction } from './panel-action.ts';

/** The questionnaire's 21 marks stand for 0 to 100 in steps of 5 (Hart & Staveland 1988). */
const MARKS = 21;
const STEP = 100 / (MARKS - 1);

/** The six scales of the NASA-TLX, unweighted ("raw TLX"); all are answered or it is skipped. */
export function workloadView(ratings: readonly WorkloadRating[], texts: PanelMessages): PanelView<PanelAction> {
  const words = texts.workload;
  return {
    id: 'workload',
    overline: words.overline,
    title: words.title,
    blocks: [
      { type: 'paragraph', text: words.text, soft: true },
      ...WORKLOAD_SCALES.map((scale) => {
        const value = ratings.find((rating) => rating.scale === scale)?.value ?? null;
        const { name, text, low, high } = words.scales[scale];
        return {
          type: 'scale' as const,
          id: scale,
          label: name,
          question: text,
          low,
          high,
          marks: MARKS,
          value: value === null ? null : Math.round(value / STEP),
          valueText: value === null ? words.unrated : String(value),
          actionOf: (mark: number): PanelAction => ({ type: 'rate', scale, value: mark * STEP }),
        };
      }),
    ],
    foot: [
      {
        label: words.keep,
        action: { type: 'leave-workload', keep: true },
        primary: true,
        disabled: ratings.length < WORKLOAD_SCALES.length,
      },
      { label: words.skip, action: { type: 'leave-workload', keep: false } },
    ],
  };
}
