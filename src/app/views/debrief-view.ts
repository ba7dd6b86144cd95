import type { DebriefPage } from '../flow/flow-types.ts';
import type { PanelMessages } from '../i18n/panel-messages.ts';
import type { PanelBlock, PanelButton, PanelView } from '../panels/panel-view.ts';
import type { DebriefData } from './debrief-data.ts';
import { hazardBlocks } from './debrief-hazards.ts';
import { overviewBlocks } from './debrief-overview.ts';
import { helpBlocks, objectiveBlocks, skillBlocks } from './debrief-practice.ts';
import type { PanelAction } from './panel-action.ts';

const PAGES: readonly DebriefPage[] = ['overview', 'hazards', 'help', 'objectives', 'skills'];

/** One page of what a run has shown. */
export function debriefView(data: DebriefData, page: DebriefPage, texts: PanelMessages): PanelView<PanelAction> {
  const words = texts.debrief;
  return {
    id: `debrief ${page}`,
    overline: [words.overline, data.scenarioTitle].join(texts.between),
    title: words.pages[page],
    blocks: blocksOf(data, page, texts),
    foot: footOf(page, texts),
  };
}

function blocksOf(data: DebriefData, page: DebriefPage, texts: PanelMessages): readonly PanelBlock<PanelAction>[] {
  switch (page) {
    case 'overview':
      return overviewBlocks(data, texts);
    case 'hazards':
      return hazardBlocks(data, texts);
    case 'help':
      return helpBlocks(data, texts);
    case 'objectives':
      return objectiveBlocks(data, texts);
    case 'skills':
      return skillBlocks(data, texts);
    default:
      return page satisfies never;
  }
}

function footOf(page: DebriefPage, texts: PanelMessages): readonly PanelButton<PanelAction>[] {
  const words = texts.debrief;
  const at = PAGES.indexOf(page);
  const [before, after] = [PAGES[at - 1], PAGES[at + 1]];
  const onward: PanelButton<PanelAction> =
    after === undefined
      ? { label: words.workload, action: { type: 'rate-workload' }, primary: true }
      : { label: words.next[after], action: { type: 'turn-debrief', page: after }, primary: true };
  const back: readonly PanelButton<PanelAction>[] =
    before === undefined ? [] : [{ label: texts.back, action: { type: 'turn-debrief', page: before } }];
  const again: PanelButton<PanelAction> = { label: words.again, action: { type: 'run-again' } };
  return [
    onward,
    ...back,
    ...(after === undefined || before === undefined ? [again] : []),
    { label: words.lobby, action: { type: 'to-lobby' } },
  ];
}
