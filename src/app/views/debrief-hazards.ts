import { certaintyWord, percentText, rangeText } from '../certainty.ts';
import type { PanelMessages } from '../i18n/panel-messages.ts';
import type { PanelBlock } from '../panels/panel-view.ts';
import type { DebriefData, DebriefHazard } from './debrief-data.ts';
import type { PanelAction } from './panel-action.ts';
import { secondsText } from './time-text.ts';

/** Every hazard: how it went, how sure that is, what was attended instead. */
export function hazardBlocks({ hazards }: DebriefData, texts: PanelMessages): readonly PanelBlock<PanelAction>[] {
  const words = texts.debrief;
  if (hazards.length === 0) return [{ type: 'paragraph', text: words.noHazards }];
  return [
    {
      type: 'rows',
      label: words.results,
      rows: hazards.map((hazard) => ({
        id: hazard.id,
        mark: hazard.result,
        title: hazard.label,
        details: detailsOf(hazard, texts),
        action: null,
      })),
    },
  ];
}

function detailsOf(hazard: DebriefHazard, texts: PanelMessages): readonly string[] {
  const { result, reactionMs, looked, instead, help, advice } = hazard;
  const words = texts.debrief;
  const time = reactionMs === null ? null : secondsText(reactionMs, texts);
  return [
    [words.result[result](time), words.help[help]].join(texts.between),
    ...(looked === null ? [] : [lookedText(looked, texts)]),
    ...(instead === null ? [] : [words.instead(instead)]),
    ...(advice === null || result === 'noticed' ? [] : [advice]),
  ];
}

function lookedText({ p, low, high }: NonNullable<DebriefHazard['looked']>, texts: PanelMessages): string {
  const range = low === null || high === null ? percentText(p) : rangeText(low, high);
  return texts.debrief.looked[certaintyWord(p)](range);
}
