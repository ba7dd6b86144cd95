import { describe, expect, it } from 'vitest';
import type { DebriefPage } from '../../../src/app/flow/flow-types.ts';
import { panelTexts } from '../../../src/app/i18n/panel-texts.ts';
import type { PanelBlock } from '../../../src/app/panels/panel-view.ts';
import { debriefView } from '../../../src/app/views/debrief-view.ts';
import type { PanelAction } from '../../../src/app/views/panel-action.ts';
import { shareRange } from '../../../src/app/views/share-range.ts';
import { sampleDebrief } from './sample-debrief.ts';
import { SCREENS, sampleView } from './samples.ts';

const texts = panelTexts('en');
const rowsOf = (blocks: readonly PanelBlock<unknown>[]) =>
  blocks.flatMap((block) => (block.type === 'rows' ? block.rows : []));

describe('the debrief', () => {
  it('says of each hazard how it went, how sure that is, what was attended instead', () => {
    const rows = rowsOf(debriefView(sampleDebrief('en'), 'hazards', texts).blocks);
    expect(rows.map(({ mark }) => mark)).toEqual(['noticed', 'noticed', 'late', 'noticed', 'missed']);
    expect(rows[2]?.details).toEqual([
      'Noticed late, after 11.9 s · With a line',
      'You probably looked (38–71%)',
      'Meanwhile your attention was probably on: Press',
      'Before you cross a route, look the way that vehicles come from, even when you hear nothing.',
    ]);
    expect(rows[4]?.details.slice(0, 2)).toEqual(['Missed · Left uncued on purpose', 'You probably did not look (8%)']);
  });

  it('counts results, and what false alarms cost', () => {
    const { blocks } = debriefView(sampleDebrief('en'), 'overview', texts);
    expect(rowsOf(blocks).map(({ title }) => title)).toEqual(['3 noticed in time', '1 noticed late', '1 missed']);
    expect(blocks[0]).toMatchObject({ value: '73', detail: expect.stringContaining('between 64 and 79') });
    expect(JSON.stringify(blocks)).toContain('2 (−6 points)');
  });

  it('shows shares with the range they probably lie in, nothing where nothing was counted', () => {
    const { blocks } = debriefView({ ...sampleDebrief('en'), cued: { n: 0, of: 0 } }, 'help', texts);
    const meters = blocks.filter((block) => block.type === 'meter');
    expect(meters[0]).toMatchObject({
      text: expect.stringMatching(/^2 of 3 noticed in time · 2\d–9\d%$/),
      value: 2 / 3,
    });
    expect(meters[1]).toMatchObject({ text: 'nothing to judge by yet', value: null, range: null });
  });

  it('leads through all its pages and back', () => {
    let page: DebriefPage = 'overview';
    const seen: DebriefPage[] = [page];
    for (;;) {
      const action: PanelAction | undefined = debriefView(sampleDebrief('en'), page, texts).foot[0]?.action;
      if (action?.type !== 'turn-debrief') break;
      page = action.page;
      seen.push(page);
    }
    expect(seen).toEqual(['overview', 'hazards', 'help', 'objectives', 'skills']);
  });
});

describe('shareRange', () => {
  it('agrees with a range worked out by hand', () => {
    // z^2 = 2.7057: middle (0.66667 + 2.7057 / 6) / (1 + 2.7057 / 3) = 0.58763,
    // half 1.6449 / 1.9019 x sqrt(0.22222 / 3 + 2.7057 / 36) = 0.33410.
    const range = shareRange(2, 3);
    expect(range?.low).toBeCloseTo(0.2535, 3);
    expect(range?.high).toBeCloseTo(0.9217, 3);
    expect(shareRange(0, 0)).toBeNull();
    expect(shareRange(0, 4)?.low).toBe(0);
    expect(shareRange(4, 4)?.high).toBe(1);
  });
});

describe('every screen', () => {
  it.each(SCREENS)('%s says something else in Chinese, with the same parts and actions', (screen) => {
    const [english, chinese] = [sampleView(screen, 'en'), sampleView(screen, 'zh')];
    expect(chinese.title).not.toBe(english.title);
    expect(chinese.blocks.map(({ type }) => type)).toEqual(english.blocks.map(({ type }) => type));
    expect(chinese.foot.map(({ action }) => action)).toEqual(english.foot.map(({ action }) => action));
    expect(JSON.stringify(chinese.foot)).toMatch(/[\u4e00-\u9fff]|\[\]/);
  });
});
