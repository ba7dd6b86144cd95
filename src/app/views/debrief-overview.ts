import type { PanelMessages } from '../i18n/panel-messages.ts';
import type { Mark } from '../panels/marks.ts';
import type { PanelBlock, PanelRow } from '../panels/panel-view.ts';
import type { DebriefData, DebriefHazard } from './debrief-data.ts';
import type { PanelAction } from './panel-action.ts';
import { clockText } from './time-text.ts';

/** The points with their doubt, and what they are made of. */
export function overviewBlocks(data: DebriefData, texts: PanelMessages): readonly PanelBlock<PanelAction>[] {
  const words = texts.debrief;
  const { points, pointsRange, hazards, falseAlarms, falseAlarmPoints, lengthMs, level, closing } = data;
  const count = (result: DebriefHazard['result']): number =>
    hazards.filter((hazard) => hazard.result === result).length;
  const row = (mark: Mark, title: string): PanelRow<PanelAction> => ({
    id: mark,
    mark,
    title,
    details: [],
    action: null,
  });
  return [
    {
      type: 'figure',
      value: String(Math.round(points)),
      label: [words.points, words.outcome[data.outcome], ...(level === null ? [] : [level])].join(texts.between),
      detail: pointsRange === null ? '' : words.likely(Math.round(pointsRange.low), Math.round(pointsRange.high)),
    },
    {
      type: 'rows',
      label: words.results,
      rows: [
        row('noticed', words.noticed(count('noticed'))),
        row('late', words.late(count('late'))),
        row('missed', words.missed(count('missed'))),
      ],
    },
    {
      type: 'facts',
      facts: [
        { name: words.falseAlarms, value: words.falseAlarmsCost(falseAlarms, falseAlarmPoints) },
        { name: words.length, value: clockText(lengthMs) },
      ],
    },
    ...(closing === '' ? [] : [{ type: 'paragraph' as const, text: closing }]),
  ];
}
